using System.Text;

namespace Traguardo.Documents.Tests.OpenData;

/// <summary>CSV as RFC 4180 has it, read back by nothing of the program's: the rows below the header, each by the names there.</summary>
internal static class CsvRows
{
    public static List<Dictionary<string, string>> Read(byte[] file)
    {
        var rows = Cells(Encoding.UTF8.GetString(file));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row, (name, cell) => (name, cell)).ToDictionary(pair => pair.name, pair => pair.cell))];
    }

    public static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    End();
                    break;
                case '\r' when !isQuoted && i + 1 < text.Length && text[i + 1] == '\n':
                    End();
                    rows.Add(row);
                    row = [];
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}

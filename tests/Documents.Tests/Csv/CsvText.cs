using System.Text;

namespace Traguardo.Documents.Tests.Csv;

/// <summary>Reads CSV as RFC 4180 says it is written, and nothing else: what the writer gets wrong must not be forgiven here.</summary>
internal static class CsvText
{
    public static List<List<string>> Read(string text, char separator)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '"' when quoted && next == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case var at when quoted:
                    cell.Append(at);
                    break;
                case var at when at == separator:
                    EndCell();
                    break;
                case '\r' when next == '\n':
                    EndCell();
                    rows.Add(row);
                    row = [];
                    i++;
                    break;
                case '\r' or '\n':
                    throw new FormatException($"A bare end of line at {i}.");
                case var at:
                    cell.Append(at);
                    break;
            }
        }
        return quoted || row.Count > 0 || cell.Length > 0 ? throw new FormatException("The last row has no end.") : rows;

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}

using System.Text;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The cells of a CSV file, each by its row and the head of its column.</summary>
internal static class CsvPieces
{
    public static IReadOnlyList<Piece> Of(string text)
    {
        var rows = Rows(text);
        var heads = rows.Count > 0 ? rows[0] : [];
        return [.. rows.SelectMany((row, i) => row.Select((cell, c) => new Piece(
            PackageTexts.RowColumn.With(i + 1, i > 0 && row.Count > 1 ? $" ({TextOfFile.OneLine(row[0])})" : "", c < heads.Count ? heads[c] : c + 1), cell)))];
    }

    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
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
                    row.Add(Taken(cell));
                    break;
                case '\n' when !isQuoted:
                    row.Add(Taken(cell));
                    rows.Add(row);
                    row = [];
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(Taken(cell));
            rows.Add(row);
        }
        return rows;
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}

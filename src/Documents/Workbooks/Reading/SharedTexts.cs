using System.Text;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>The texts that cells share. Pieces of different look make one text; what is written above it to be read aloud is left out.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(Package package, string part)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        var (inText, aloud) = (false, false);
        using var xml = package.Open(part);
        while (xml.Read())
        {
            switch (xml.Name)
            {
                case "t":
                    inText = xml is { IsStart: true, IsEnd: false } && !aloud;
                    break;
                case "rPh":
                    aloud = !xml.IsEnd;
                    break;
                case "si" when xml.IsEnd:
                    var whole = XlsxEscapes.Decode(text.ToString());
                    package.Budget.Characters(whole);
                    texts.Add(whole);
                    text.Clear();
                    break;
                default:
                    if (inText)
                    {
                        xml.AppendTextTo(text);
                    }
                    break;
            }
        }
        return texts;
    }
}

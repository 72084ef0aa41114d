using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx.Paging;

/// <summary>What of a paragraph's style decides how much room it takes; lengths in points.</summary>
internal sealed record StyleLook
{
    private const double Twentieths = 20;

    /// <summary>Size of the letters.</summary>
    public double Size { get; init; }

    public bool IsBold { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>Height of a line, in lines of single spacing.</summary>
    public double Spacing { get; init; } = 1;

    /// <summary>What is not there for words at both sides.</summary>
    public double Indent { get; init; }

    /// <summary>How far the first line begins before the others: there its number stands.</summary>
    public double Hanging { get; init; }

    public bool KeepsNext { get; init; }

    public bool KeepsWhole { get; init; }

    public bool BreaksBefore { get; init; }

    /// <summary>Every style of a sheet, by its id, with what it has of the one it is based on.</summary>
    public static Dictionary<string, StyleLook> All(Styles styles)
    {
        var looks = new Dictionary<string, StyleLook>();
        var size = Points(styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.FontSize!.Val!, 2);
        // A style stands in the sheet after the one it is based on.
        foreach (var style in styles.Elements<Style>().Where(style => style.Type! == StyleValues.Paragraph))
        {
            var based = style.BasedOn is { } one ? looks[one.Val!] : new StyleLook { Size = size };
            looks[style.StyleId!] = based.With(style.StyleParagraphProperties) with
            {
                Size = style.StyleRunProperties?.FontSize?.Val is { } own ? Points(own, 2) : based.Size,
                IsBold = based.IsBold || style.StyleRunProperties?.Bold is not null,
            };
        }
        return looks;
    }

    /// <summary>The look of a paragraph that has something of its own.</summary>
    public StyleLook With(ParagraphProperties properties) => With(properties.SpacingBetweenLines, properties.Indentation, properties.KeepNext, properties.KeepLines, properties.PageBreakBefore) with
    {
        Indent = properties.NumberingProperties is { NumberingId.Val.Value: not 0, NumberingLevelReference.Val.Value: var depth }
            ? DocxNumbering.ListIndent(depth) / Twentieths
            : IndentOf(properties.Indentation) ?? (properties.NumberingProperties is null ? Indent : 0),
    };

    private StyleLook With(StyleParagraphProperties? properties) => properties is null ? this
        : With(properties.SpacingBetweenLines, properties.Indentation, properties.KeepNext, properties.KeepLines, properties.PageBreakBefore) with
        {
            Indent = properties.NumberingProperties is not { } numbering ? IndentOf(properties.Indentation) ?? Indent
                : numbering.NumberingId!.Val! == DocxNumbering.None ? 0
                : DocxNumbering.HeadingIndent((numbering.NumberingLevelReference?.Val?.Value ?? 0) + 1) / Twentieths,
        };

    private StyleLook With(SpacingBetweenLines? spacing, Indentation? indentation, KeepNext? keepNext, KeepLines? keepLines, PageBreakBefore? pageBreak) => this with
    {
        Before = spacing?.Before is { } before ? Points(before, 20) : Before,
        After = spacing?.After is { } after ? Points(after, 20) : After,
        Spacing = spacing?.Line is { } line ? Points(line, 240) : Spacing,
        Indent = IndentOf(indentation) ?? Indent,
        Hanging = indentation?.Hanging is { } hanging ? Points(hanging, 20) : Hanging,
        KeepsNext = KeepsNext || keepNext is not null,
        KeepsWhole = KeepsWhole || keepLines is not null,
        BreaksBefore = BreaksBefore || pageBreak is not null,
    };

    private static double? IndentOf(Indentation? indentation) =>
        indentation is null ? null : Points(indentation.Left ?? "0", 20) + Points(indentation.Right ?? "0", 20);

    private static double Points(string? number, int parts) => double.Parse(number!, CultureInfo.InvariantCulture) / parts;
}

using DocumentFormat.OpenXml.Spreadsheet;

namespace Traguardo.Documents.Xlsx;

/// <summary>The styles that a workbook's cells turn out to need, in the order they are first needed.</summary>
internal sealed class XlsxStyles
{
    private const uint FirstFormat = 164;

    // Spreadsheets take some two hundred formats of one's own; units may be anything, so there could be more.
    private const int MostFormats = 150;

    private readonly Dictionary<CellLook, uint> looks = new() { [default] = 0 };
    private readonly Dictionary<string, uint> formats = [];

    /// <summary>The number by which a cell refers to its style.</summary>
    public uint Of(CellLook look)
    {
        if (!looks.TryGetValue(look, out var index))
        {
            looks[look] = index = (uint)looks.Count;
            if (look.Format is { } format && formats.Count < MostFormats)
            {
                formats.TryAdd(format, FirstFormat + (uint)formats.Count);
            }
        }
        return index;
    }

    /// <summary>The style sheet of all styles asked for.</summary>
    public Stylesheet Build()
    {
        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.NumberingFormats = new NumberingFormats(formats.Select(format => new NumberingFormat { NumberFormatId = format.Value, FormatCode = format.Key }));
        }
        sheet.Fonts = new Fonts(Font(), Font(bold: true), Font("FFFFFFFF", bold: true), Font("FF17324D", bold: true, size: 14),
            Font("FF455A64"), Font("FF00663D"), Font("FF7A4A00", bold: true), Font("FFB3162B", bold: true), Font("FF0059B3", isLink: true));
        sheet.Fills = new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill("FF0059B3"), Fill("FF17324D"), Fill("FFE6ECF2"), Fill("FFFFF8E1"));
        sheet.Borders = new Borders(Border(null, null), Border(null, BorderStyleValues.Hair), Border(BorderStyleValues.Medium, null));
        sheet.CellStyleFormats = new CellStyleFormats(new CellFormat());
        sheet.CellFormats = new CellFormats(looks.OrderBy(look => look.Value).Select(look => Format(look.Key)));
        sheet.CellStyles = new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 });
        return sheet;
    }

    private CellFormat Format(CellLook look) => new()
    {
        FontId = (uint)look.Font,
        FillId = (uint)look.Fill,
        BorderId = (uint)look.Border,
        NumberFormatId = look.Format is { } format ? formats.GetValueOrDefault(format) : 0,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        Alignment = new Alignment
        {
            Vertical = VerticalAlignmentValues.Top,
            Horizontal = look.IsRight ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
            // So that a word does not touch the figure before it.
            Indent = look.IsRight ? 0u : 1u,
            WrapText = look.IsWrapped,
        },
        ApplyProtection = look.IsOpen ? true : null,
        Protection = look.IsOpen ? new Protection { Locked = false } : null,
    };

    private static Font Font(string color = "FF1A1A1A", bool bold = false, int size = 11, bool isLink = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }
        if (isLink)
        {
            font.Append(new Underline());
        }
        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Fill(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Border(BorderStyleValues? top, BorderStyleValues? bottom) => new(
        new LeftBorder(),
        new RightBorder(),
        Line(new TopBorder(), top),
        Line(new BottomBorder(), bottom),
        new DiagonalBorder());

    private static T Line<T>(T line, BorderStyleValues? style)
        where T : BorderPropertiesType
    {
        if (style is { } given)
        {
            line.Style = given;
            line.Append(new Color { Rgb = style == BorderStyleValues.Hair ? "FFC5CED8" : "FF17324D" });
        }
        return line;
    }
}

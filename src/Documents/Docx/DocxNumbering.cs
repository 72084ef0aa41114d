using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>The numbers of headings and the marks of lists: real numbering, so that what is added in Word is counted on.</summary>
internal sealed class DocxNumbering
{
    /// <summary>No numbering, in place of a style's.</summary>
    public const int None = 0;

    // Styles.xml refers to it.
    private const int Headings = 1;
    private const int Bullets = 2;
    private const int Counted = 3;
    private const int Levels = 9;
    private const int Step = 397;

    // As wide as 1, 1.1, 1.1.1, … in the size of that heading.
    private static readonly int[] HeadingIndents = [567, 737, 851, 964, 1077, 1191, 1304, 1418, 1531];
    private static readonly string[] BulletSigns = ["•", "–", "•"];
    private static readonly NumberFormatValues[] Counts = [NumberFormatValues.Decimal, NumberFormatValues.LowerLetter, NumberFormatValues.LowerRoman];

    private readonly List<NumberingInstance> ordered = [];

    /// <summary>How far a heading's words stand from the margin, after its number.</summary>
    public static int HeadingIndent(int level) => HeadingIndents[Math.Min(level, Levels) - 1];

    /// <summary>How far the words of a list's item stand from the margin.</summary>
    public static int ListIndent(int depth) => Step * (Math.Min(depth, Levels - 1) + 1);

    /// <summary>The numbering of a list: that of all lists with dots, or one of its own that counts from 1.</summary>
    public int Of(bool isOrdered)
    {
        if (!isOrdered)
        {
            return Bullets;
        }
        var id = Counted + ordered.Count;
        ordered.Add(new NumberingInstance(
            [
                new AbstractNumId { Val = Counted },
                .. Enumerable.Range(0, Levels).Select(level => new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = level }),
            ])
        {
            NumberID = id,
        });
        return id;
    }

    public Numbering Build() => new(
    [
        Abstract(Headings, Heading),
        Abstract(Bullets, Bullet),
        Abstract(Counted, Count),
        new NumberingInstance(new AbstractNumId { Val = Headings }) { NumberID = Headings },
        new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets },
        .. ordered,
    ]);

    private static AbstractNum Abstract(int id, Func<int, Level> level) => new(
    [
        new Nsid { Val = id.ToString("X8", CultureInfo.InvariantCulture) },
        new MultiLevelType { Val = MultiLevelValues.Multilevel },
        .. Enumerable.Range(0, Levels).Select(level),
    ])
    {
        AbstractNumberId = id,
    };

    private static Level Heading(int level)
    {
        var made = Made(level, NumberFormatValues.Decimal, string.Join('.', Enumerable.Range(1, level + 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"%{i}"))), HeadingIndents[level], HeadingIndents[level]);
        if (level < 6)
        {
            made.ParagraphStyleIdInLevel = new ParagraphStyleIdInLevel { Val = DocxStyles.Heading(level + 1) };
        }
        return made;
    }

    private static Level Bullet(int level) => Made(level, NumberFormatValues.Bullet, BulletSigns[level % BulletSigns.Length], ListIndent(level), 284);

    private static Level Count(int level) => Made(level, Counts[level % Counts.Length], string.Create(CultureInfo.InvariantCulture, $"%{level + 1}."), ListIndent(level), 340);

    private static Level Made(int level, NumberFormatValues format, string text, int left, int hanging) => new()
    {
        LevelIndex = level,
        StartNumberingValue = new StartNumberingValue { Val = 1 },
        NumberingFormat = new NumberingFormat { Val = format },
        LevelText = new LevelText { Val = text },
        LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
        PreviousParagraphProperties = new PreviousParagraphProperties
        {
            Indentation = new Indentation { Left = left.ToString(CultureInfo.InvariantCulture), Hanging = hanging.ToString(CultureInfo.InvariantCulture) },
        },
    };
}

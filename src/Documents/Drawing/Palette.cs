namespace Traguardo.Documents.Drawing;

/// <summary>The colours of pictures. Each says a status, or sets figures off from what stands around them; on white all but the tints have a contrast of 4 and more.</summary>
internal static class Palette
{
    public const string Ink = "#17324d";
    public const string SecondInk = "#4c5f74";
    public const string Edge = "#6b7f95";
    public const string Line = "#d5dce4";
    public const string Wash = "#f4f7fa";
    public const string Track = "#e6ecf2";
    public const string White = "#ffffff";
    public const string Bar = "#3d7ab8";
    public const string Link = "#0059b3";

    public const string Reached = "#00693e";
    public const string Partial = "#8a5300";
    public const string PartialTint = "#fff4e0";
    public const string NotReached = "#b0203a";
    public const string NotReachedTint = "#fdecef";
}

namespace Traguardo.Web.Http;

/// <summary>Kinds of files that the platform has no name for.</summary>
public static class MediaTypes
{
    /// <summary>A workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

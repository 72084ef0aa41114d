namespace Traguardo.Web.Http;

/// <summary>The methods of what is read at an address.</summary>
public static class ReadMethods
{
    public static IReadOnlyList<string> All { get; } = [HttpMethods.Get, HttpMethods.Head];
}

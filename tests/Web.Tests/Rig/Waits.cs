namespace Traguardo.Web.Tests.Rig;

/// <summary>How long a test waits for what is to come. It is over at once where it comes, so that it may be long: a machine may have much else to do.</summary>
public static class Waits
{
    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
}

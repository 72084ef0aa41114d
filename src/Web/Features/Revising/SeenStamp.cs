using System.Security.Cryptography;
using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Features.Revising;

/// <summary>
/// Names what somebody saw before they decided on it, and nothing else: of what says something else the name is another. While values are
/// typed all day it is asked of what is decided on, not of the whole cycle.
/// </summary>
public static class SeenStamp
{
    /// <summary>Of an analysis; empty where nothing was written.</summary>
    public static string Of(Analysis? analysis) => analysis is null ? ""
        : Name(new { analysis.Cause, analysis.Causes, analysis.Action, analysis.WrittenBy, analysis.WrittenOn, analysis.Answer, analysis.AnsweredOn });

    /// <summary>Of a revision; what it proposes never changes, what is said of it does. Empty where there is none.</summary>
    public static string Of(Revision? revision) => revision is null ? ""
        : Name(new { revision.State, revision.Opinion, revision.OpinionReason, revision.OpinionOn });

    /// <summary>Of what an item promises; empty where there is none.</summary>
    public static string Of(Item? item) => item is null ? "" : Name(ItemText.Write(item));

    /// <summary>Of how far a neutralisation has come; empty where there is none that stands.</summary>
    public static string Of(Neutralisation? aside) => aside is null ? "" : Name(aside.State);

    private static string Name<T>(T said) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said)))[..16];
}

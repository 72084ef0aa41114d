using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Features.Oiv;

/// <summary>All that is written on the form of a validation that is not decided yet.</summary>
/// <param name="Criteria">The criteria that have an answer.</param>
/// <param name="Form">The rest of the form.</param>
public sealed record DraftedValidation(IReadOnlyList<ExaminedCriterion> Criteria, DraftedForm Form)
{
    private const string Rest = "form";

    // Accents as they are.
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text in which it is kept: that of its criteria, with the rest of the form beside.</summary>
    public string Write()
    {
        var text = JsonNode.Parse(CriteriaText.Write(Criteria))!.AsObject();
        text[Rest] = JsonSerializer.SerializeToNode(Form, Plain);
        return text.ToJsonString(Plain);
    }

    /// <summary>What <see cref="Write"/> wrote; a text of criteria alone is a draft of which nothing else was kept.</summary>
    public static DraftedValidation Read(string text)
    {
        var all = JsonNode.Parse(text)!.AsObject();
        var form = all.Remove(Rest, out var rest) ? rest.Deserialize<DraftedForm>(Plain) : null;
        return new DraftedValidation(CriteriaText.Read(all.ToJsonString(Plain)), form ?? new DraftedForm());
    }
}

/// <summary>What a form of a validation says beside its answers; null is what is not written yet. The outcome follows from the answers, and is chosen last.</summary>
public sealed record DraftedForm
{
    /// <summary>What is noted of criteria that have no answer yet, by code.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    public string? Observations { get; init; }

    public string? Organ { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }
}

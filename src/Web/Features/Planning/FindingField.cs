namespace Traguardo.Web.Features.Planning;

/// <summary>The field that a finding is about.</summary>
internal static class FindingField
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["weights-finer-than-rows"] = "weight",
        ["item-without-target"] = "target",
        ["target-misfit"] = "target",
        ["target-already-met"] = "target",
        ["target-below-last-year"] = "target",
        ["target-softer"] = "target",
        ["always-at-ceiling"] = "target",
        ["day-far-from-year"] = "target",
        ["area-without-objectives"] = "objectives",
        ["programme-without-objective"] = "objective",
        ["programme-unknown"] = "programme",
        ["programme-spending"] = "spent",
        ["measure-without-source"] = "source",
        ["measure-without-owner"] = "owner",
        ["owner-unknown"] = "owner",
        ["double-name"] = "name",
        ["value-beside-formula"] = "formula",
    };

    /// <summary>The field of a check's finding; null where it is about the whole.</summary>
    public static string? Of(string rule) => Fields.GetValueOrDefault(rule);
}

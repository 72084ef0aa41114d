using Traguardo.Core.Explaining;

namespace Traguardo.Web.Features.Shared;

/// <summary>Addresses of the pages of one cycle: stable, readable, made of the codes that people know.</summary>
/// <param name="administration">Code of the administration: letters, digits and signs that an address takes as they are.</param>
/// <param name="year">Year of the cycle.</param>
public sealed class CycleLinks(string administration, int year)
{
    /// <summary>The strategy map, where all other addresses of the cycle begin.</summary>
    public string Map { get; } = $"/{administration}/{year}";

    /// <summary>Addresses of the pages of the same administration's cycle of another year.</summary>
    public CycleLinks Of(int otherYear) => new(administration, otherYear);

    /// <summary>Why a figure is what it is.</summary>
    /// <param name="address">The figure's address, as <c>ente/A/A4</c>.</param>
    public string Why(string address) => $"{Map}/perche/{Escape(address)}";

    /// <summary>Why a strategic area stands where it stands.</summary>
    public string WhyArea(string code) => Why(Explainer.AreaPrefix + code);

    /// <summary>A scorecard as the report prints it; the administration's own where no code is given.</summary>
    public string Scorecard(string? code = null) => $"{Map}/cruscotto" + (code is null ? "" : "/" + Escape(code));

    /// <summary>A perspective, priority or objective.</summary>
    public string Objective(string path) => $"{Map}/obiettivo/{Escape(path)}";

    /// <summary>An indicator.</summary>
    public string Indicator(string code) => $"{Map}/indicatore/{Escape(code)}";

    /// <summary>All base data.</summary>
    public string Measures => $"{Map}/misure";

    /// <summary>A base datum.</summary>
    public string Measure(string code) => $"{Map}/misura/{Escape(code)}";

    /// <summary>One value, with what proves it and how it came to be.</summary>
    public string Datum(Core.Recording.DatumKey key) => $"{Map}/rilevazione/{Escape($"{key}")}";

    /// <summary>A file that proves a value.</summary>
    public string Evidence(Guid id) => $"{Map}/evidenza/{id}";

    /// <summary>All programmes, at one of them where a code is given.</summary>
    public string Programmes(string? code = null) => $"{Map}/programmi" + (code is null ? "" : "#" + ProgrammeAnchor(code));

    /// <summary>Where a programme stands on its page. Escaped, for a code may hold what neither a name nor an address can.</summary>
    public static string ProgrammeAnchor(string code) => "programma-" + Uri.EscapeDataString(code);

    /// <summary>All findings.</summary>
    public string Checks => $"{Map}/controlli";

    /// <summary>What is told besides scores: all tables of the context.</summary>
    public string Context() => $"{Map}/contesto";

    /// <summary>A table of the context.</summary>
    /// <param name="path">Where it stands in its file, as <c>staff.byEducation</c>.</param>
    public string ContextTable(string path) => $"{Context()}/{Escape(path)}";

    /// <summary>The cycle in the exchange format.</summary>
    public string CycleFile => $"{Map}/ciclo.json";

    /// <summary>The results in the exchange format.</summary>
    public string ResultFile => $"{Map}/risultato.json";

    /// <summary>Where the cycle stands, and its next step.</summary>
    public string Status => $"{Map}/stato";

    /// <summary>All revisions of targets.</summary>
    public string Revisions => $"{Map}/aggiornamenti";

    /// <summary>A revision.</summary>
    public string Revision(string code) => $"{Map}/aggiornamento/{Escape(code)}";

    /// <summary>Where a revision of an item is proposed; without a path, the page that an item is sent to.</summary>
    public string ProposeRevision(string path = "") => $"{Map}/nuovo-aggiornamento/{Escape(path)}".TrimEnd('/');

    /// <summary>What the OIV sets aside.</summary>
    public string Neutralisations => $"{Map}/sterilizzazioni";

    /// <summary>What a neutralisation does to the scores.</summary>
    public string NeutralisationsWith(string scorecard, string indicator) =>
        $"{Neutralisations}?Cruscotto={Uri.EscapeDataString(scorecard)}&Indicatore={Uri.EscapeDataString(indicator)}";

    /// <summary>What would be if something were otherwise.</summary>
    public string WhatIf => $"{Map}/ipotesi";

    /// <summary>The search page.</summary>
    public string Search => $"{Map}/cerca";

    // A slash separates the codes of an address and stays one; whatever else a code holds is escaped.
    internal static string Escape(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}

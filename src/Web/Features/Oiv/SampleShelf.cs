using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Display;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The samples of a cycle, as far as the reader of a page sees the values that are in them.</summary>
public sealed class SampleShelf(IDbContextFactory<TraguardoDb> databases, CycleCache cycles)
{
    /// <summary>All of them, the first first.</summary>
    public async Task<IReadOnlyList<SampleView>> OfAsync(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (id, stop) = (page.Loaded.Summary.Id, page.HttpContext.RequestAborted);
        await using var db = await databases.CreateDbContextAsync(stop);
        var samples = await db.ValueSamples.AsNoTracking().Where(sample => sample.CycleId == id).OrderBy(sample => sample.Number).ToListAsync(stop);
        if (samples.Count == 0)
        {
            return [];
        }
        var ids = samples.ConvertAll(sample => sample.Id);
        var values = (await db.SampledValues.AsNoTracking().Where(value => ids.Contains(value.SampleId)).OrderBy(value => value.Place).ToListAsync(stop)).ToLookup(value => value.SampleId);
        var findings = (await db.SampleFindings.AsNoTracking().Where(finding => ids.Contains(finding.SampleId)).ToListAsync(stop)).OrderBy(finding => finding.At).ToLookup(finding => (finding.SampleId, finding.Place));
        var provenances = await Provenances.ReadAsync(db, page.Loaded.Summary, stop);
        var evidence = (await db.Evidence.AsNoTracking().Where(row => row.CycleId == id && !row.IsWithdrawn).ToListAsync(stop)).OrderBy(row => row.At).ToLookup(row => row.Datum);
        var whole = (await cycles.FindAsync(page.Loaded.Summary.AdministrationCode, page.Loaded.Summary.Year, stop))!;
        var due = DueData.Of(page.Loaded.Compiled);
        return [.. samples.Select(sample =>
        {
            var all = values[sample.Id].ToList();
            var known = new List<SampleRow>();
            foreach (var value in all)
            {
                _ = DatumKey.TryParse(value.Datum, out var key);
                var datum = due.Find(key) ?? DatumLookup.Find(page.Loaded.Compiled, value.Datum);
                // A value that the cycle no longer has is shown to who sees all of it: to others it may be of a card that they do not see.
                if (datum is not null || page.Cycle.Scorecards.Count == whole.Cycle.Scorecards.Count)
                {
                    known.Add(new SampleRow(sample, value, datum, [.. findings[(sample.Id, value.Place)]], provenances.Of(key), [.. evidence[value.Datum]]));
                }
            }
            return new SampleView(sample, known, all.Count - known.Count);
        })];
    }

    /// <summary>
    /// What the OIV contests and nobody has put right in its eyes, of what the reader answers for: all of it for who runs the cycle and for the
    /// OIV, for a head the values of their units, be they for a card that they do not see.
    /// </summary>
    public async Task<IReadOnlyList<ContestedValue>> ContestedAsync(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (id, stop) = (page.Loaded.Summary.Id, page.HttpContext.RequestAborted);
        await using var db = await databases.CreateDbContextAsync(stop);
        var said = await (from finding in db.SampleFindings.AsNoTracking()
                          join sample in db.ValueSamples.AsNoTracking() on finding.SampleId equals sample.Id
                          where sample.CycleId == id
                          join value in db.SampledValues.AsNoTracking() on new { finding.SampleId, finding.Place } equals new { value.SampleId, value.Place }
                          select new { Finding = finding, Sample = sample.Number, value.Datum }).ToListAsync(stop);
        if (said.Count == 0)
        {
            return [];
        }
        var whole = (await cycles.FindAsync(page.Loaded.Summary.AdministrationCode, page.Loaded.Summary.Year, stop))!;
        return [.. from one in said
            group one by one.Datum into ofDatum
            let last = ofDatum.Where(one => one.Finding.Verdict != SampleVerdict.Answered).OrderBy(one => one.Finding.At).Last()
            where last.Finding.Verdict == SampleVerdict.Contested
            let answers = ofDatum.Select(one => one.Finding).Where(one => one.Verdict == SampleVerdict.Answered && one.At >= last.Finding.At).OrderBy(one => one.At)
            let datum = DatumLookup.Find(whole.Compiled, last.Datum)
            where datum is not null && (DatumLookup.Find(page.Loaded.Compiled, last.Datum) is not null || EntryRight.Has(page.Actor, datum.Owner))
            orderby last.Finding.At
            select new ContestedValue(datum, last.Sample, last.Finding, [.. answers])];
    }
}

/// <summary>A sample as its reader sees it.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Rows">The values in it.</param>
/// <param name="Hidden">How many values of it are for scorecards that are not the reader's to see.</param>
public sealed record SampleView(ValueSample Sample, IReadOnlyList<SampleRow> Rows, int Hidden)
{
    /// <summary>Values found right.</summary>
    public int Verified => Rows.Count(row => row.Standing?.Verdict == SampleVerdict.Verified);

    /// <summary>Values contested.</summary>
    public int Contested => Rows.Count(row => row.Standing?.Verdict == SampleVerdict.Contested);

    /// <summary>Values of which nothing was said yet.</summary>
    public int Open => Rows.Count(row => row.Standing is null);

    /// <summary>True where something was said of every value.</summary>
    public bool IsFinished => Open == 0;
}

/// <summary>A value in a sample, as it was drawn and as it is.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Drawn">As it was drawn.</param>
/// <param name="Datum">As it is; null where the cycle no longer has it.</param>
/// <param name="Findings">What the OIV said of it and its owner answered, the last last.</param>
/// <param name="Hand">Whose the value is.</param>
/// <param name="Evidence">What proves it.</param>
public sealed record SampleRow(ValueSample Sample, SampledValue Drawn, Datum? Datum, IReadOnlyList<SampleFinding> Findings, Hand? Hand, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What the OIV said last; null where it said nothing.</summary>
    public SampleFinding? Standing => Findings.LastOrDefault(said => said.Verdict != SampleVerdict.Answered);

    /// <summary>True where the value is another than was drawn, or is gone.</summary>
    public bool HasChanged => Datum?.Entered is not { } now || now.Value != Drawn.Value || now.State != Drawn.State;

    /// <summary>The value drawn, in words.</summary>
    public string WasInWords(Figures figures) => EnteredInWords.Of(new Entered(Drawn.Value, Drawn.State, Drawn.Reason), Datum?.Unit ?? Core.Measures.UnitOfMeasure.Number, figures, OivTexts.Nothing);

    /// <summary>The value as it is, in words.</summary>
    public string NowInWords(Figures figures) => EnteredInWords.Of(Datum?.Entered, Datum?.Unit ?? Core.Measures.UnitOfMeasure.Number, figures, OivTexts.Nothing);
}

/// <summary>A value that the OIV contests.</summary>
/// <param name="Datum">The value.</param>
/// <param name="Sample">Number of the sample in which it was found.</param>
/// <param name="Finding">What was said.</param>
/// <param name="Answers">What its owner answered since, the first first.</param>
public sealed record ContestedValue(Datum Datum, int Sample, SampleFinding Finding, IReadOnlyList<SampleFinding> Answers);

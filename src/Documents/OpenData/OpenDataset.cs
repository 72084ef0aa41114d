using Traguardo.Core.Templates;

namespace Traguardo.Documents.OpenData;

/// <summary>What the metadata say of the data set as a whole.</summary>
/// <param name="Publisher">Name of the administration.</param>
/// <param name="Code">Its code in the public register of administrations (IPA).</param>
/// <param name="Year">The year of the cycle.</param>
/// <param name="Day">The day the data were frozen.</param>
internal sealed record OpenDataset(string Publisher, string Code, int Year, DateOnly Day)
{
    public const string Licence = "CC BY 4.0";
    public const string LicenceAddress = "https://creativecommons.org/licenses/by/4.0/";

    public string Title => $"Ciclo della performance {Year} · {Publisher}";

    public string Description =>
        $"Piano, dati di base, risultati e testi del ciclo della performance {Year} di {Publisher}: obiettivi, indicatori, pesi, target, misure con la loro fonte, punteggi, programmi di spesa e tabelle di contesto. Con il dizionario dei campi e le istruzioni per rifare i conti.";

    public static OpenDataset Of(ReportSource source)
    {
        var cycle = source.Scored.Cycle;
        return new OpenDataset(cycle.Administration.Name, cycle.Administration.Code, cycle.Year, source.Day);
    }
}

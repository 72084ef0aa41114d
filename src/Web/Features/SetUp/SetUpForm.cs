using System.Text.RegularExpressions;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Features.People;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.SetUp;

/// <summary>All that a new installation is told: whose it is, its units, and who looks after it.</summary>
public sealed partial class SetUpForm
{
    public string? Ente { get; set; }

    public string? Denominazione { get; set; }

    public string? Tipo { get; set; }

    public string? Regione { get; set; }

    public int? Anno { get; set; }

    public string? Unita { get; set; }

    public string? Nome { get; set; }

    public string? Posta { get; set; }

    public string? Parola { get; set; }

    /// <summary>The first cycle, in preparation and with nothing in it but the units.</summary>
    public Cycle Cycle() => new()
    {
        Administration = new Administration { Code = Ente!.Trim(), Name = FreeText.Line(Denominazione)!, Kind = FreeText.Line(Tipo), Region = FreeText.Line(Regione) },
        Year = Anno!.Value,
        Method = new Method(),
        Units = UnitLines.Read(Unita).Units,
    };

    /// <summary>What is missing or wrong, in words.</summary>
    /// <param name="years">The years that the first cycle may be of.</param>
    public IReadOnlyList<string> Faults(IReadOnlyList<int> years)
    {
        var faults = new List<string>();
        Expect(CodePattern().IsMatch(Ente?.Trim() ?? ""), SetUpTexts.CodeFault);
        Expect(!string.IsNullOrWhiteSpace(Denominazione), SetUpTexts.NameFault);
        Expect(Anno is { } year && years.Contains(year), string.Format(null, SetUpTexts.YearFault, years[0], years[^1]));
        Expect(FreeText.Line(Nome) is { Length: <= PersonForm.LongestName }, SetUpTexts.PersonFault);
        Expect(Emails.IsOne(Posta), AccessTexts.EmailFault);
        if (PasswordRules.Fault(Parola, Posta ?? "") is { } fault)
        {
            faults.Add(fault);
        }
        faults.AddRange(UnitLines.Read(Unita).Faults);
        if (faults.Count == 0)
        {
            faults.AddRange(CompiledCycle.Compile(Cycle()).Faults.Select(found => $"{found.What}: {found.Expected}"));
        }
        return faults;

        void Expect(bool holds, string otherwise)
        {
            if (!holds)
            {
                faults.Add(otherwise);
            }
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{2,30}$")]
    private static partial Regex CodePattern();
}

using Traguardo.Core.Calendar;
using Traguardo.Core.People;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Calendar;

/// <summary>A deadline as a form shows and sends it.</summary>
public sealed class DeadlineForm
{
    private const int LongestWait = 365;

    /// <summary>Those that a deadline may fall to: roles over the whole administration.</summary>
    public static IReadOnlyList<Role> Bearers { get; } = [Role.SupportOffice, Role.SecretaryGeneral, Role.GoverningBody, Role.Oiv, Role.Administrator];

    public string? Titolo { get; set; }

    public int? Giorno { get; set; }

    public int? Mese { get; set; }

    public int Anno { get; set; }

    public int? Giorni { get; set; }

    public List<Role> Ruoli { get; set; } = [];

    public string? Fonte { get; set; }

    public bool GiornoDellaFonte { get; set; }

    public bool Attiva { get; set; }

    public static DeadlineForm Of(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return new()
        {
            Titolo = deadline.Title,
            Giorno = deadline.Day.Day,
            Mese = deadline.Day.Month,
            Anno = deadline.Year,
            Giorni = deadline.Days,
            Ruoli = [.. deadline.Roles],
            Fonte = deadline.Source,
            GiornoDellaFonte = deadline.IsDayOfSource,
            Attiva = !deadline.IsOff,
        };
    }

    /// <summary>A deadline made what was sent, or all that is wrong with it.</summary>
    public (Deadline? Deadline, IReadOnlyList<string> Faults) Read(Deadline was)
    {
        ArgumentNullException.ThrowIfNull(was);
        var day = new MonthDay(Mese ?? 0, Giorno ?? 0);
        var roles = Ruoli.Where(Bearers.Contains).Distinct().ToList();
        string[] faults =
        [
            .. FreeText.Line(Titolo) is null ? [CalendarPageTexts.NoTitle] : (string[])[],
            .. was.CountsDays ? Giorni is < 0 or > LongestWait or null ? [CalendarPageTexts.DaysWrong] : [] : day.IsReal ? (string[])[] : [CalendarPageTexts.DayWrong],
            .. !was.IsOfUnits && roles.Count == 0 ? [CalendarPageTexts.NoRoles] : (string[])[],
        ];
        if (faults.Length > 0)
        {
            return (null, faults);
        }
        var source = FreeText.Line(Fonte);
        return (was with
        {
            Title = FreeText.Line(Titolo)!,
            Day = was.CountsDays ? was.Day : day,
            Year = was.CountsDays ? was.Year : Math.Clamp(Anno, -1, 1),
            Days = was.CountsDays ? Giorni!.Value : was.Days,
            Roles = was.IsOfUnits ? was.Roles : roles,
            Source = source,
            IsDayOfSource = source is not null && GiornoDellaFonte,
            IsOff = !Attiva,
        }, []);
    }
}

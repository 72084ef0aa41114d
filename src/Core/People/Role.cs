namespace Traguardo.Core.People;

/// <summary>What a person may be in an administration; one person may be several.</summary>
public enum Role
{
    /// <summary>Looks after people, roles and the installation; decides nothing of a cycle (<i>amministratore</i>).</summary>
    Administrator,

    /// <summary>Runs the cycle: builds the plan, opens and closes, records the acts of others (<i>struttura tecnica di supporto</i>).</summary>
    SupportOffice,

    /// <summary>Answers for a unit: enters its values and confirms them (<i>responsabile di unità</i>).</summary>
    UnitHead,

    /// <summary>Is evaluated by a scorecard of their own (<i>dirigente</i>).</summary>
    Manager,

    /// <summary>The head of all offices (<i>segretario generale</i>).</summary>
    SecretaryGeneral,

    /// <summary>The independent evaluation body (<i>OIV</i>).</summary>
    Oiv,

    /// <summary>Approves the plan and the report (<i>organo di indirizzo</i>, such as the <i>Giunta</i>).</summary>
    GoverningBody,

    /// <summary>Reads what everyone in the administration may read (<i>lettore</i>).</summary>
    Reader,
}

/// <summary>Says a role.</summary>
public static class Roles
{
    /// <summary>The words of a role as screens show them, in the language of the ambient culture.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.Administrator => PeopleTexts.Administrator,
        Role.SupportOffice => PeopleTexts.SupportOffice,
        Role.UnitHead => PeopleTexts.UnitHead,
        Role.Manager => PeopleTexts.Manager,
        Role.SecretaryGeneral => PeopleTexts.SecretaryGeneral,
        Role.Oiv => PeopleTexts.Oiv,
        Role.GoverningBody => PeopleTexts.GoverningBody,
        _ => PeopleTexts.Reader,
    };
}

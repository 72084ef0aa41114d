namespace Traguardo.Core.Phases;

/// <summary>What people do in a cycle, and what its phase opens or locks.</summary>
public enum Activity
{
    /// <summary>Change the plan: objectives, indicators, measures, targets, weights.</summary>
    EditPlan,

    /// <summary>Enter values of the year.</summary>
    EnterValues,

    /// <summary>Confirm values entered.</summary>
    ConfirmValues,

    /// <summary>Open a closed period again.</summary>
    ReopenPeriod,

    /// <summary>Set an item aside in a scorecard, by an act of the OIV (<i>sterilizzazione</i>).</summary>
    Neutralise,

    /// <summary>Change targets of an approved plan, by an act (<i>aggiornamento dei target</i>).</summary>
    Revise,

    /// <summary>Judge a scorecard.</summary>
    Judge,

    /// <summary>Freeze a monitoring, and say the causes of deviations.</summary>
    Monitor,

    /// <summary>Write or answer the analysis of an objective below the threshold of the method.</summary>
    Analyse,

    /// <summary>Draw a sample of values, and say of each whether it was found right.</summary>
    Examine,

    /// <summary>Validate the report.</summary>
    Validate,

    /// <summary>Write, comment and approve the texts of documents.</summary>
    WriteTexts,

    /// <summary>Write, comment and approve what the OIV says of its validation.</summary>
    WriteOivTexts,

    /// <summary>Write the tables of the context: staff, accounts, quality of services.</summary>
    TellContext,
}

using Traguardo.Core.Cycles;

namespace Traguardo.Core.Phases;

/// <summary>What each phase opens and what it locks.</summary>
public static class PhaseLocks
{
    private const Func<string>? Open = null;

    private static readonly Func<string> Edit = () => PhaseTexts.EditByRevision;
    private static readonly Func<string> EditBack = () => PhaseTexts.EditGoesBack;
    private static readonly Func<string> Later = () => PhaseTexts.EnterLater;
    private static readonly Func<string> Back = () => PhaseTexts.EnterGoesBack;
    private static readonly Func<string> ConfirmLater = () => PhaseTexts.ConfirmLater;
    private static readonly Func<string> ConfirmBack = () => PhaseTexts.ConfirmGoesBack;
    private static readonly Func<string> ReopenLater = () => PhaseTexts.ReopenLater;
    private static readonly Func<string> ReopenBack = () => PhaseTexts.ReopenGoesBack;
    private static readonly Func<string> AsideLater = () => PhaseTexts.NeutraliseLater;
    private static readonly Func<string> AsideBack = () => PhaseTexts.NeutraliseGoesBack;
    private static readonly Func<string> EditNow = () => PhaseTexts.ReviseByEditing;
    private static readonly Func<string> ReviseBack = () => PhaseTexts.ReviseGoesBack;
    private static readonly Func<string> JudgeLater = () => PhaseTexts.JudgeLater;
    private static readonly Func<string> JudgeBack = () => PhaseTexts.JudgeGoesBack;
    private static readonly Func<string> MonitorLater = () => PhaseTexts.MonitorLater;
    private static readonly Func<string> MonitorBack = () => PhaseTexts.MonitorBack;
    private static readonly Func<string> AnalyseLater = () => PhaseTexts.AnalyseLater;
    private static readonly Func<string> AnalyseBack = () => PhaseTexts.AnalyseBack;
    private static readonly Func<string> ExamineLater = () => PhaseTexts.ExamineLater;
    private static readonly Func<string> ExamineBack = () => PhaseTexts.ExamineBack;
    private static readonly Func<string> ValidateLater = () => PhaseTexts.ValidateLater;
    private static readonly Func<string> ValidateBack = () => PhaseTexts.ValidateBack;
    private static readonly Func<string> TextsBack = () => PhaseTexts.TextsBack;
    private static readonly Func<string> OivTextsBack = () => PhaseTexts.OivTextsBack;
    private static readonly Func<string> TellBack = () => PhaseTexts.TellContextBack;

    private static readonly Dictionary<Activity, Func<string>?[]> Table = new()
    {
        //                          Preparation   Approved      UnderWay    Final measur.  Validation    Report appr.  Published
        [Activity.EditPlan] =      [Open,         Edit,         Edit,       EditBack,      EditBack,     EditBack,     EditBack],
        [Activity.EnterValues] =   [Later,        Later,        Open,       Open,          Back,         Back,         Back],
        [Activity.ConfirmValues] = [ConfirmLater, ConfirmLater, Open,       Open,          ConfirmBack,  ConfirmBack,  ConfirmBack],
        [Activity.ReopenPeriod] =  [ReopenLater,  ReopenLater,  Open,       Open,          ReopenBack,   ReopenBack,   ReopenBack],
        [Activity.Neutralise] =    [AsideLater,   AsideLater,   Open,       Open,          Open,         AsideBack,    AsideBack],
        [Activity.Revise] =        [EditNow,      Open,         Open,       ReviseBack,    ReviseBack,   ReviseBack,   ReviseBack],
        [Activity.Judge] =         [JudgeLater,   JudgeLater,   JudgeLater, JudgeLater,    Open,         JudgeBack,    JudgeBack],
        [Activity.Monitor] =       [MonitorLater, MonitorLater, Open,       Open,          Open,         MonitorBack,  MonitorBack],
        [Activity.Analyse] =       [AnalyseLater, AnalyseLater, AnalyseLater, Open,        Open,         AnalyseBack,  AnalyseBack],
        [Activity.Examine] =       [ExamineLater, ExamineLater, Open,       Open,          Open,         ExamineBack,  ExamineBack],
        [Activity.Validate] =      [ValidateLater, ValidateLater, ValidateLater, ValidateLater, Open,    ValidateBack, ValidateBack],
        [Activity.WriteTexts] =    [Open,         Open,         Open,       Open,          Open,         TextsBack,    TextsBack],
        [Activity.WriteOivTexts] = [Open,         Open,         Open,       Open,          Open,         OivTextsBack, OivTextsBack],
        [Activity.TellContext] =   [Open,         Open,         Open,       Open,          Open,          TellBack,     TellBack],
    };

    /// <summary>Whether a phase opens an activity.</summary>
    public static bool IsOpen(Phase phase, Activity activity) => Table[activity][(int)phase] is null;

    /// <summary>Why an activity is locked where the cycle stands, and what opens it; null where it is open.</summary>
    public static Refusal? Refusal(Cycle cycle, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return Table[activity][(int)cycle.Phase] is { } advice
            ? new("locked", PhaseTexts.Locked.With(PhaseWords.Sentence(cycle), advice()))
            : null;
    }
}

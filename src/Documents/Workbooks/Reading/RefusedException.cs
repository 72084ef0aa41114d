namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Leads out of the reading of a file that is refused, however deep it stands.</summary>
internal sealed class RefusedException(WorkbookRefusal refusal) : Exception(refusal.Message)
{
    public RefusedException(WorkbookProblem problem, string message)
        : this(new WorkbookRefusal(problem, message))
    {
    }

    public WorkbookRefusal Refusal { get; } = refusal;
}

namespace Traguardo.Web.Http;

/// <summary>Marks an answer that is no page and follows, as a page does, from its address, its edition and who reads it: see <see cref="ConditionalRequests"/>.</summary>
public sealed class EditionAnswerMark;

namespace Traguardo.Web.Features.People;

/// <summary>The fields of a person, on the page that adds one and on their own.</summary>
public sealed record PersonFields(PeoplePage Page, PersonForm Form);

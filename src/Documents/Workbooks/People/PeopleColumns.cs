namespace Traguardo.Documents.Workbooks.People;

/// <summary>The columns of the sheets, with their heads in the language of the interface first.</summary>
internal static class PeopleColumns
{
    public const string Name = "name";
    public const string Email = "email";
    public const string Unit = "unit";
    public const string RolesOf = "roles";
    public const string Code = "code";
    public const string Parent = "parent";

    public static IReadOnlyList<HeadedColumn> People =>
    [
        Column(Name, nameof(PeopleBookTexts.PersonName), isRequired: true),
        Column(Email, nameof(PeopleBookTexts.Email), isRequired: true),
        Column(Unit, nameof(PeopleBookTexts.Unit)),
        Column(RolesOf, nameof(PeopleBookTexts.Roles)),
    ];

    public static IReadOnlyList<HeadedColumn> Units =>
    [
        Column(Code, nameof(PeopleBookTexts.Code), isRequired: true),
        Column(Name, nameof(PeopleBookTexts.UnitName), isRequired: true),
        Column(Parent, nameof(PeopleBookTexts.Parent)),
    ];

    public static IReadOnlyList<HeadedColumn> Roles => [Column(RolesOf, nameof(PeopleBookTexts.Role))];

    /// <summary>The sheet of this name in either language; null where it is not there.</summary>
    public static BookSheet? Sheet(Book book, string name) => BothLanguages.Of(PeopleBookTexts.ResourceManager, name).Select(book.Sheet).FirstOrDefault(sheet => sheet is not null);

    private static HeadedColumn Column(string id, string head, bool isRequired = false) =>
        new(id, [PeopleBookTexts.ResourceManager.GetString(head, PeopleBookTexts.Culture)!, .. BothLanguages.Of(PeopleBookTexts.ResourceManager, head)], isRequired);
}

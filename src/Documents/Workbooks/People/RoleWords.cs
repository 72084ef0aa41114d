using Traguardo.Core.People;

namespace Traguardo.Documents.Workbooks.People;

/// <summary>Reads roles in the words of either language, whatever their case.</summary>
internal static class RoleWords
{
    /// <summary>The words to choose from, in the language of the interface.</summary>
    public static string All => string.Join(", ", Enum.GetValues<Role>().Select(role => role.Word()));

    /// <summary>The role of a word; null where there is none.</summary>
    public static Role? Read(string word)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            // The texts of roles have the names of the roles.
            if (BothLanguages.Of(PeopleTexts.ResourceManager, role.ToString()).Contains(word.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                return role;
            }
        }
        return null;
    }
}

using Xunit.v3;

namespace Traguardo.Web.Tests.Rig;

/// <summary>
/// Marks tests whose outcome does not depend on the database: they have none, ask how a page looks and works in a browser, or try many
/// inputs of which none reaches it. They run on the embedded one alone; see <c>./test</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = true)]
public sealed class OnAnyDatabaseAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("database", "any")];
}

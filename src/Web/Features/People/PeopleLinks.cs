namespace Traguardo.Web.Features.People;

/// <summary>Addresses of the pages about people of an administration.</summary>
public sealed class PeopleLinks(string administration)
{
    private readonly string root = "/" + Uri.EscapeDataString(administration);

    public string List => $"{root}/persone";

    public string FromBook => $"{List}/foglio";

    public string New => $"{root}/nuova-persona";

    public string Delegations => $"{root}/deleghe";

    public string Person(Guid id) => $"{List}/{id}";
}

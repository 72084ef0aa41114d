using System.Text.Json;
using Traguardo.Core.Validating;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The criteria of validation of this installation: those of <c>criteria.json</c> beside its data, or those that come with the program.</summary>
/// <param name="All">The criteria, in the order examined.</param>
public sealed record CriteriaFile(IReadOnlyList<ValidationCriterion> All)
{
    private const string Name = "criteria.json";

    /// <summary>Reads them at the start.</summary>
    /// <exception cref="InvalidOperationException">There is a file, and it cannot be read: nobody validates by criteria that are not meant.</exception>
    public static CriteriaFile In(DirectoryInfo data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = Path.Combine(data.FullName, Name);
        try
        {
            return new(File.Exists(path) ? ValidationCriteria.Read(File.ReadAllBytes(path)) : ValidationCriteria.Shipped);
        }
        catch (JsonException unsound)
        {
            throw new InvalidOperationException($"{path}: {unsound.Message}", unsound);
        }
    }
}

using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Features.Shared;

/// <summary>The context tables that came with a cycle.</summary>
public static class ContextTables
{
    /// <summary>The tables of a stored file; none where no file came.</summary>
    public static IReadOnlyList<ContextTable>? Read(string? json) => json is null ? null : ContextReader.Read(Encoding.UTF8.GetBytes(json)).Tables;
}

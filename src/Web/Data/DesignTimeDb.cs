using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Traguardo.Web.Data;

/// <summary>The database as <c>dotnet ef</c> sees it: a model without a file, and no application started.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<TraguardoDb>
{
    public TraguardoDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<TraguardoDb>().UseSqlite("Data Source=:memory:").Options);
}

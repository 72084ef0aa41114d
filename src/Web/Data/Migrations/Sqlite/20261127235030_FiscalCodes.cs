using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FiscalCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // One that two accounts have opened neither.
            migrationBuilder.Sql("""UPDATE "Accounts" SET "FiscalCode" = NULL WHERE "FiscalCode" IN (SELECT "FiscalCode" FROM "Accounts" GROUP BY "FiscalCode" HAVING COUNT(*) > 1)""");
            migrationBuilder.CreateIndex(
                name: "IX_Accounts_FiscalCode",
                table: "Accounts",
                column: "FiscalCode",
                unique: true,
                filter: "\"FiscalCode\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_FiscalCode",
                table: "Accounts");
        }
    }
}

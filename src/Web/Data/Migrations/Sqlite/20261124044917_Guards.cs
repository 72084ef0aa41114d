using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Guards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoUpdate" BEFORE UPDATE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'Audit: rows are only added.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'Audit: rows are only added.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Audit_NoReplace" BEFORE INSERT ON "Audit"
                WHEN EXISTS (SELECT 1 FROM "Audit" WHERE "Administration" = NEW."Administration" AND "Sequence" = NEW."Sequence")
                BEGIN SELECT RAISE(ABORT, 'Audit: rows are only added.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "PlanVersions_NoUpdate" BEFORE UPDATE ON "PlanVersions"
                BEGIN SELECT RAISE(ABORT, 'PlanVersions: rows are only added.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "PlanVersions_NoDelete" BEFORE DELETE ON "PlanVersions"
                BEGIN SELECT RAISE(ABORT, 'PlanVersions: rows are only added.'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "PlanVersions_NoReplace" BEFORE INSERT ON "PlanVersions"
                WHEN EXISTS (SELECT 1 FROM "PlanVersions" WHERE "CycleId" = NEW."CycleId" AND "Number" = NEW."Number")
                BEGIN SELECT RAISE(ABORT, 'PlanVersions: rows are only added.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER "Audit_NoUpdate"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER "Audit_NoDelete"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER "Audit_NoReplace"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER "PlanVersions_NoUpdate"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER "PlanVersions_NoDelete"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER "PlanVersions_NoReplace"
                """);
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Guards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION traguardo_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION '%: rows are only added.', TG_TABLE_NAME; END $$
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "Audit"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Audit"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "PlanVersions"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "PlanVersions"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER only_added ON "Audit"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER never_emptied ON "Audit"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER only_added ON "PlanVersions"
                """);
            migrationBuilder.Sql("""
                DROP TRIGGER never_emptied ON "PlanVersions"
                """);
            migrationBuilder.Sql("""
                DROP FUNCTION traguardo_only_added()
                """);
        }
    }
}

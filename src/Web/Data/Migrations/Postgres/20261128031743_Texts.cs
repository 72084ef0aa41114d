using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Texts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Texts",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: true),
                    LastVersion = table.Column<int>(type: "integer", nullable: false),
                    Stamp = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Texts", x => new { x.CycleId, x.Key });
                    table.ForeignKey(
                        name: "FK_Texts_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TextComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Person = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TextComments_Texts_CycleId_Key",
                        columns: x => new { x.CycleId, x.Key },
                        principalTable: "Texts",
                        principalColumns: new[] { "CycleId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TextVersions",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Markdown = table.Column<string>(type: "text", nullable: false),
                    BackTo = table.Column<int>(type: "integer", nullable: true),
                    Person = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextVersions", x => new { x.CycleId, x.Key, x.Number });
                    table.ForeignKey(
                        name: "FK_TextVersions_Texts_CycleId_Key",
                        columns: x => new { x.CycleId, x.Key },
                        principalTable: "Texts",
                        principalColumns: new[] { "CycleId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TextComments_CycleId_Key",
                table: "TextComments",
                columns: new[] { "CycleId", "Key" });

            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "TextVersions"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "TextVersions"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "TextComments"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "TextComments"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TextComments");

            migrationBuilder.DropTable(
                name: "TextVersions");

            migrationBuilder.DropTable(
                name: "Texts");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
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
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    LastVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    BackTo = table.Column<int>(type: "INTEGER", nullable: true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                CREATE TRIGGER "TextVersions_NoUpdate" BEFORE UPDATE ON "TextVersions"
                BEGIN SELECT RAISE(ABORT, 'TextVersions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TextVersions_NoDelete" BEFORE DELETE ON "TextVersions"
                BEGIN SELECT RAISE(ABORT, 'TextVersions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TextVersions_NoReplace" BEFORE INSERT ON "TextVersions"
                WHEN EXISTS (SELECT 1 FROM "TextVersions" WHERE "CycleId" = NEW."CycleId" AND "Key" = NEW."Key" AND "Number" = NEW."Number")
                BEGIN SELECT RAISE(ABORT, 'TextVersions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TextComments_NoUpdate" BEFORE UPDATE ON "TextComments"
                BEGIN SELECT RAISE(ABORT, 'TextComments: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TextComments_NoDelete" BEFORE DELETE ON "TextComments"
                BEGIN SELECT RAISE(ABORT, 'TextComments: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TextComments_NoReplace" BEFORE INSERT ON "TextComments"
                WHEN EXISTS (SELECT 1 FROM "TextComments" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'TextComments: rows are only added.'); END
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

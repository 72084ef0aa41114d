using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Documents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Document",
                table: "Acts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentProductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Template = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    IsDraft = table.Column<bool>(type: "INTEGER", nullable: false),
                    Card = table.Column<string>(type: "TEXT", nullable: true),
                    Holder = table.Column<string>(type: "TEXT", nullable: true),
                    Evaluator = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    OnBehalfOf = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    CycleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    SnapshotHash = table.Column<string>(type: "TEXT", nullable: false),
                    StateHash = table.Column<string>(type: "TEXT", nullable: false),
                    Snapshot = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Worker = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Step = table.Column<string>(type: "TEXT", nullable: true),
                    StepDetail = table.Column<string>(type: "TEXT", nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    IsStopping = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Milliseconds = table.Column<int>(type: "INTEGER", nullable: true),
                    PackageHash = table.Column<string>(type: "TEXT", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentProductions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentProductions_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TemplateVersions",
                columns: table => new
                {
                    Administration = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateVersions", x => new { x.Administration, x.Code, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentProductions_CycleId_Template",
                table: "DocumentProductions",
                columns: new[] { "CycleId", "Template" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentProductions_State",
                table: "DocumentProductions",
                column: "State");

            migrationBuilder.Sql("""
                CREATE TRIGGER "DocumentProductions_NoUpdate" BEFORE UPDATE ON "DocumentProductions"
                WHEN OLD."State" = 'Done' AND OLD."IsDraft" = 0
                BEGIN SELECT RAISE(ABORT, 'DocumentProductions: a final document stays as it is.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DocumentProductions_NoDelete" BEFORE DELETE ON "DocumentProductions"
                WHEN OLD."State" = 'Done' AND OLD."IsDraft" = 0
                BEGIN SELECT RAISE(ABORT, 'DocumentProductions: a final document stays as it is.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DocumentProductions_NoReplace" BEFORE INSERT ON "DocumentProductions"
                WHEN EXISTS (SELECT 1 FROM "DocumentProductions" AS OLD WHERE OLD."Id" = NEW."Id" AND OLD."State" = 'Done' AND OLD."IsDraft" = 0)
                BEGIN SELECT RAISE(ABORT, 'DocumentProductions: a final document stays as it is.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TemplateVersions_NoUpdate" BEFORE UPDATE ON "TemplateVersions"
                BEGIN SELECT RAISE(ABORT, 'TemplateVersions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TemplateVersions_NoDelete" BEFORE DELETE ON "TemplateVersions"
                BEGIN SELECT RAISE(ABORT, 'TemplateVersions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "TemplateVersions_NoReplace" BEFORE INSERT ON "TemplateVersions"
                WHEN EXISTS (SELECT 1 FROM "TemplateVersions" WHERE "Administration" = NEW."Administration" AND "Code" = NEW."Code" AND "Number" = NEW."Number")
                BEGIN SELECT RAISE(ABORT, 'TemplateVersions: rows are only added.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentProductions");

            migrationBuilder.DropTable(
                name: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "Document",
                table: "Acts");
        }
    }
}

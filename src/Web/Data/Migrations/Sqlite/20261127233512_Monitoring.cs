using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Monitoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Method_AnalysisBelow",
                table: "Cycles",
                type: "TEXT",
                nullable: false,
                defaultValue: "0.70");

            migrationBuilder.CreateTable(
                name: "Analyses",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Objective = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Causes = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", nullable: true),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Analyses", x => new { x.CycleId, x.Position });
                    table.ForeignKey(
                        name: "FK_Analyses_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeviationComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeviationComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeviationComments_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonitoringSnapshots",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    CycleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CycleHash = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonitoringSnapshots", x => new { x.CycleId, x.Day });
                    table.ForeignKey(
                        name: "FK_MonitoringSnapshots_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationComments_CycleId_Path",
                table: "DeviationComments",
                columns: new[] { "CycleId", "Path" });

            migrationBuilder.Sql("""
                CREATE TRIGGER "MonitoringSnapshots_NoUpdate" BEFORE UPDATE ON "MonitoringSnapshots"
                BEGIN SELECT RAISE(ABORT, 'MonitoringSnapshots: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "MonitoringSnapshots_NoDelete" BEFORE DELETE ON "MonitoringSnapshots"
                BEGIN SELECT RAISE(ABORT, 'MonitoringSnapshots: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "MonitoringSnapshots_NoReplace" BEFORE INSERT ON "MonitoringSnapshots"
                WHEN EXISTS (SELECT 1 FROM "MonitoringSnapshots" WHERE "CycleId" = NEW."CycleId" AND "Day" = NEW."Day")
                BEGIN SELECT RAISE(ABORT, 'MonitoringSnapshots: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DeviationComments_NoUpdate" BEFORE UPDATE ON "DeviationComments"
                BEGIN SELECT RAISE(ABORT, 'DeviationComments: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DeviationComments_NoDelete" BEFORE DELETE ON "DeviationComments"
                BEGIN SELECT RAISE(ABORT, 'DeviationComments: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DeviationComments_NoReplace" BEFORE INSERT ON "DeviationComments"
                WHEN EXISTS (SELECT 1 FROM "DeviationComments" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'DeviationComments: rows are only added.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Analyses");

            migrationBuilder.DropTable(
                name: "DeviationComments");

            migrationBuilder.DropTable(
                name: "MonitoringSnapshots");

            migrationBuilder.DropColumn(
                name: "Method_AnalysisBelow",
                table: "Cycles");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Postgres
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
                type: "text",
                nullable: false,
                defaultValue: "0.70");

            migrationBuilder.CreateTable(
                name: "Analyses",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Objective = table.Column<string>(type: "text", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    Causes = table.Column<string>(type: "text", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: false),
                    WrittenBy = table.Column<string>(type: "text", nullable: true),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Extra = table.Column<string>(type: "text", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Person = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
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
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Person = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    CycleVersion = table.Column<int>(type: "integer", nullable: false),
                    CycleHash = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false)
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
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "MonitoringSnapshots"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "MonitoringSnapshots"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "DeviationComments"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "DeviationComments"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
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

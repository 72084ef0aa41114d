using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Examination : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CardJudgements",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Scorecard = table.Column<string>(type: "text", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Result = table.Column<string>(type: "text", nullable: true),
                    Organ = table.Column<string>(type: "text", nullable: true),
                    Number = table.Column<string>(type: "text", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Extra = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardJudgements", x => new { x.CycleId, x.Position });
                    table.ForeignKey(
                        name: "FK_CardJudgements_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ValidationDrafts",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Criteria = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValidationDrafts", x => x.CycleId);
                    table.ForeignKey(
                        name: "FK_ValidationDrafts_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Validations",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    Observations = table.Column<string>(type: "text", nullable: true),
                    Criteria = table.Column<string>(type: "text", nullable: false),
                    Organ = table.Column<string>(type: "text", nullable: true),
                    Number = table.Column<string>(type: "text", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Extra = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Validations", x => new { x.CycleId, x.Position });
                    table.ForeignKey(
                        name: "FK_Validations_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ValueSamples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<string>(type: "text", nullable: false),
                    Size = table.Column<string>(type: "text", nullable: false),
                    Scorecard = table.Column<string>(type: "text", nullable: true),
                    Population = table.Column<int>(type: "integer", nullable: false),
                    CycleHash = table.Column<string>(type: "text", nullable: false),
                    Person = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValueSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ValueSamples_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SampledValues",
                columns: table => new
                {
                    SampleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Datum = table.Column<string>(type: "text", nullable: false),
                    Mark = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SampledValues", x => new { x.SampleId, x.Place });
                    table.ForeignKey(
                        name: "FK_SampledValues_ValueSamples_SampleId",
                        column: x => x.SampleId,
                        principalTable: "ValueSamples",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SampleFindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SampleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Person = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SampleFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SampleFindings_SampledValues_SampleId_Place",
                        columns: x => new { x.SampleId, x.Place },
                        principalTable: "SampledValues",
                        principalColumns: new[] { "SampleId", "Place" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SampleFindings_SampleId_Place",
                table: "SampleFindings",
                columns: new[] { "SampleId", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_ValueSamples_CycleId_Number",
                table: "ValueSamples",
                columns: new[] { "CycleId", "Number" },
                unique: true);

            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "ValueSamples"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "ValueSamples"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "SampledValues"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "SampledValues"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON "SampleFindings"
                FOR EACH ROW EXECUTE FUNCTION traguardo_only_added()
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "SampleFindings"
                FOR EACH STATEMENT EXECUTE FUNCTION traguardo_only_added()
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CardJudgements");

            migrationBuilder.DropTable(
                name: "SampleFindings");

            migrationBuilder.DropTable(
                name: "ValidationDrafts");

            migrationBuilder.DropTable(
                name: "Validations");

            migrationBuilder.DropTable(
                name: "SampledValues");

            migrationBuilder.DropTable(
                name: "ValueSamples");
        }
    }
}

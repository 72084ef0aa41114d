using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
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
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Scorecard = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Organ = table.Column<string>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extra = table.Column<string>(type: "TEXT", nullable: true)
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
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false)
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
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Observations = table.Column<string>(type: "TEXT", nullable: true),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false),
                    Organ = table.Column<string>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extra = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<string>(type: "TEXT", nullable: false),
                    Scorecard = table.Column<string>(type: "TEXT", nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    CycleHash = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    SampleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Datum = table.Column<string>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SampleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                CREATE TRIGGER "ValueSamples_NoUpdate" BEFORE UPDATE ON "ValueSamples"
                BEGIN SELECT RAISE(ABORT, 'ValueSamples: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "ValueSamples_NoDelete" BEFORE DELETE ON "ValueSamples"
                BEGIN SELECT RAISE(ABORT, 'ValueSamples: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "ValueSamples_NoReplace" BEFORE INSERT ON "ValueSamples"
                WHEN EXISTS (SELECT 1 FROM "ValueSamples" WHERE "Id" = NEW."Id" OR ("CycleId" = NEW."CycleId" AND "Number" = NEW."Number"))
                BEGIN SELECT RAISE(ABORT, 'ValueSamples: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SampledValues_NoUpdate" BEFORE UPDATE ON "SampledValues"
                BEGIN SELECT RAISE(ABORT, 'SampledValues: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SampledValues_NoDelete" BEFORE DELETE ON "SampledValues"
                BEGIN SELECT RAISE(ABORT, 'SampledValues: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SampledValues_NoReplace" BEFORE INSERT ON "SampledValues"
                WHEN EXISTS (SELECT 1 FROM "SampledValues" WHERE "SampleId" = NEW."SampleId" AND "Place" = NEW."Place")
                BEGIN SELECT RAISE(ABORT, 'SampledValues: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SampleFindings_NoUpdate" BEFORE UPDATE ON "SampleFindings"
                BEGIN SELECT RAISE(ABORT, 'SampleFindings: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SampleFindings_NoDelete" BEFORE DELETE ON "SampleFindings"
                BEGIN SELECT RAISE(ABORT, 'SampleFindings: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SampleFindings_NoReplace" BEFORE INSERT ON "SampleFindings"
                WHEN EXISTS (SELECT 1 FROM "SampleFindings" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'SampleFindings: rows are only added.'); END
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

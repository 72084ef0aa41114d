using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Editions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Reopened",
                table: "Validations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    CycleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    StoredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AdministrationName = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Context = table.Column<string>(type: "TEXT", nullable: true),
                    Texts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => new { x.CycleId, x.Number });
                    table.ForeignKey(
                        name: "FK_Editions_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("""
                CREATE TRIGGER "Editions_NoUpdate" BEFORE UPDATE ON "Editions"
                BEGIN SELECT RAISE(ABORT, 'Editions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "Editions_NoDelete" BEFORE DELETE ON "Editions"
                BEGIN SELECT RAISE(ABORT, 'Editions: rows are only added.'); END
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "Editions_NoReplace" BEFORE INSERT ON "Editions"
                WHEN EXISTS (SELECT 1 FROM "Editions" WHERE "CycleId" = NEW."CycleId" AND "Number" = NEW."Number")
                BEGIN SELECT RAISE(ABORT, 'Editions: rows are only added.'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropColumn(
                name: "Reopened",
                table: "Validations");
        }
    }
}

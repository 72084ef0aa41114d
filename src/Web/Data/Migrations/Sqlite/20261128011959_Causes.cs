using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Causes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Evaluator",
                table: "DeviationComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Holder",
                table: "DeviationComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "DeviationComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CalendarVersion",
                table: "Cycles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Evaluator",
                table: "DeviationComments");

            migrationBuilder.DropColumn(
                name: "Holder",
                table: "DeviationComments");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "DeviationComments");

            migrationBuilder.DropColumn(
                name: "CalendarVersion",
                table: "Cycles");
        }
    }
}

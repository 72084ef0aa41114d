using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ProgrammeServices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "From",
                table: "Programmes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stakeholders",
                table: "Programmes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "To",
                table: "Programmes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "Units",
                table: "Programmes",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "From",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "Stakeholders",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "To",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "Units",
                table: "Programmes");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traguardo.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NeutralisationStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "Neutralisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionReason",
                table: "Neutralisations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "Neutralisations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Neutralisations",
                type: "text",
                nullable: false,
                defaultValue: "InForce");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "Neutralisations");

            migrationBuilder.DropColumn(
                name: "DecisionReason",
                table: "Neutralisations");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Neutralisations");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Neutralisations");
        }
    }
}

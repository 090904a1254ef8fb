using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class ReplyTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "escalate_on",
                table: "referrals",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "remind_on",
                table: "referrals",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reply_terms",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    remind_days = table.Column<int>(type: "integer", nullable: false),
                    expected_days = table.Column<int>(type: "integer", nullable: false),
                    escalate_days = table.Column<int>(type: "integer", nullable: false),
                    measured_from = table.Column<int>(type: "integer", nullable: false),
                    shown_from = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_by = table.Column<string>(type: "text", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reply_terms", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_reply_terms_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });
            migrationBuilder.SqlFile("ReplyTerms.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations go forward only.");
    }
}

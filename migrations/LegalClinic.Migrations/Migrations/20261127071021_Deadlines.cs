using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Deadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "closed_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    body_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name_ar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_ckb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    office_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_days", x => x.id);
                    table.CheckConstraint("ck_closed_days_order", "last_day >= first_day");
                });

            migrationBuilder.CreateTable(
                name: "deadline_kinds",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    starts = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    is_wait = table.Column<bool>(type: "boolean", nullable: false),
                    next_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_by = table.Column<string>(type: "text", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    name_ar = table.Column<string>(type: "text", nullable: false),
                    name_ckb = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline_kinds", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_deadline_kinds_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: true),
                    follows_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    is_wait = table.Column<bool>(type: "boolean", nullable: false),
                    body_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    office_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    event_on = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    moved_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_reminder_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    nominal_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rests_on_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    second_reminder_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadlines", x => x.id);
                    table.CheckConstraint("ck_deadlines_days", "days BETWEEN 1 AND 3650 AND last_on >= nominal_on");
                    table.CheckConstraint("ck_deadlines_receipt", "status <> 'done' OR (receipt_number IS NOT NULL AND done_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_deadlines_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadlines_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadlines_deadlines_follows_id",
                        column: x => x.follows_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadlines_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_validities",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    warn_days = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_by = table.Column<string>(type: "text", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_validities", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_paper_validities_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "closed_days_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    closed_days_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_days_changes", x => new { x.closed_days_id, x.number });
                    table.ForeignKey(
                        name: "fk_closed_days_changes_closed_days_closed_days_id",
                        column: x => x.closed_days_id,
                        principalTable: "closed_days",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_closed_days_code",
                table: "closed_days",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_application_id",
                table: "deadlines",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_case_id_status",
                table: "deadlines",
                columns: new[] { "case_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_referral_id",
                table: "deadlines",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ux_deadlines_follows",
                table: "deadlines",
                column: "follows_id",
                unique: true,
                filter: "status <> 'withdrawn'");
            migrationBuilder.SqlFile("Deadlines.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations go forward only.");
    }
}

using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class RuleChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rule_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    repeals = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    released_by = table.Column<Guid>(type: "uuid", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_changes", x => x.id);
                    table.CheckConstraint("ck_rule_changes_second_person", "(status <> 'released' OR released_by IS NOT NULL) AND (released_by IS NULL OR released_by <> proposed_by)");
                    table.CheckConstraint("ck_rule_changes_validity", "valid_to IS NULL OR valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_rule_changes_staff_proposed_by",
                        column: x => x.proposed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rule_changes_staff_released_by",
                        column: x => x.released_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rule_changes_staff_withdrawn_by",
                        column: x => x.withdrawn_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rule_verifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    verified_by = table.Column<Guid>(type: "uuid", nullable: false),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_verifications", x => x.id);
                    table.ForeignKey(
                        name: "fk_rule_verifications_staff_verified_by",
                        column: x => x.verified_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_rule_changes_code_valid_from",
                table: "rule_changes",
                columns: new[] { "code", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_rule_changes_proposed_by",
                table: "rule_changes",
                column: "proposed_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_changes_released_by",
                table: "rule_changes",
                column: "released_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_changes_withdrawn_by",
                table: "rule_changes",
                column: "withdrawn_by");

            migrationBuilder.CreateIndex(
                name: "ix_rule_verifications_verified_by",
                table: "rule_verifications",
                column: "verified_by");

            migrationBuilder.CreateIndex(
                name: "ux_rule_verifications_code_fingerprint",
                table: "rule_verifications",
                columns: new[] { "code", "fingerprint" },
                unique: true,
                filter: "taken_back_at IS NULL");

            migrationBuilder.SqlFile("RuleChanges.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations go forward only.");
    }
}

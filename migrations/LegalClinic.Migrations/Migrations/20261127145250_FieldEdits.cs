using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class FieldEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "decided",
                table: "sealed_facts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "field_edits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    intake_id = table.Column<Guid>(type: "uuid", nullable: true),
                    present = table.Column<string>(type: "text", nullable: false),
                    present_by = table.Column<Guid>(type: "uuid", nullable: true),
                    present_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sealed_to = table.Column<byte[]>(type: "bytea", nullable: true),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_edits", x => x.id);
                    table.ForeignKey(
                        name: "fk_field_edits_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_edits_intakes_intake_id",
                        column: x => x.intake_id,
                        principalTable: "intakes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_edits_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_edits_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_edits_staff_present_by",
                        column: x => x.present_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intake_id = table.Column<Guid>(type: "uuid", nullable: false),
                    based_on = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    device_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    form_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_form = table.Column<byte[]>(type: "bytea", nullable: false),
                    taken_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_form_corrections_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_form_corrections_intakes_intake_id",
                        column: x => x.intake_id,
                        principalTable: "intakes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_form_corrections_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_field_edits_by",
                table: "field_edits",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_field_edits_decided_by",
                table: "field_edits",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_field_edits_family_id_state_at",
                table: "field_edits",
                columns: new[] { "family_id", "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_field_edits_intake_id",
                table: "field_edits",
                column: "intake_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_edits_present_by",
                table: "field_edits",
                column: "present_by");

            migrationBuilder.CreateIndex(
                name: "ux_field_edits_batch_place",
                table: "field_edits",
                columns: new[] { "batch", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_form_corrections_by",
                table: "form_corrections",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_form_corrections_device_id",
                table: "form_corrections",
                column: "device_id");

            migrationBuilder.CreateIndex(
                name: "ix_form_corrections_intake_id_received_at",
                table: "form_corrections",
                columns: new[] { "intake_id", "received_at" });
            migrationBuilder.SqlFile("FieldEdits.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations go forward only.");
    }
}

using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class PersonPrints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_people_search_key",
                table: "people");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "people");

            migrationBuilder.CreateTable(
                name: "person_prints",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<long[]>(type: "bigint[]", nullable: false),
                    keys = table.Column<int[]>(type: "integer[]", nullable: false),
                    born = table.Column<DateOnly>(type: "date", nullable: true),
                    precision = table.Column<short>(type: "smallint", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    governorate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_prints", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_person_prints_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_prints_family_id",
                table: "person_prints",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_prints_keys",
                table: "person_prints",
                column: "keys")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_person_prints_version",
                table: "person_prints",
                column: "version");
            migrationBuilder.SqlFile("PersonPrints.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new System.NotSupportedException("Migrations go forward only.");
    }
}

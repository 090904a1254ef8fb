using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Clinic : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateSequence(
                name: "case_numbers");

            migrationBuilder.CreateSequence(
                name: "family_numbers");

            migrationBuilder.CreateSequence(
                name: "intake_numbers");

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_keys", x => x.owner_id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_dependencies",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    requires = table.Column<string>(type: "text", nullable: false),
                    strength = table.Column<string>(type: "text", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_by = table.Column<string>(type: "text", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_dependencies", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_document_dependencies_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "document_types",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    issuer_federal = table.Column<string>(type: "text", nullable: false),
                    kri_counterpart = table.Column<string>(type: "text", nullable: false),
                    who_applies = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    time_limit = table.Column<string>(type: "text", nullable: false),
                    fee = table.Column<string>(type: "text", nullable: false),
                    validity = table.Column<string>(type: "text", nullable: false),
                    usual_days = table.Column<int>(type: "integer", nullable: true),
                    blockers = table.Column<string>(type: "text", nullable: false),
                    can_be_target = table.Column<bool>(type: "boolean", nullable: false),
                    shown_in_reports = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_document_types", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_document_types_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "glossary",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
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
                    table.PrimaryKey("pk_glossary", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_glossary_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "government_bodies",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    decides = table.Column<string>(type: "text", nullable: false),
                    clinic_sends = table.Column<string>(type: "text", nullable: false),
                    clinic_gets = table.Column<string>(type: "text", nullable: false),
                    expected_days = table.Column<int>(type: "integer", nullable: true),
                    consent_purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
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
                    table.PrimaryKey("pk_government_bodies", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_government_bodies_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
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
                    table.PrimaryKey("pk_holidays", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_holidays_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    to = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name_ar = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name_ckb = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    governorate_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    jurisdiction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    complaint_channel = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    parent_code = table.Column<string>(type: "text", nullable: true),
                    search_key = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_places", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_places_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "priority_weights",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    forces = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_priority_weights", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_priority_weights_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "setup_links",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "sites",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    governorate_code = table.Column<string>(type: "text", nullable: true),
                    district_code = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_sites", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ck_sites_validity", "valid_to IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "families",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    head_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_from = table.Column<Guid>(type: "uuid", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    barriers = table.Column<string[]>(type: "text[]", nullable: false),
                    household_displacement_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    household_income_band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    household_kri_residency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    household_office_reach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    household_relative_document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    household_size_declared = table.Column<int>(type: "integer", nullable: true),
                    household_address_dar = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    household_address_district_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    household_address_governorate_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    household_address_landmark = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    household_address_mahalla = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    household_address_quarter = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    household_address_site_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    household_address_subdistrict = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    household_address_zuqaq = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    household_migration_file_branch = table.Column<string>(type: "text", nullable: true),
                    household_migration_file_has_q_card = table.Column<bool>(type: "boolean", nullable: false),
                    household_migration_file_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    household_migration_file_registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    household_ration_card_agent = table.Column<string>(type: "text", nullable: true),
                    household_ration_card_centre_number = table.Column<string>(type: "text", nullable: true),
                    household_ration_card_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    household_register_page_archive = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    household_register_page_district_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    household_register_page_family_number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    household_register_page_governorate_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    household_register_page_page_number = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    household_register_page_register_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    household_residence_card_information_office = table.Column<string>(type: "text", nullable: true),
                    household_residence_card_issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    household_residence_card_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_families", x => x.id);
                    table.ForeignKey(
                        name: "fk_families_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_numbers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_numbers", x => new { x.office_id, x.year });
                    table.ForeignKey(
                        name: "fk_outgoing_numbers_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    caseload_cap = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff", x => x.id);
                    table.CheckConstraint("ck_staff_caseload_cap", "caseload_cap BETWEEN 0 AND 200");
                    table.ForeignKey(
                        name: "fk_staff_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_contacts",
                columns: table => new
                {
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    whose = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    whatsapp = table.Column<bool>(type: "boolean", nullable: false),
                    safe_to_call = table.Column<bool>(type: "boolean", nullable: false),
                    safe_to_message = table.Column<bool>(type: "boolean", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hours = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    forbidden = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_contacts", x => new { x.family_id, x.id });
                    table.ForeignKey(
                        name: "fk_family_contacts_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_members",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lives_with_family = table.Column<bool>(type: "boolean", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_members", x => new { x.family_id, x.person_id, x.from });
                    table.ForeignKey(
                        name: "fk_family_members_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_needs",
                columns: table => new
                {
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    need = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_needs", x => new { x.family_id, x.id });
                    table.ForeignKey(
                        name: "fk_family_needs_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_stays",
                columns: table => new
                {
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    order = table.Column<int>(type: "integer", nullable: false),
                    from_place_code = table.Column<string>(type: "text", nullable: true),
                    from_site_code = table.Column<string>(type: "text", nullable: true),
                    to_place_code = table.Column<string>(type: "text", nullable: true),
                    to_site_code = table.Column<string>(type: "text", nullable: true),
                    arrived_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    left_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    return_proof = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    obstacle_to_return = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_stays", x => new { x.family_id, x.id });
                    table.ForeignKey(
                        name: "fk_family_stays_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    marital_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    nationality = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    national_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    registered = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_problems = table.Column<string[]>(type: "text[]", nullable: false),
                    father_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mother_id = table.Column<Guid>(type: "uuid", nullable: true),
                    occupation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    education = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    life_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    difficulties = table.Column<string>(type: "jsonb", nullable: false),
                    birth_as_written = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    birth_calendar = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    birth_place_country = table.Column<string>(type: "text", nullable: true),
                    birth_place_place_code = table.Column<string>(type: "text", nullable: true),
                    birth_place_sealed = table.Column<bool>(type: "boolean", nullable: false),
                    birth_place_text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    name_father = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_given = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name_grandfather = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_great_grandfather = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_kunya = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_laqab = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_latin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    name_mother_father = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_mother_given = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_mother_grandfather = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    name_on_old_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    name_script = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    own_register_page_archive = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    own_register_page_district_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    own_register_page_family_number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    own_register_page_governorate_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    own_register_page_page_number = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    own_register_page_register_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.CheckConstraint("ck_people_own_parent", "father_id <> id AND mother_id <> id");
                    table.ForeignKey(
                        name: "fk_people_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_facts", x => x.id);
                    table.ForeignKey(
                        name: "fk_sealed_facts_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    service_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lawyer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conflict_check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    priority_level = table.Column<int>(type: "integer", nullable: false),
                    priority_score = table.Column<int>(type: "integer", nullable: false),
                    priority_factors = table.Column<string[]>(type: "text[]", nullable: false),
                    priority_override = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    plan_approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_approved_how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closing_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_action_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closure_client_informed_how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closure_client_informed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closure_follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closure_follow_up_waiver = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    closure_harm = table.Column<bool>(type: "boolean", nullable: true),
                    closure_papers_returned = table.Column<bool>(type: "boolean", nullable: true),
                    closure_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closure_signed_off_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_cases_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cases_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cases_staff_lawyer_id",
                        column: x => x.lawyer_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intakes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    device_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    device_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    interviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    form_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_form = table.Column<byte[]>(type: "bytea", nullable: false),
                    member_count = table.Column<int>(type: "integer", nullable: false),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conflict_check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    rejected_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intakes", x => x.id);
                    table.ForeignKey(
                        name: "fk_intakes_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intakes_staff_submitted_by",
                        column: x => x.submitted_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    explained_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    text_version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sheet = table.Column<int>(type: "integer", nullable: false),
                    guardian_id = table.Column<Guid>(type: "uuid", nullable: true),
                    child_assent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_consents_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    about = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_fact_answers_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_answers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "holdings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    before_issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    before_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    before_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    details_expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    details_issued_at = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    details_issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    details_issued_place_code = table.Column<string>(type: "text", nullable: true),
                    details_lost_how = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    details_lost_when = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    details_lost_where = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    details_name_as_written = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    details_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    details_reason_missing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    details_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    want_needed_by = table.Column<DateOnly>(type: "date", nullable: true),
                    want_purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holdings", x => x.id);
                    table.ForeignKey(
                        name: "fk_holdings_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_holdings_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marriages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    husband_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wife_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place_code = table.Column<string>(type: "text", nullable: true),
                    place_text = table.Column<string>(type: "text", nullable: true),
                    registered = table.Column<bool>(type: "boolean", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decision_on = table.Column<DateOnly>(type: "date", nullable: true),
                    witnesses = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    paper_held = table.Column<bool>(type: "boolean", nullable: false),
                    medical_test_done = table.Column<bool>(type: "boolean", nullable: false),
                    ended = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marriages", x => x.id);
                    table.CheckConstraint("ck_marriages_order", "\"order\" BETWEEN 1 AND 4");
                    table.CheckConstraint("ck_marriages_two_people", "husband_id <> wife_id");
                    table.ForeignKey(
                        name: "fk_marriages_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marriages_people_husband_id",
                        column: x => x.husband_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marriages_people_wife_id",
                        column: x => x.wife_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    office_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receipt_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    collected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome_document_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome_in_writing = table.Column<bool>(type: "boolean", nullable: true),
                    outcome_note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    outcome_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome_refusal_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applications", x => x.id);
                    table.ForeignKey(
                        name: "fk_applications_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_applications_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_notes_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rests_on = table.Column<DateOnly>(type: "date", nullable: false),
                    basis = table.Column<byte[]>(type: "bytea", nullable: false),
                    choices = table.Column<string>(type: "jsonb", nullable: false),
                    approval_how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    approval_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approval_version = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_plans_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    template_version = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recipient = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    void_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_letters_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    office_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    purpose = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    received_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    register_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reply_expected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    reply_next_step = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    reply_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reply_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply_result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reply_text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals", x => x.id);
                    table.ForeignKey(
                        name: "fk_referrals_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_tasks_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scans", x => x.id);
                    table.ForeignKey(
                        name: "fk_scans_families_family_id",
                        column: x => x.family_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scans_holdings_holding_id",
                        column: x => x.holding_id,
                        principalTable: "holdings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scans_staff_added_by",
                        column: x => x.added_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_plan_lines",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    case_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    procedure = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    people = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    body = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    after = table.Column<string[]>(type: "text[]", nullable: false),
                    needs = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_plan_lines", x => new { x.case_plan_id, x.key });
                    table.ForeignKey(
                        name: "fk_case_plan_lines_case_plans_case_plan_id",
                        column: x => x.case_plan_id,
                        principalTable: "case_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_files",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_files", x => x.letter_id);
                    table.ForeignKey(
                        name: "fk_letter_files_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_applications",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_applications", x => new { x.referral_id, x.application_id });
                    table.ForeignKey(
                        name: "fk_referral_applications_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_applications_case_id",
                table: "applications",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_applications_person_id",
                table: "applications",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_notes_case_id",
                table: "case_notes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ux_case_plans_case",
                table: "case_plans",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_family_id",
                table: "cases",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_lawyer_id_status_priority_level_last_action_at",
                table: "cases",
                columns: new[] { "lawyer_id", "status", "priority_level", "last_action_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_office_id_status_priority_level_last_action_at",
                table: "cases",
                columns: new[] { "office_id", "status", "priority_level", "last_action_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cases_number",
                table: "cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consents_family_id",
                table: "consents",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_consents_person_id",
                table: "consents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_answers_person_id",
                table: "fact_answers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_fact_answers_family_fact_person",
                table: "fact_answers",
                columns: new[] { "family_id", "fact", "person_id", "other_person_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_families_office_id_received_on",
                table: "families",
                columns: new[] { "office_id", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ux_families_number",
                table: "families",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_family_members_current",
                table: "family_members",
                column: "person_id",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_holdings_family_id",
                table: "holdings",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ux_holdings_person_document_type",
                table: "holdings",
                columns: new[] { "person_id", "document_type", "other_person_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_intakes_family_id",
                table: "intakes",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_intakes_office_id_status_urgent_received_at",
                table: "intakes",
                columns: new[] { "office_id", "status", "urgent", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intakes_submitted_by_received_at",
                table: "intakes",
                columns: new[] { "submitted_by", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ux_intakes_number",
                table: "intakes",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_case_id",
                table: "letters",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ux_letters_office_year_number",
                table: "letters",
                columns: new[] { "office_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marriages_family_id",
                table: "marriages",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_marriages_husband_id",
                table: "marriages",
                column: "husband_id");

            migrationBuilder.CreateIndex(
                name: "ix_marriages_wife_id",
                table: "marriages",
                column: "wife_id");

            migrationBuilder.CreateIndex(
                name: "ix_moves_case_id_at",
                table: "moves",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_moves_subject_subject_id",
                table: "moves",
                columns: new[] { "subject", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ux_offices_code",
                table: "offices",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_family_id",
                table: "people",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_national_number",
                table: "people",
                column: "national_number");

            migrationBuilder.CreateIndex(
                name: "ix_people_search_key",
                table: "people",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_case_id",
                table: "referrals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_office_id",
                table: "referrals",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_status_reply_expected_on",
                table: "referrals",
                columns: new[] { "status", "reply_expected_on" });

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

            migrationBuilder.CreateIndex(
                name: "ix_scans_added_by",
                table: "scans",
                column: "added_by");

            migrationBuilder.CreateIndex(
                name: "ix_scans_family_id",
                table: "scans",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_scans_holding_id",
                table: "scans",
                column: "holding_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_facts_family_id",
                table: "sealed_facts",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_office_id",
                table: "staff",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_case_id_status_due_on",
                table: "tasks",
                columns: new[] { "case_id", "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ux_users_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            // Functions, views, row security and the rights of the application's role.
            migrationBuilder.SqlFile("RowSecurity.sql");
            migrationBuilder.SqlFile("Scans.sql");
            migrationBuilder.SqlFile("FactAnswers.sql");
            migrationBuilder.SqlFile("CasePlans.sql");
            migrationBuilder.SqlFile("RuleChanges.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations go forward only.");
    }
}

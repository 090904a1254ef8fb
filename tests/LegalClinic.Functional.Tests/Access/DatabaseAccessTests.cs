using LegalClinic.Api.Cases;
using LegalClinic.Api.Pathways;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LegalClinic.Functional.Tests.Access;

/// <summary>The second lock: what the database lets the application's own role do when the code forgets to ask.</summary>
public sealed class DatabaseAccessTests : ClinicTests
{
    // Who works where, how they sign in, wrapped keys, the reference data, and changes of the rules: nothing of any family.
    private static readonly string[] Unprotected =
    [
        "offices", "staff", "users", "user_claims", "user_logins", "user_tokens", "setup_links", "data_keys", "data_protection_keys",
        "document_types", "document_dependencies", "government_bodies", "places", "sites", "glossary", "priority_weights", "audit_thresholds",
        "deadline_kinds", "paper_validities", "reply_terms", "closed_days", "closed_days_changes",
        "rule_changes", "rule_verifications",
        // Words of names and how many bear them, without the people.
        "name_words", "word_counts", "common_print_keys", "print_counts",
    ];

    private NpgsqlDataSource? _application;

    private NpgsqlDataSource Application =>
        _application ??= NpgsqlDataSource.Create(Clinic.Server.Services.GetRequiredService<ClinicDatabase>().ApplicationConnectionString);

    [OneTimeSetUp]
    public async Task FillTheClinic()
    {
        var active = await Steps.ActivateAsync();
        await Steps.ReferAsync(active);
        var plan = await Steps.ReadPlanAsync(active.Id);
        await Lawyer.PostAsync<PlanState>(ClinicSteps.Plan(active.Id, "start"), new StartPlanStepsBody([plan.Ready[0]], ClinicLanguage.En), plan.Version);
        await Lawyer.PostAsync<CaseState>($"/api/cases/{active.Id.Value}/notes", new AddNoteBody(new CaseNoteId(Guid.CreateVersion7()), "A note"));
    }

    [OneTimeTearDown]
    public async Task HangUp()
    {
        if (_application is not null)
            await _application.DisposeAsync();
    }

    [Test]
    public async Task Every_table_is_protected_or_stands_on_a_named_list()
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);

        var bare = await TextsAsync(owner, """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity AND has_table_privilege('legalclinic_app', c.oid, 'SELECT')
            """);

        Assert.That(bare, Is.SubsetOf(Unprotected));
    }

    [Test]
    public async Task Nobody_in_particular_reads_nothing_from_any_protected_table()
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        var tables = await TextsAsync(owner, "SELECT relname FROM pg_class WHERE relrowsecurity ORDER BY relname");
        List<string> filled = [];
        List<string> read = [];

        foreach (var table in tables.Append("person_figures"))
        {
            if (await CountAsync(owner, table) > 0)
                filled.Add(table);
            if (await CountAsync(Application, table) > 0)
                read.Add(table);
        }

        Assert.That(filled, Is.SupersetOf(new[] { "cases", "families", "people", "holdings", "consents", "sealed_facts", "intakes", "moves", "case_notes", "referrals", "case_plans", "case_plan_lines", "tasks", "audit_events" }));
        Assert.That(read, Is.Empty);
    }

    [Test]
    public async Task The_applications_role_owns_nothing_and_bypasses_nothing()
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);

        Assert.That(await TextsAsync(owner, "SELECT relname FROM pg_class WHERE relowner = 'legalclinic_app'::regrole"), Is.Empty);
        Assert.That(await TextsAsync(owner, "SELECT rolname FROM pg_roles WHERE rolname = 'legalclinic_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)"), Is.Empty);
        Assert.That(await TextsAsync(owner, "SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'legalclinic_app'::regrole"), Is.Empty);
    }

    [TestCase("CREATE TABLE copies AS SELECT 1")]
    [TestCase("ALTER TABLE cases DISABLE ROW LEVEL SECURITY")]
    [TestCase("ALTER TABLE cases NO FORCE ROW LEVEL SECURITY")]
    [TestCase("DROP POLICY cases_seen ON cases")]
    [TestCase("CREATE POLICY everybody ON cases USING (true)")]
    [TestCase("CREATE OR REPLACE FUNCTION asking_role() RETURNS text LANGUAGE sql AS $$ SELECT 'manager' $$")]
    [TestCase("UPDATE moves SET why = 'nothing happened'")]
    [TestCase("DELETE FROM moves")]
    [TestCase("TRUNCATE moves")]
    [TestCase("DELETE FROM cases")]
    [TestCase("DELETE FROM case_plans")]
    [TestCase("DELETE FROM tasks")]
    [TestCase("DELETE FROM intakes")]
    [TestCase("UPDATE case_notes SET text = ''")]
    [TestCase("UPDATE sealed_facts SET content = ''")]
    [TestCase("UPDATE places SET name_ar = ''")]
    [TestCase("UPDATE rule_changes SET code = 'D01'")]
    [TestCase("DELETE FROM rule_changes")]
    [TestCase("UPDATE rule_verifications SET fingerprint = ''")]
    [TestCase("DELETE FROM rule_verifications")]
    [TestCase("UPDATE audit_events SET act = 'Nothing'")]
    [TestCase("DELETE FROM audit_events")]
    [TestCase("TRUNCATE audit_events")]
    [TestCase("INSERT INTO audit_events (act, kind, part, subject, refused, detail, at) VALUES ('GetCase', 'read', 'case', '', false, '', '2020-01-01')")]
    [TestCase("INSERT INTO audit_events (act, kind, part, subject, refused, detail, staff_id) VALUES ('GetCase', 'read', 'case', '', false, '', gen_random_uuid())")]
    [TestCase("INSERT INTO audit_events (act, kind, part, subject, refused, detail, seq, seal) VALUES ('GetCase', 'read', 'case', '', false, '', 1, '')")]
    [TestCase("INSERT INTO audit_events_other (act, kind, part, subject, refused, detail) VALUES ('GetCase', 'read', 'case', '', false, '')")]
    [TestCase("SELECT * FROM audit_events_other")]
    [TestCase("DROP TABLE audit_events_other")]
    [TestCase("ALTER TABLE audit_events DISABLE TRIGGER audit_guard")]
    [TestCase("SELECT audit_make_partitions(1)")]
    [TestCase("UPDATE audit_thresholds SET value = 1000")]
    [TestCase("SET ROLE postgres")]
    public async Task The_applications_role_cannot(string sql)
    {
        await using var command = Application.CreateCommand(sql);

        Assert.That(async () => await command.ExecuteNonQueryAsync(), Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501"));
    }

    [Test]
    public async Task Row_security_cannot_be_switched_off_for_a_session()
    {
        await using var connection = await Application.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SET row_security = off; SELECT * FROM cases", connection);

        Assert.That(async () => await command.ExecuteNonQueryAsync(), Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501"));
    }

    [Test]
    public async Task A_connection_forgets_who_had_it_when_it_goes_back_to_the_pool()
    {
        await using var one = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Clinic.Server.Services.GetRequiredService<ClinicDatabase>().ApplicationConnectionString) { MaxPoolSize = 1 });

        var asSupervisor = await CountForAsync(one, await Clinic.StaffIdAsync("supervisor"));
        var afterwards = await CountAsync(one, "families");

        Assert.That(asSupervisor, Is.Positive);
        Assert.That(afterwards, Is.Zero);
    }

    [TestCase("supervisor.duh")]
    [TestCase("lawyer.duh")]
    [TestCase("officer.duh")]
    [TestCase("admin")]
    public async Task A_forgotten_filter_shows_nobody_the_records_of_others(string userName)
    {
        var seen = await Clinic.WithDbAsync(CountWithoutFiltersAsync, actingFor: userName);

        Assert.That(seen, Is.EqualTo(new int[seen.Length]));
    }

    [Test]
    public async Task A_forgotten_filter_shows_a_manager_no_name_and_no_sealed_fact()
    {
        var seen = await Clinic.WithDbAsync(
            async db => new[]
            {
                await db.Families.IgnoreQueryFilters().CountAsync(), await db.People.IgnoreQueryFilters().CountAsync(),
                await db.SealedFacts.IgnoreQueryFilters().CountAsync(), await db.CaseNotes.IgnoreQueryFilters().CountAsync(),
                await db.Intakes.IgnoreQueryFilters().CountAsync(), await db.Consents.IgnoreQueryFilters().CountAsync(),
                await db.CasePlans.IgnoreQueryFilters().CountAsync(), await db.Tasks.IgnoreQueryFilters().CountAsync(),
            },
            actingFor: "manager");

        Assert.That(seen, Is.EqualTo(new int[8]));
    }

    [Test]
    public async Task The_canary_sees_records_that_are_not_hidden_from_it()
    {
        var seen = await Clinic.WithDbAsync(CountWithoutFiltersAsync, actingFor: "supervisor");

        Assert.That(seen, Has.All.Positive);
    }

    [TestCase("supervisor.duh")]
    [TestCase("manager")]
    public async Task A_forgotten_filter_lets_nobody_change_the_cases_of_others(string userName)
    {
        var changed = await Clinic.WithDbAsync(
            db => db.Cases.IgnoreQueryFilters().ExecuteUpdateAsync(c => c.SetProperty(x => x.PriorityOverride, "mine")), actingFor: userName);

        Assert.That(changed, Is.Zero);
    }

    private static async Task<int[]> CountWithoutFiltersAsync(ClinicDbContext db) =>
    [
        await db.Intakes.IgnoreQueryFilters().CountAsync(), await db.Families.IgnoreQueryFilters().CountAsync(),
        await db.People.IgnoreQueryFilters().CountAsync(), await db.Marriages.IgnoreQueryFilters().CountAsync(),
        await db.Holdings.IgnoreQueryFilters().CountAsync(), await db.Consents.IgnoreQueryFilters().CountAsync(),
        await db.SealedFacts.IgnoreQueryFilters().CountAsync(), await db.Cases.IgnoreQueryFilters().CountAsync(),
        await db.CaseNotes.IgnoreQueryFilters().CountAsync(), await db.Moves.IgnoreQueryFilters().CountAsync(),
        await db.Applications.IgnoreQueryFilters().CountAsync(), await db.Referrals.IgnoreQueryFilters().CountAsync(),
        await db.CasePlans.IgnoreQueryFilters().CountAsync(), await db.Tasks.IgnoreQueryFilters().CountAsync(),
        await db.AuditEvents.IgnoreQueryFilters().CountAsync(e => e.FamilyId != null),
    ];

    private static async Task<long> CountForAsync(NpgsqlDataSource source, StaffId supervisor)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var told = new NpgsqlCommand(
            "SELECT set_config('clinic.staff_id', id::text, false), set_config('clinic.role', role, false), set_config('clinic.office_id', office_id::text, false) FROM staff WHERE id = @id",
            connection);
        told.Parameters.AddWithValue("id", supervisor.Value);
        await told.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM families", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string table)
    {
        await using var count = source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        List<string> texts = [];
        while (await rows.ReadAsync())
            texts.Add(rows.GetString(0));
        return texts;
    }
}

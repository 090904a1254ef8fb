using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Training.Seed;
using LegalClinic.Infrastructure.Training.Seed.Copying;
using Npgsql;

namespace LegalClinic.Functional.Tests.Training;

/// <summary>How a run goes: the same each time, whole or not at all, and never in a clinic at work.</summary>
public sealed class SeedRunTests
{
    // The database numbers and seals the rows of the audit itself.
    private static readonly string[] MadeByTheDatabase = ["audit_events.seq", "audit_events.seal"];

    // Sealing and the hash of a password begin with chance that must not be foreseen.
    private const string Unforeseeable = "- 'sealed_form' - 'content' - 'wrapped' - 'basis' - 'password_hash'";

    private static SeedOrder Order(int seed) => new(12, seed, SeedOrder.UsualDay);

    [Test]
    public async Task The_same_order_gives_the_same_families_and_another_seed_adds_others()
    {
        await using var one = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);
        await using var other = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);

        var written = await SeedDemo.RunAsync(one.Server.Services, Order(3), TextWriter.Null, CancellationToken.None);
        await SeedDemo.RunAsync(other.Server.Services, Order(3), TextWriter.Null, CancellationToken.None);

        foreach (var table in written.Keys)
        {
            Assert.That(await FingerprintAsync(one, table), Is.EqualTo(await FingerprintAsync(other, table)), table);
        }

        await SeedDemo.RunAsync(other.Server.Services, Order(4), TextWriter.Null, CancellationToken.None);
        Assert.That(await CountAsync(other, "families"), Is.EqualTo(24));
        Assert.That(await FingerprintAsync(one, "people"), Is.Not.EqualTo(await FingerprintAsync(other, "people")));
    }

    [Test]
    public async Task A_run_that_fails_leaves_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);
        await ExecuteAsync(clinic, "ALTER TABLE tasks ADD CONSTRAINT ck_tasks_none CHECK (false)");

        Assert.That(() => SeedDemo.RunAsync(clinic.Server.Services, Order(3), TextWriter.Null, CancellationToken.None), Throws.InstanceOf<PostgresException>());

        Assert.That(await CountAsync(clinic, "families"), Is.Zero);
        Assert.That(await CountAsync(clinic, "intakes"), Is.Zero);
    }

    [Test]
    public async Task A_clinic_with_an_office_of_its_own_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);
        await ExecuteAsync(clinic, "UPDATE offices SET code = 'REAL' WHERE code = 'SUL'");

        var refused = Assert.ThrowsAsync<StartupException>(() => SeedDemo.RunAsync(clinic.Server.Services, Order(3), TextWriter.Null, CancellationToken.None));

        Assert.That(refused!.Message, Does.Contain("people may be at work"));
        Assert.That(await CountAsync(clinic, "families"), Is.Zero);
    }

    [Test]
    public async Task A_clinic_at_work_is_refused_in_one_sentence_before_anything_is_written()
    {
        var run = await HostProcess.RunAsync(
            "seed-demo", "--families", "5", "--seed", "1", $"--Clinic:DataFolder={TestRun.Folder.NewPart()}", "--Clinic:Training=false");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("This is a clinic at work").And.Not.Contain("\n"));
    }

    [Test]
    public async Task A_day_that_has_not_come_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);

        var refused = Assert.ThrowsAsync<StartupException>(() => SeedDemo.RunAsync(
            clinic.Server.Services, Order(3) with { Until = TestClock.Today.AddDays(1) }, TextWriter.Null, CancellationToken.None));

        Assert.That(refused!.Message, Does.Contain("2026-11-24"));
    }

    // Fails as soon as a migration adds a column that the model does not fill, or the model one that has no value.
    [Test]
    public async Task No_column_of_a_seeded_table_is_forgotten()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);
        var filled = await clinic.WithDbAsync(db => Task.FromResult(new CopyTables(db).InOrder
            .SelectMany(t => t.Columns, (t, column) => $"{t.Table.Name}.{column}").ToHashSet()));
        var tables = filled.Select(c => c.Split('.')[0]).Distinct().ToArray();

        await using var owner = NpgsqlDataSource.Create(clinic.OwnerConnection);
        await using var list = owner.CreateCommand("""
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ANY($1) AND is_identity = 'NO'
            """);
        list.Parameters.AddWithValue(tables);
        List<string> columns = [];
        await using var reader = await list.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        Assert.That(columns, Has.Count.GreaterThan(150));
        Assert.That(columns.Where(c => !filled.Contains(c)).Except(MadeByTheDatabase), Is.Empty);
    }

    private static async Task<string?> FingerprintAsync(TestClinic clinic, string table) =>
        await ScalarAsync(clinic, $"SELECT md5(string_agg(x, '' ORDER BY x)) FROM (SELECT (to_jsonb(t) {Unforeseeable})::text x FROM {table} t) rows") as string;

    private static async Task<long> CountAsync(TestClinic clinic, string table) => (long)(await ScalarAsync(clinic, $"SELECT count(*) FROM {table}"))!;

    private static async Task<object?> ScalarAsync(TestClinic clinic, string sql)
    {
        await using var owner = NpgsqlDataSource.Create(clinic.OwnerConnection);
        await using var command = owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static Task ExecuteAsync(TestClinic clinic, string sql) => ScalarAsync(clinic, sql);
}

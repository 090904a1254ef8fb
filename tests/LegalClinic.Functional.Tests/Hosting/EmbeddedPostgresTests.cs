using System.Diagnostics;
using System.Globalization;
using LegalClinic.Infrastructure.EmbeddedPostgres;
using LegalClinic.Infrastructure.Hosting;
using Npgsql;

namespace LegalClinic.Functional.Tests.Hosting;

[Parallelizable(ParallelScope.Children)]
public sealed class EmbeddedPostgresTests
{
    [Test]
    public async Task The_first_start_makes_an_empty_database_and_a_later_one_keeps_what_was_saved()
    {
        var folder = TestRun.Folder.NewPart();
        await using (var first = await StartAsync(folder))
            await SaveFamilyAsync(first);

        await using var second = await StartAsync(folder);

        Assert.That(await CountFamiliesAsync(second), Is.EqualTo(1));
    }

    [Test]
    public async Task A_later_start_uses_the_same_port()
    {
        var folder = TestRun.Folder.NewPart();
        var first = await StartAsync(folder);
        await first.DisposeAsync();

        await using var second = await StartAsync(folder);

        Assert.That(second.Port, Is.EqualTo(first.Port));
    }

    [Test]
    public async Task Starts_again_with_everything_saved_after_the_database_was_killed()
    {
        var folder = TestRun.Folder.NewPart();
        await using var killed = await StartAsync(folder);
        await SaveFamilyAsync(killed);
        Kill(ProcessOf(folder));
        // As if the host had died too: its hold on the folder is gone.
        await killed.DisposeAsync();

        await using var again = await StartAsync(folder);

        Assert.That(await CountFamiliesAsync(again), Is.EqualTo(1));
    }

    [Test]
    public async Task Starts_again_when_the_killed_databases_process_number_now_belongs_to_another_program()
    {
        var folder = TestRun.Folder.NewPart();
        await using (var server = await StartAsync(folder))
            await SaveFamilyAsync(server);
        var processFile = Path.Combine(folder, "database", "postmaster.pid");
        await File.WriteAllLinesAsync(processFile,
            [$"{Environment.ProcessId}", Path.Combine(folder, "database"), "1700000000", "5432", "", "127.0.0.1", "", "ready"]);

        await using var again = await StartAsync(folder);

        Assert.That(await CountFamiliesAsync(again), Is.EqualTo(1));
    }

    [Test]
    public async Task Starts_again_when_the_first_start_was_cut_off_halfway()
    {
        var folder = TestRun.Folder.NewPart();
        Directory.CreateDirectory(Path.Combine(folder, "database.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(folder, "database.password"), "half");

        await using var server = await StartAsync(folder);
        await SaveFamilyAsync(server);

        Assert.That(await CountFamiliesAsync(server), Is.EqualTo(1));
    }

    [TestCase("محمد جاسم", "محمّد جاسم حسين")]
    [TestCase("ڕێبوار", "ڕێبوار عەلی")]
    public async Task Finds_a_name_that_is_spelled_a_little_differently(string searched, string saved)
    {
        await using var server = await StartAsync(TestRun.Folder.NewPart());
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
        await ExecuteAsync(source, "CREATE EXTENSION pg_trgm; CREATE TABLE people (name text); CREATE INDEX ON people USING gin (name gin_trgm_ops)");
        await using var insert = source.CreateCommand("INSERT INTO people VALUES ($1), ('نور الهدى'), ('شیلان')");
        insert.Parameters.Add(new NpgsqlParameter { Value = saved });
        await insert.ExecuteNonQueryAsync();

        await using var find = source.CreateCommand("SELECT name FROM people WHERE name % $1 AND word_similarity($1, name) > 0.3");
        find.Parameters.Add(new NpgsqlParameter { Value = searched });

        Assert.That(await find.ExecuteScalarAsync(), Is.EqualTo(saved));
    }

    [Test]
    public async Task A_name_that_could_not_be_saved_stays_out_of_the_log()
    {
        await using var server = await StartAsync(TestRun.Folder.NewPart());
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
        await ExecuteAsync(source, "CREATE TABLE people (name text UNIQUE); INSERT INTO people VALUES ('Zainab Secret')");

        var again = () => ExecuteAsync(source, "INSERT INTO people VALUES ('Zainab Secret')");

        Assert.That(again, Throws.InstanceOf<PostgresException>());
        Assert.That(await File.ReadAllTextAsync(server.LogFile), Does.Contain("ready to accept").And.Not.Contain("Secret"));
    }

    [Test]
    public async Task Only_this_machine_can_reach_it_and_only_with_the_password()
    {
        var folder = TestRun.Folder.NewPart();
        await using var server = await StartAsync(folder);
        var guess = new NpgsqlConnectionStringBuilder(server.ConnectionStringTo("postgres")) { Password = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(guess.ConnectionString);
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
        await using var listening = source.CreateCommand("SHOW listen_addresses");

        Assert.That(connection.OpenAsync, Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("28P01"));
        Assert.That(await listening.ExecuteScalarAsync(), Is.EqualTo("127.0.0.1"));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(Path.Combine(folder, "database.password")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task Says_what_to_do_when_the_data_folder_cannot_be_written_to()
    {
        var file = TestRun.Folder.NewPart();
        await File.WriteAllTextAsync(file, "a file, not a folder");

        Assert.That(() => StartAsync(Path.Combine(file, "data")), Refuses("cannot write to its data folder", "--Clinic:DataFolder=FOLDER"));
    }

    [Test]
    public async Task Says_what_to_do_when_another_version_of_PostgreSQL_made_the_data()
    {
        var folder = TestRun.Folder.NewPart();
        Directory.CreateDirectory(Path.Combine(folder, "database"));
        await File.WriteAllTextAsync(Path.Combine(folder, "database", "PG_VERSION"), "17\n");

        Assert.That(() => StartAsync(folder), Refuses("made by PostgreSQL 17", "runs PostgreSQL 18", "backup"));
    }

    [Test]
    public async Task Says_what_to_do_when_the_folder_holds_something_else()
    {
        var folder = TestRun.Folder.NewPart();
        Directory.CreateDirectory(Path.Combine(folder, "database"));
        await File.WriteAllTextAsync(Path.Combine(folder, "database", "holiday.txt"), "");

        Assert.That(() => StartAsync(folder), Refuses("not a PostgreSQL database", "move it away"));
        Assert.That(Path.Combine(folder, "database", "holiday.txt"), Does.Exist);
    }

    [Test]
    public async Task Says_what_to_do_when_the_data_folder_is_in_use()
    {
        var folder = TestRun.Folder.NewPart();
        await using var running = await StartAsync(folder);

        Assert.That(() => StartAsync(folder), Refuses("in use by another running LegalClinic", "stop that one first"));
        Assert.That(await AnswersAsync(running), Is.True);
    }

    [Test]
    public async Task An_interrupted_start_leaves_nothing_running_and_the_folder_free()
    {
        var folder = TestRun.Folder.NewPart();
        using var interrupted = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Assert.That(() => StartAsync(folder, interrupted.Token), Throws.InstanceOf<OperationCanceledException>());

        await using var again = await StartAsync(folder);
        Assert.That(await AnswersAsync(again), Is.True);
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(params string[] parts) =>
        parts.Aggregate(Throws.InstanceOf<StartupException>().With.Message.Not.Contains("\n"),
            (constraint, part) => constraint.And.Message.Contains(part));

    private static Task<EmbeddedPostgresServer> StartAsync(string folder, CancellationToken ct = default) =>
        EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = folder, ProgramsFolder = TestRun.Folder.Programs }, ct);

    private static int ProcessOf(string folder) =>
        int.Parse(File.ReadLines(Path.Combine(folder, "database", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    private static async Task SaveFamilyAsync(EmbeddedPostgresServer server)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
        await ExecuteAsync(source, "CREATE TABLE families (number text); INSERT INTO families VALUES ('F-7Q3K9-4')");
    }

    private static async Task<long> CountFamiliesAsync(EmbeddedPostgresServer server)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
        await using var count = source.CreateCommand("SELECT count(*) FROM families");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task<bool> AnswersAsync(EmbeddedPostgresServer server)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringTo("postgres"));
        await using var ask = source.CreateCommand("SELECT true");
        return await ask.ExecuteScalarAsync() is true;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

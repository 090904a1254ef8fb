using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Sealing;
using LegalClinic.Migrations;

namespace LegalClinic.Functional.Tests.Persistence;

public sealed class ClinicMigratorTests
{
    // The password of every test: the role belongs to all databases of the run.
    private static string Password => Convert.ToHexStringLower(MasterKey.Parse(TestServer.MasterKey).Derive("postgres-application-role"));

    [Test]
    public async Task Several_copies_of_the_program_start_at_once()
    {
        await using var database = await TestRun.Postgres.CopyAsync(await ClinicTemplates.Schema);

        var starts = Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => ClinicMigrator.ApplyAsync(database.ConnectionString, Password, CancellationToken.None))));

        Assert.That(async () => await starts, Throws.Nothing);
    }

    [Test]
    public async Task Several_clinics_on_one_server_start_at_once()
    {
        var template = await ClinicTemplates.Schema;
        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TestRun.Postgres.CopyAsync(template)));

        var starts = Task.WhenAll(databases.Select(d => Task.Run(() => ClinicMigrator.ApplyAsync(d.ConnectionString, Password, CancellationToken.None))));

        Assert.That(async () => await starts, Throws.Nothing);
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }
}

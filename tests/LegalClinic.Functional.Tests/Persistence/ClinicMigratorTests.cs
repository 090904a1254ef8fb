using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Sealing;
using LegalClinic.Migrations;

namespace LegalClinic.Functional.Tests.Persistence;

public sealed class ClinicMigratorTests
{
    [Test]
    public async Task Several_copies_of_the_program_start_at_once()
    {
        await using var database = await TestRun.Postgres.CopyAsync(await ClinicTemplates.Schema);
        var password = Convert.ToHexStringLower(MasterKey.Parse(TestServer.MasterKey).Derive("postgres-application-role"));

        var starts = Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => ClinicMigrator.ApplyAsync(database.ConnectionString, password, CancellationToken.None))));

        Assert.That(async () => await starts, Throws.Nothing);
    }
}

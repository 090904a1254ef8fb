using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Migrations;
using Npgsql;

namespace LegalClinic.Functional.Tests.Rules;

/// <summary>A new version of the program meets what was released before.</summary>
public sealed class RuleStartTests : RuleTests
{
    [Test]
    public async Task A_version_whose_rules_do_not_fit_what_was_released_does_not_start()
    {
        var released = await ReleaseAsync(await ProposeAsync("D04", Draft(5, ("condition", "not in_camp"))));
        Assert.That(StartAsync, Throws.Nothing);

        await PretendAsync(released, "not known_by_the_next_version");

        Assert.That(StartAsync, Throws.TypeOf<StartupException>().With.Message.Contains("change of D04: unknown condition 'known_by_the_next_version'"));
    }

    private Task StartAsync() => ClinicMigrator.ApplyAsync(Clinic.OwnerConnection, applicationPassword: null, CancellationToken.None);

    // The owner of the database can write what the application cannot.
    private async Task PretendAsync(Application.Rules.RuleChangeState change, string condition)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var command = owner.CreateCommand($"UPDATE rule_changes SET \"values\" = jsonb_set(\"values\", '{{condition}}', to_jsonb('{condition}'::text)) WHERE id = '{change.Id.Value}'");
        Assert.That(await command.ExecuteNonQueryAsync(), Is.EqualTo(1));
    }
}

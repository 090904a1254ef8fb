using LegalClinic.Api.Intakes;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Intakes;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Training;
using Npgsql;

namespace LegalClinic.Functional.Tests.Samples;

/// <summary>The sixty invented families, as the first start in training mode hands them in.</summary>
public sealed class SampleFamilyTests : ClinicTests
{
    protected override Task<string> Template => ClinicTemplates.Samples;

    [Test, Order(1)]
    public async Task Fifty_nine_families_are_handed_in_and_the_one_without_consent_is_kept_as_a_draft()
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var count = owner.CreateCommand(
            "SELECT count(*) FILTER (WHERE status <> 'draft'), count(*) FILTER (WHERE status = 'draft'), min(member_count), max(member_count) FROM intakes");
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();

        Assert.That((row.GetInt64(0), row.GetInt64(1)), Is.EqualTo((59, 1)));
        Assert.That(row.GetInt32(2), Is.Positive);
    }

    [Test, Order(2)]
    public async Task Loading_the_families_again_doubles_nothing()
    {
        var again = await SampleIntakes.LoadAsync(Clinic.Server.Services, ClinicTemplates.SamplesFolder, CancellationToken.None);

        Assert.That(again.Refused, Is.Empty);
        Assert.That((again.HandedIn, again.Drafts, again.Known), Is.EqualTo((0, 0, 60)));
    }

    [Test, Order(3)]
    public async Task Every_family_handed_in_becomes_a_file()
    {
        List<string> refused = [];
        foreach (var office in SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).Select(f => f.OfficeCode).Distinct())
        {
            var supervisor = await Clinic.AsAsync(office == "MOS" ? "supervisor" : $"supervisor.{office.ToLowerInvariant()}");
            foreach (var intake in (await supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?status=submitted&size=100")).Value.Items)
            {
                var answer = await supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", new AcceptIntakeBody(ConflictResult.Clear), intake.Version);
                if (!answer.IsSuccess)
                    refused.Add($"{intake.Number}: {answer}");
            }
        }

        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var count = owner.CreateCommand("SELECT count(*) FROM families");
        Assert.That(refused, Is.Empty);
        Assert.That(await count.ExecuteScalarAsync(), Is.EqualTo(59));
    }
}

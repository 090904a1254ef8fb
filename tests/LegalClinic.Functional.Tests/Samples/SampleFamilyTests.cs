using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People.Identity;
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

    // The second of two files of one family is flagged when its form is looked at, whichever comes second; brothers, twins and namesakes are not.
    [Test, Order(3)]
    public async Task Every_family_handed_in_becomes_a_file_and_the_three_that_came_twice_are_flagged()
    {
        List<string> refused = [];
        List<string> flagged = [];
        List<(Guid, Guid)> people = [];
        var keys = SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).ToDictionary(f => f.IntakeId, f => f.Key);
        var files = await FilesAsync(keys);
        foreach (var office in SampleFamilyReader.Read(ClinicTemplates.SamplesFolder).Select(f => f.OfficeCode).Distinct())
        {
            var supervisor = await Clinic.AsAsync(office == "MOS" ? "supervisor" : $"supervisor.{office.ToLowerInvariant()}");
            foreach (var intake in (await supervisor.GetAsync<Page<IntakeRow>>("/api/intakes?status=submitted&size=100")).Value.Items)
            {
                var known = (await supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake.Id.Value}")).Value.Known!;
                flagged.AddRange(known.Files.Select(f => $"{Pair(keys[intake.Id.Value], files[f.FamilyId])} {f.Band}"));
                if (known.Elsewhere != MatchBand.New) flagged.Add($"{keys[intake.Id.Value]} elsewhere");
                people.AddRange(known.Files.SelectMany(f => f.Members).Select(m => Pair(m.MemberId, m.Person.Id.Value)));
                var answer = await supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", await ClinicSteps.ComparedAsync(supervisor, intake.Id), intake.Version);
                if (answer.IsSuccess) files[answer.Value.FamilyId] = keys[intake.Id.Value];
                else refused.Add($"{intake.Number}: {answer}");
            }
        }

        Assert.That(refused, Is.Empty);
        Assert.That(files, Has.Count.EqualTo(59));
        var expected = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "expected-duplicates.csv"));
        var rows = expected.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.That(flagged, Is.EquivalentTo(rows.Select(r => $"{Pair(r[0], r[1])} Same").Distinct()));
        Assert.That(people, Is.EquivalentTo(rows.Select(r => Pair(SampleRow.IdOf(r[2]), SampleRow.IdOf(r[3])))));
    }

    // Some families have a file from the start.
    private async Task<Dictionary<FamilyId, string>> FilesAsync(Dictionary<Guid, string> keys)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var list = owner.CreateCommand("SELECT id, opened_from FROM families");
        await using var reader = await list.ExecuteReaderAsync();
        Dictionary<FamilyId, string> files = [];
        while (await reader.ReadAsync()) files[new FamilyId(reader.GetGuid(0))] = keys[reader.GetGuid(1)];
        return files;
    }

    private static (T, T) Pair<T>(T one, T other)
        where T : IComparable<T> => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}

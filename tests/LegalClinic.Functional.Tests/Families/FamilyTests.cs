using LegalClinic.Api.Families;
using LegalClinic.Application.Families;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Functional.Tests.Testing;
using Npgsql;

namespace LegalClinic.Functional.Tests.Families;

public sealed class FamilyTests : ClinicTests
{
    [Test]
    public async Task Sealed_facts_are_opened_with_a_reason_and_the_opening_is_written_down()
    {
        var family = await Steps.AcceptAsync();

        var opened = await Supervisor.PostAsync<IReadOnlyList<OpenedFact>>(
            $"/api/families/{family.Value}/sealed-facts/household/openings", new OpenSealedFactsBody("The lawyer needs the tent to visit"));

        Assert.That(opened.Value.Single().Content.GetProperty("block").GetString(), Is.EqualTo(TestForms.SealedBlock));
        Assert.That(await OpeningsAsync(family), Is.EqualTo(new[] { "household: The lawyer needs the tent to visit" }));
    }

    [Test]
    public async Task Sealed_facts_are_not_opened_without_a_reason()
    {
        var family = await Steps.AcceptAsync();

        var opened = await Supervisor.PostAsync<IReadOnlyList<OpenedFact>>($"/api/families/{family.Value}/sealed-facts/life/openings", new OpenSealedFactsBody(""));

        Assert.That(opened.ToString(), Is.EqualTo("400 request.invalid"));
        Assert.That(opened.Faults, Is.EqualTo(new[] { "reason: required" }));
        Assert.That(await OpeningsAsync(family), Is.Empty);
    }

    [Test]
    public async Task Sealed_facts_stand_unreadable_in_the_database()
    {
        await Steps.AcceptAsync();

        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var search = owner.CreateCommand("SELECT count(*) FROM sealed_facts WHERE position(convert_to($1, 'UTF8') in content) > 0");
        search.Parameters.AddWithValue(TestForms.SealedBlock);

        Assert.That(await search.ExecuteScalarAsync(), Is.Zero);
    }

    [Test]
    public async Task The_list_names_the_head_and_counts_members_and_open_cases()
    {
        var opened = await Steps.OpenAsync(TestForms.Family("سعاد"));

        var list = (await Supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=100")).Value;

        var row = list.Items.Single(f => f.Id == opened.FamilyId);
        Assert.That(row.HeadName, Does.StartWith("سعاد جاسم"));
        Assert.That((row.Members, row.OpenCases), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task That_a_spouse_is_missing_stands_only_among_the_sealed_facts()
    {
        var family = await Steps.AcceptAsync();

        var read = await Supervisor.GetAsync<FamilyDto>($"/api/families/{family.Value}");
        var opened = await Supervisor.PostAsync<IReadOnlyList<OpenedFact>>(
            $"/api/families/{family.Value}/sealed-facts/marriage/openings", new OpenSealedFactsBody("The plan turns on it"));

        Assert.That(read.Value.Members.Select(m => m.MaritalStatus), Has.All.Null);
        var wife = opened.Value.Single(f => f.SubjectId == read.Value.HeadId.Value);
        Assert.That(wife.Content.GetProperty("maritalStatus").GetString(), Is.EqualTo("spouse_missing"));
    }

    [Test]
    public async Task A_family_that_does_not_exist_is_not_found()
    {
        var answer = await Supervisor.GetAsync<FamilyDto>($"/api/families/{Guid.CreateVersion7()}");

        Assert.That(answer.ToString(), Is.EqualTo("404 family.not_found"));
    }

    private async Task<IReadOnlyList<string>> OpeningsAsync(FamilyId family)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var read = owner.CreateCommand("SELECT \"to\" || ': ' || why FROM moves WHERE subject = 'sealed_facts' AND subject_id = $1");
        read.Parameters.AddWithValue(family.Value);
        await using var rows = await read.ExecuteReaderAsync();
        List<string> openings = [];
        while (await rows.ReadAsync())
            openings.Add(rows.GetString(0));
        return openings;
    }
}

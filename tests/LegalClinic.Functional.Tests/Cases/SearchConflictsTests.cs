using System.Text.Json;
using LegalClinic.Api.Cases;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Intakes;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Cases;

/// <summary>Parties are searched in all cases; whoever searches learns that somebody may stand in one, and nothing of the case.</summary>
public sealed class SearchConflictsTests : ClinicTests
{
    [Test]
    public async Task An_opposite_party_who_is_a_client_is_possible_and_nothing_of_the_other_case_is_told()
    {
        var elsewhere = await Steps.OpenAsync(TestForms.Family("سندس", "ناظم", "الكبيسي"));
        var mine = await Steps.AssignAsync(TestForms.Household(1));

        var (findings, told) = await SearchAsync(Lawyer, new SearchConflictsBody(mine.FamilyId, Others: [new NamedParty(PartyRole.OppositeParty, "Sundus Nadhim Khudair Al-Kubaisi", "نورية", 1985)]));

        Assert.That(findings.Suggested, Is.EqualTo(ConflictResult.Possible));
        Assert.That(findings.Parties.Where(p => p.Role == PartyRole.OppositeParty).Select(p => p.Name), Is.EqualTo(new[] { "Sundus Nadhim Khudair Al-Kubaisi" }));
        Assert.That(told, Does.Not.Contain(elsewhere.FamilyId.Value.ToString()).And.Not.Contain(elsewhere.Number).And.Not.Contain(elsewhere.Id.Value.ToString()).And.Not.Contain("سندس"));
    }

    [Test]
    public async Task A_name_without_mother_and_birth_is_enough_to_ask_the_supervisor()
    {
        await Steps.OpenAsync(TestForms.Family("سوسن", "مهند", "الطرفي"));
        var mine = await Steps.AssignAsync(TestForms.Household(1));

        var (findings, _) = await SearchAsync(Lawyer, new SearchConflictsBody(mine.FamilyId, Others: [new NamedParty(PartyRole.Spouse, "سوسن مهند الطرفي", null, null)]));

        Assert.That(findings.Parties.Where(p => p.Role == PartyRole.Spouse).Select(p => p.Band), Is.EqualTo(new[] { Domain.People.Identity.MatchBand.Possible }));
    }

    [Test]
    public async Task A_wife_who_stands_in_the_form_of_her_husband_is_found_in_her_own_case()
    {
        await Steps.OpenAsync(TestForms.Family("رجاء", "هاتف", "الزيدي"));
        var second = TestForms.Family("رجاء", "هاتف", "الزيدي");
        var intake = await Steps.SubmitAsync(second with { Documents = [] });

        var (findings, _) = await SearchAsync(Supervisor, new SearchConflictsBody(IntakeId: intake.Id));

        Assert.That(findings.Parties.Select(p => p.Name), Does.Contain("رجاء هاتف خضير الزيدي"));
        Assert.That(findings.Searched, Is.EqualTo(3));
    }

    [Test]
    public async Task Who_stands_in_a_file_without_a_case_is_no_conflict()
    {
        await Steps.AcceptAsync(TestForms.Family("نغم", "سالم", "البدري"));
        var mine = await Steps.AssignAsync(TestForms.Household(1));

        var (findings, _) = await SearchAsync(Lawyer, new SearchConflictsBody(mine.FamilyId, Others: [new NamedParty(PartyRole.Heir, "نغم سالم خضير البدري", "نورية", 1985)]));

        Assert.That(findings.Parties.Where(p => p.Role is not null), Is.Empty);
    }

    [Test]
    public async Task Nobody_of_the_own_file_is_a_conflict()
    {
        var mine = await Steps.AssignAsync(TestForms.Family("وجدان", "يونس", "الأعرجي"));

        var (findings, _) = await SearchAsync(Lawyer, new SearchConflictsBody(mine.FamilyId));

        Assert.That(findings.Parties.Select(p => p.Name), Has.None.Contains("وجدان"));
    }

    [Test]
    public async Task Whose_file_one_may_not_see_and_what_is_not_complete_is_refused()
    {
        var other = await Steps.AcceptAsync();

        var unseen = await Lawyer.PostAsync<ConflictFindings>("/api/cases/conflict-search", new SearchConflictsBody(other));
        var nobody = await Lawyer.PostAsync<ConflictFindings>("/api/cases/conflict-search", new SearchConflictsBody());
        var unnamed = await Supervisor.PostAsync<ConflictFindings>("/api/cases/conflict-search", new SearchConflictsBody(other, Others: [new NamedParty(PartyRole.Kin, "", null, 18)]));
        var officer = await Officer.PostAsync<ConflictFindings>("/api/cases/conflict-search", new SearchConflictsBody(other));

        Assert.That(
            new[] { unseen.ToString(), nobody.ToString(), unnamed.ToString(), officer.ToString()[..3] },
            Is.EqualTo(new[] { "404 family.not_found", "400 request.invalid", "400 request.invalid", "403" }));
    }

    private static async Task<(ConflictFindings Findings, string Told)> SearchAsync(ClinicClient client, SearchConflictsBody body)
    {
        var answer = (await client.PostAsync<JsonElement>("/api/cases/conflict-search", body)).Value;
        return (answer.Deserialize<ConflictFindings>(Answer.Json)!, answer.GetRawText());
    }
}

using LegalClinic.Api.Documents;
using LegalClinic.Api.Families;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Functional.Tests.Audit;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Functional.Tests.Families;

public sealed class MergeFilesTests : ClinicTests
{
    [Test]
    public async Task Two_files_stand_side_by_side_with_proposals_who_is_who()
    {
        var (kept, other) = await TwoFilesAsync();

        var compared = await MergeSteps.CompareAsync(Supervisor, kept, other);

        var names = compared.Kept.People.Concat(compared.Other.People).ToDictionary(p => p.Id, p => p.Name.Split(' ')[0]);
        Assert.That(compared.Proposed.Select(p => (names[p.Kept], names[p.Other])), Is.EquivalentTo(new[] { ("أميرة", "اميره"), ("وليد", "وليد"), ("فائز", "فائز") }));
        Assert.That(compared.Differences.Select(d => (d.Field, d.Kept, d.Other)), Does.Contain(("given", "\"أميرة\"", "\"اميره\"")));
        Assert.That(compared.Same.Where(s => s.PersonId == compared.Kept.HeadId).Select(s => s.Field), Does.Contain("laqab").And.Not.Contain("given"));
    }

    [Test]
    public async Task What_was_chosen_stands_and_both_values_are_kept()
    {
        var (kept, other) = await TwoFilesAsync();

        var merge = await MergeSteps.MergeAsync(Supervisor, kept, other, FileSide.Absorbed);

        var file = await MergeSteps.FileAsync(Supervisor, kept);
        Assert.That(file.Members.Select(m => m.Name.Given), Is.EquivalentTo(new[] { "اميره", "وليد", "فائز" }));
        Assert.That(merge.Decided.Select(d => (d.Field, d.Kept, d.Other, d.Chosen)), Does.Contain(("given", "\"أميرة\"", "\"اميره\"", FileSide.Absorbed)));
    }

    [Test]
    public async Task Cases_of_both_go_on_in_one_file_with_their_applications_for_the_same_people()
    {
        var (first, second) = (await Steps.AssignAsync(), await Steps.ActivateAsync(TestForms.Family("اميره")));

        await MergeSteps.MergeAsync(Lawyer, first.FamilyId, second.FamilyId);

        var file = await MergeSteps.FileAsync(Lawyer, first.FamilyId);
        var moved = await Steps.ReadAsync(second.Id);
        Assert.That(file.Cases.Select(c => c.Number), Is.EquivalentTo(new[] { first.Number, second.Number }));
        Assert.That(moved.FamilyId, Is.EqualTo(first.FamilyId));
        Assert.That(moved.Applications.Select(a => a.PersonId).Distinct(), Is.SubsetOf(file.Members.Select(m => m.Id)).And.Not.Empty);
        Assert.That(moved.Timeline.Select(t => (t.Subject, t.To, t.Why)), Does.Contain(("file_merge", "merged", "The mother named both numbers")));
        Assert.That((await Steps.ReadPlanAsync(second.Id)).Lines, Is.Not.Empty);
    }

    [Test]
    public async Task Nothing_is_merged_while_a_difference_is_undecided()
    {
        var (kept, other) = await TwoFilesAsync();
        var compared = await MergeSteps.CompareAsync(Supervisor, kept, other);
        var body = MergeSteps.Decide(compared, FileSide.Kept);
        var left = body.Choices[0];

        var merged = await MergeSteps.TryMergeAsync(Supervisor, compared, body with { Choices = [.. body.Choices.Skip(1)] });

        Assert.That(merged.ToString(), Is.EqualTo("422 merge.undecided"));
        Assert.That(merged.Details, Is.EqualTo(new[] { $"{left.KeptId} {left.Field}" }));
        Assert.That((await MergeSteps.FileAsync(Supervisor, other)).Merges, Is.Empty);
    }

    [Test]
    public async Task What_somebody_changed_meanwhile_is_seen_before_it_is_merged()
    {
        var (kept, other) = await TwoFilesAsync();
        var compared = await MergeSteps.CompareAsync(Supervisor, kept, other);
        var body = MergeSteps.Decide(compared, FileSide.Kept);

        var staleHere = await Supervisor.PostAsync<FileMergeState>(MergeSteps.Address(kept, other), body, compared.Kept.Version + 1);
        var staleThere = await MergeSteps.TryMergeAsync(Supervisor, compared, body with { OtherVersion = body.OtherVersion + 1 });
        var blind = await Supervisor.PostAsync<FileMergeState>(MergeSteps.Address(kept, other), body);

        Assert.That(new[] { staleHere.ToString(), staleThere.ToString(), blind.ToString() }, Is.EqualTo(new[] { "412 version.stale", "412 version.stale", "428 version.missing" }));
    }

    [Test]
    public async Task The_same_merge_sent_twice_is_made_once()
    {
        var (kept, other) = await TwoFilesAsync();
        var compared = await MergeSteps.CompareAsync(Supervisor, kept, other);
        var body = MergeSteps.Decide(compared, FileSide.Kept);
        var first = (await MergeSteps.TryMergeAsync(Supervisor, compared, body)).Value;

        var second = await MergeSteps.TryMergeAsync(Supervisor, compared, body);
        var another = await MergeSteps.TryMergeAsync(Supervisor, compared, body with { Id = new FileMergeId(Guid.CreateVersion7()) });

        Assert.That(second.Value, Is.EqualTo(first));
        Assert.That(another.IsSuccess, Is.False);
        Assert.That((await MergeSteps.FileAsync(Supervisor, kept)).Merges, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_may_not_see_both_files_merges_nothing()
    {
        var (mine, other) = (await Steps.AssignAsync(), await Steps.AcceptAsync());
        var compared = await MergeSteps.CompareAsync(Supervisor, mine.FamilyId, other);
        var elsewhere = await Clinic.AsAsync("supervisor.duh");
        var body = MergeSteps.Decide(compared, FileSide.Kept);

        var answers = new[] { await MergeSteps.TryMergeAsync(Lawyer, compared, body), await MergeSteps.TryMergeAsync(elsewhere, compared, body), await MergeSteps.TryMergeAsync(Officer, compared, body) };

        Assert.That(answers.Select(a => a.ToString()), Is.EqualTo(new[] { "404 family.not_found", "404 family.not_found", "403 access.refused" }));
    }

    [Test]
    public async Task A_lawyer_does_not_move_what_a_colleague_works_on()
    {
        var (mine, shared) = (await Steps.AssignAsync(), await Steps.AssignAsync());
        await Supervisor.PostAsync<CaseState>("/api/cases", new Api.Cases.OpenCaseBody(ClinicSteps.NewCase(), shared.FamilyId, Domain.Cases.ServiceLevel.Assist));
        var compared = await MergeSteps.CompareAsync(Lawyer, mine.FamilyId, shared.FamilyId);

        var merged = await MergeSteps.TryMergeAsync(Lawyer, compared, MergeSteps.Decide(compared, FileSide.Kept));

        Assert.That(merged.ToString(), Is.EqualTo("422 merge.others_work_here"));
    }

    [Test]
    public async Task A_file_that_went_on_in_another_is_read_but_not_changed_and_says_where_it_went()
    {
        var (kept, other) = await TwoFilesAsync();
        await MergeSteps.MergeAsync(Supervisor, kept, other);
        var file = await MergeSteps.FileAsync(Supervisor, other);
        var paper = new RecordHoldingBody(new HoldingDetails { State = HoldingState.Lost });

        var written = await Supervisor.PutAsync<HoldingDto>($"/api/families/{other.Value}/people/{file.HeadId.Value}/holdings/HOUSING", paper, 0);
        var opened = await Supervisor.PostAsync<CaseState>("/api/cases", new Api.Cases.OpenCaseBody(ClinicSteps.NewCase(), other, Domain.Cases.ServiceLevel.Assist));
        var again = await MergeSteps.TryMergeAsync(Supervisor, await MergeSteps.CompareAsync(Supervisor, kept, other), MergeSteps.Decide(await MergeSteps.CompareAsync(Supervisor, kept, other), FileSide.Kept));

        Assert.That(new[] { written.ToString(), opened.ToString(), again.ToString() }, Is.EqualTo(new[] { "409 family.merged", "409 family.merged", "422 family.merged" }));
        Assert.That(file.Members, Has.Count.EqualTo(3));
        Assert.That(file.Merges.Select(m => (m.Absorbed, m.OtherId)), Is.EqualTo(new[] { (true, kept) }));
        Assert.That((file.Can.OpenCase, file.Can.Change), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task Sealed_facts_stay_where_they_are_and_are_opened_there()
    {
        var (kept, other) = await TwoFilesAsync();
        var before = await SealedAsync(other);
        await MergeSteps.MergeAsync(Supervisor, kept, other);

        var opened = await Supervisor.PostAsync<IReadOnlyList<OpenedFact>>($"/api/families/{other.Value}/sealed-facts/household/openings", new OpenSealedFactsBody("Where is the tent"));

        Assert.That(opened.Value.Single().Content.GetProperty("block").GetString(), Is.EqualTo(TestForms.SealedBlock));
        Assert.That(await SealedAsync(other), Is.EqualTo(before).And.Not.Empty);
    }

    [Test]
    public async Task A_search_by_either_spelling_or_number_finds_one_person_in_the_kept_file()
    {
        var (kept, other) = (await Steps.AcceptAsync(TestForms.Family("شهرزاد", "مكطوف", "الجبوري")), await Steps.AcceptAsync(TestForms.Family("شهرازاد", "مگطوف", "الجبوري")));
        var number = (await MergeSteps.FileAsync(Supervisor, other)).Number;
        await MergeSteps.MergeAsync(Supervisor, kept, other);

        var byName = (await Supervisor.GetAsync<PeopleFound>($"/api/people?text={Uri.EscapeDataString("شهرازاد مگطوف")}")).Value.People;
        var byNumber = (await Supervisor.GetAsync<PeopleFound>($"/api/people?text={number}")).Value.People;

        Assert.That(byName.Where(h => h.DisplayName.StartsWith("شهر", StringComparison.Ordinal)).Select(h => h.FamilyId), Is.EqualTo(new[] { kept }));
        Assert.That(byNumber.Select(h => h.FamilyId).Distinct(), Is.EqualTo(new[] { kept }));
        Assert.That(byNumber, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Nobody_is_listed_or_counted_twice()
    {
        var (kept, other) = await TwoFilesAsync();
        var before = await FiguresAsync();

        await MergeSteps.MergeAsync(Supervisor, kept, other);

        var list = (await Supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=100")).Value.Items.Select(f => f.Id);
        Assert.That(list, Does.Contain(kept).And.Not.Contain(other));
        Assert.That(await FiguresAsync(), Is.EqualTo((before.Families - 1, before.People - 3)));
    }

    [Test]
    public async Task Merge_and_split_are_in_the_audit_of_both_files()
    {
        var (kept, other) = await TwoFilesAsync();
        var compared = await MergeSteps.CompareAsync(Supervisor, kept, other);

        var trail = await AuditTrail.OfAsync(Clinic, async () => _ = (await MergeSteps.TryMergeAsync(Supervisor, compared, MergeSteps.Decide(compared, FileSide.Kept))).Value);
        var merge = await MergeSteps.ReadAsync(Supervisor, (await MergeSteps.FileAsync(Supervisor, kept)).Merges[0].Id);
        _ = (await MergeSteps.TrySplitAsync(Supervisor, merge)).Value;

        Assert.That(trail, Is.EqualTo(new[]
        {
            $"supervisor MergeFiles change file_merge supervisor family other={other.Value}", $"supervisor MergeFiles change file_merge supervisor family other={kept.Value}",
        }));
        Assert.That(await AuditTrail.CountAsync(Clinic, $"act = 'SplitFiles' AND family_id IN ('{kept.Value}', '{other.Value}')"), Is.EqualTo(2));
    }

    private async Task<(FamilyId Kept, FamilyId Other)> TwoFilesAsync() => (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")));

    private async Task<IReadOnlyList<Guid>> SealedAsync(FamilyId file) =>
        [.. (await Clinic.WithDbAsync(db => Task.FromResult(db.SealedFacts.Where(s => s.FamilyId == file).Select(s => s.Id).Order().ToList()), "supervisor"))];

    private Task<(int Families, int People)> FiguresAsync() => Clinic.WithDbAsync(
        db => Task.FromResult((db.FamilyFigures.Count(), db.PersonFigures.IgnoreQueryFilters().Count())), "supervisor");
}

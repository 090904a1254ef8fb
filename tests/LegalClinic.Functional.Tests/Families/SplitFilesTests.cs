using System.Text.Json;
using LegalClinic.Api.Cases;
using LegalClinic.Api.Documents;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Functional.Tests.Testing;
using Npgsql;

namespace LegalClinic.Functional.Tests.Families;

public sealed class SplitFilesTests : ClinicTests
{
    private static readonly RecordHoldingBody Paper = new(new HoldingDetails { State = HoldingState.Lost, LostWhere = "Telafar" });

    [TestCase(FileSide.Kept)]
    [TestCase(FileSide.Absorbed)]
    public async Task Both_files_are_given_back_as_they_were(FileSide chosen)
    {
        var (first, second) = (await Steps.ActivateAsync(), await Steps.ActivateAsync(TestForms.Family("اميره")));
        var before = (await ToldAsync(first.FamilyId), await ToldAsync(second.FamilyId));
        var merge = await MergeSteps.MergeAsync(Lawyer, first.FamilyId, second.FamilyId, chosen);
        var merged = await ToldAsync(first.FamilyId);

        _ = (await MergeSteps.TrySplitAsync(Lawyer, merge)).Value;

        Assert.That(merged, Is.Not.EqualTo(before.Item1));
        Assert.That((await ToldAsync(first.FamilyId), await ToldAsync(second.FamilyId)), Is.EqualTo(before));
        Assert.That((await Steps.ReadPlanAsync(second.Id)).Changes, Is.Null);
    }

    [Test]
    public async Task A_member_who_came_along_goes_back_with_the_papers_recorded_since()
    {
        var (kept, other) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Household(4)));
        var coming = (await MergeSteps.FileAsync(Supervisor, other)).Members[^1].Id;
        var merge = await MergeByHeadsAsync(kept, other);
        var left = await MergeSteps.FileAsync(Supervisor, other);
        var joined = (await MergeSteps.FileAsync(Supervisor, kept)).Members.Select(m => m.Id).ToList();
        await Supervisor.PutAsync<HoldingDto>($"/api/families/{kept.Value}/people/{coming.Value}/holdings/HOUSING", Paper, 0);
        merge = await MergeSteps.ReadAsync(Supervisor, merge.Id);

        _ = (await MergeSteps.TrySplitAsync(Supervisor, merge)).Value;

        var back = await MergeSteps.FileAsync(Supervisor, other);
        Assert.That(joined, Has.Count.EqualTo(6).And.Contains(coming));
        Assert.That(left.Members, Has.Count.EqualTo(4), "the file is still read as it was");
        Assert.That(merge.Since.Select(s => (s.Kind, s.Text, s.Default, s.IsFree)), Is.EqualTo(new[] { (SinceKind.Paper, "HOUSING", FileSide.Absorbed, false) }));
        Assert.That(back.Members, Has.Count.EqualTo(4));
        Assert.That(back.Holdings.Where(h => h.PersonId == coming).Select(h => (h.DocumentType, h.LostWhere)), Is.EqualTo(new[] { ("HOUSING", "Telafar") }));
        Assert.That((await MergeSteps.FileAsync(Supervisor, kept)).Members, Has.Count.EqualTo(3));
    }

    [TestCase(FileSide.Kept)]
    [TestCase(FileSide.Absorbed)]
    public async Task What_was_done_since_goes_where_it_is_attributed_to(FileSide side)
    {
        var (kept, other) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")));
        await MergeSteps.MergeAsync(Supervisor, kept, other);
        var file = await MergeSteps.FileAsync(Supervisor, kept);
        var passport = file.Holdings.Single(h => h.DocumentType == "PASSPORT");
        await Supervisor.PutAsync<HoldingDto>($"/api/families/{kept.Value}/people/{file.HeadId.Value}/holdings/HOUSING", Paper, 0);
        await Supervisor.PutAsync<HoldingDto>($"/api/families/{kept.Value}/people/{file.HeadId.Value}/holdings/CSID", Paper, file.Holdings.Single(h => h.DocumentType == "CSID").Version);
        var opened = (await Supervisor.PostAsync<CaseState>("/api/cases", new OpenCaseBody(ClinicSteps.NewCase(), kept, ServiceLevel.Assist))).Value;
        var merge = await MergeSteps.ReadAsync(Supervisor, file.Merges[0].Id);
        Attribution[] attributions = [.. merge.Since.Where(s => s.Kind != SinceKind.Application).Select(s => new Attribution(s.Id, s.Field, side))];

        _ = (await MergeSteps.TrySplitAsync(Supervisor, merge, attributions)).Value;

        var (gets, other2) = side == FileSide.Kept ? (kept, other) : (other, kept);
        var (with, without) = (await MergeSteps.FileAsync(Supervisor, gets), await MergeSteps.FileAsync(Supervisor, other2));
        Assert.That(merge.Since.Select(s => s.Kind), Does.Contain(SinceKind.Paper).And.Contain(SinceKind.Case));
        Assert.That(with.Holdings.Select(h => h.DocumentType), Does.Contain("HOUSING"));
        Assert.That(without.Holdings.Select(h => h.DocumentType), Does.Not.Contain("HOUSING"));
        Assert.That((await Steps.ReadAsync(opened.Id)).FamilyId, Is.EqualTo(gets));
        Assert.That((await Steps.ReadAsync(opened.Id)).Applications.Select(a => a.PersonId).Distinct(), Is.SubsetOf(with.Members.Select(m => m.Id)));
        Assert.That(passport.State, Is.EqualTo(HoldingState.Confiscated));
    }

    [Test]
    public async Task A_paper_both_had_that_was_changed_since_stays_with_whom_it_is_attributed_to()
    {
        var form = TestForms.Family("اميره");
        var (kept, other) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(form with
        {
            Documents = [.. form.Documents.Select(d => d.DocumentType == "CSID" ? d with { Number = "999" } : d)],
        }));
        await MergeSteps.MergeAsync(Supervisor, kept, other);
        var file = await MergeSteps.FileAsync(Supervisor, kept);
        var card = file.Holdings.Single(h => h.DocumentType == "CSID");
        await Supervisor.PutAsync<HoldingDto>($"/api/families/{kept.Value}/people/{file.HeadId.Value}/holdings/CSID", Paper, card.Version);
        var merge = await MergeSteps.ReadAsync(Supervisor, file.Merges[0].Id);
        var change = merge.Since.Single();

        _ = (await MergeSteps.TrySplitAsync(Supervisor, merge, new Attribution(change.Id, change.Field, FileSide.Absorbed))).Value;

        var cards = (await CardAsync(kept), await CardAsync(other));
        Assert.That((change.Kind, change.Field), Is.EqualTo((SinceKind.Change, "CSID")));
        Assert.That(cards.Item1, Is.EqualTo((HoldingState.HasValid, "00456")));
        Assert.That(cards.Item2, Is.EqualTo((HoldingState.Lost, null as string)));
    }

    [Test]
    public async Task A_merge_that_was_split_can_be_made_again()
    {
        var (kept, other) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")));
        var first = await MergeSteps.MergeAsync(Supervisor, kept, other);
        _ = (await MergeSteps.TrySplitAsync(Supervisor, first)).Value;

        var again = await MergeSteps.MergeAsync(Supervisor, other, kept);
        var twice = await MergeSteps.TrySplitAsync(Supervisor, first);

        Assert.That(again.KeptId, Is.EqualTo(other));
        Assert.That(twice.ToString(), Is.EqualTo("422 merge.split_already"));
        Assert.That((await MergeSteps.FileAsync(Supervisor, kept)).Merges.Select(m => (m.Absorbed, m.SplitBy is null, m.SplitWhy)), Is.EqualTo(new[]
        {
            (true, true, null), (false, false, "They are cousins of one name"),
        }));
    }

    [Test]
    public async Task Merges_on_merges_are_split_in_the_order_they_were_made_on_each_other()
    {
        var (a, b, c) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")), await Steps.AcceptAsync(TestForms.Family("أميره")));
        var before = (await ToldAsync(a), await ToldAsync(b), await ToldAsync(c));
        var inner = await MergeSteps.MergeAsync(Supervisor, a, b, FileSide.Absorbed);
        var outer = await MergeSteps.MergeAsync(Supervisor, c, a, FileSide.Absorbed);

        var tooEarly = await MergeSteps.TrySplitAsync(Supervisor, await MergeSteps.ReadAsync(Supervisor, inner.Id));
        _ = (await MergeSteps.TrySplitAsync(Supervisor, outer)).Value;
        _ = (await MergeSteps.TrySplitAsync(Supervisor, await MergeSteps.ReadAsync(Supervisor, inner.Id))).Value;

        Assert.That(tooEarly.ToString(), Is.EqualTo("422 family.merged"));
        Assert.That((await ToldAsync(a), await ToldAsync(b), await ToldAsync(c)), Is.EqualTo(before));
    }

    [Test]
    public async Task Of_two_files_merged_into_one_the_later_is_split_first()
    {
        var (a, b, c) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")), await Steps.AcceptAsync(TestForms.Family("أميره")));
        var first = await MergeSteps.MergeAsync(Supervisor, a, b);
        await MergeSteps.MergeAsync(Supervisor, a, c);

        var split = await MergeSteps.TrySplitAsync(Supervisor, await MergeSteps.ReadAsync(Supervisor, first.Id));

        Assert.That(split.ToString(), Is.EqualTo("409 merge.later_first"));
    }

    [Test]
    public async Task Merge_and_split_are_moves_with_the_reason_and_cannot_be_wiped_out()
    {
        var (kept, other) = (await Steps.AcceptAsync(), await Steps.AcceptAsync(TestForms.Family("اميره")));
        var merge = await MergeSteps.MergeAsync(Supervisor, kept, other);
        _ = (await MergeSteps.TrySplitAsync(Supervisor, merge)).Value;

        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var command = owner.CreateCommand($"SELECT string_agg(\"from\" || '>' || \"to\" || ': ' || why, '; ' ORDER BY at, \"from\") FROM moves WHERE subject_id = '{merge.Id.Value}'");

        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(">merged: The mother named both numbers; merged>split: They are cousins of one name"));
    }

    private async Task<FileMergeDto> MergeByHeadsAsync(FamilyId kept, FamilyId other)
    {
        var compared = await MergeSteps.CompareAsync(Supervisor, kept, other, new([]));
        compared = await MergeSteps.CompareAsync(Supervisor, kept, other, new([new SamePerson(compared.Kept.HeadId, compared.Other.HeadId)]));
        var merged = (await MergeSteps.TryMergeAsync(Supervisor, compared, MergeSteps.Decide(compared, FileSide.Kept))).Value;
        return await MergeSteps.ReadAsync(Supervisor, merged.Id);
    }

    private async Task<(HoldingState, string?)> CardAsync(FamilyId file)
    {
        var card = (await MergeSteps.FileAsync(Supervisor, file)).Holdings.Single(h => h.DocumentType == "CSID");
        return (card.State, card.Number);
    }

    // All that a file says, but for versions and the history itself.
    private async Task<string> ToldAsync(FamilyId id)
    {
        var file = await MergeSteps.FileAsync(Supervisor, id);
        var told = file with
        {
            Version = 0,
            Merges = [],
            Members = [.. file.Members.Select(m => m with { Version = 0 }).OrderBy(m => m.Id.Value)],
            Holdings = [.. file.Holdings.Select(h => h with { Version = 0 }).OrderBy(h => h.Id.Value)],
            Marriages = [.. file.Marriages.OrderBy(m => m.Id.Value)],
            Consents = [.. file.Consents.OrderBy(c => c.Id.Value)],
            SealedFacts = [.. file.SealedFacts.OrderBy(s => s.SubjectId).ThenBy(s => s.Kind)],
        };
        return JsonSerializer.Serialize(told, Answer.Json);
    }
}

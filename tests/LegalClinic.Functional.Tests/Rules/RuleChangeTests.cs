using LegalClinic.Application.Rules;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Functional.Tests.Rules;

/// <summary>A change of a rule from its proposal to its release or withdrawal.</summary>
public sealed class RuleChangeTests : RuleTests
{
    [Test]
    public async Task A_proposal_shows_the_rule_before_and_after_and_changes_nothing()
    {
        var proposed = await ProposeAsync("D02", Draft(30, ("strength", "S")));

        var change = await ChangeAsync(proposed.Id);
        var rule = await RuleAsync("D02");
        var seconds = (await Second.GetAsync<RuleChangeDto>($"/api/rule-changes/{proposed.Id.Value}")).Value;

        Assert.That(proposed.Status, Is.EqualTo(RuleChangeStatus.Proposed));
        Assert.That(change.Before!.En, Does.Contain(" needs ").And.Not.Contain(" usually needs "));
        Assert.That(change.After!.En, Does.Contain(" usually needs "));
        Assert.That(change.Differences, Is.EqualTo(new[] { new RuleDifferenceDto("strength", "H", "S") }));
        Assert.That(change.Can, Is.EqualTo(new RuleChangeAbilities(Release: false, Withdraw: true)), "who proposes does not release");
        Assert.That(seconds.Can, Is.EqualTo(new RuleChangeAbilities(Release: true, Withdraw: true)));
        Assert.That(rule.Lines, Has.Count.EqualTo(1));
        Assert.That(rule.Changes.Select(c => c.Id), Is.EqualTo(new[] { proposed.Id }));
        Assert.That((await ListAsync("&text=D02")).Items.Single(i => i.Line.Code == "D02").Proposals, Is.EqualTo(1));
    }

    [Test]
    public async Task A_draft_is_read_without_being_kept()
    {
        var read = await Supervisor.PostAsync<RulePreviewDto>("/api/rules/D10/checks", Draft(5, ("condition", "not names_conflict")) with { Source = "" });
        var faulty = await Supervisor.PostAsync<RulePreviewDto>("/api/rules/D10/checks", Draft(5, ("requires", "NAME_CORR(P"), ("condition", "sun_shines")));

        Assert.That(read.Value.After!.Ar, Is.Not.EqualTo(read.Value.Before!.Ar));
        Assert.That(read.Value.Faults, Is.Empty);
        Assert.That(faulty.Value.After, Is.Null);
        Assert.That(faulty.Value.Faults.Select(f => (f.Column, f.Kind)), Has.Some.EqualTo(("requires", RuleFaultKind.Spelling)));
        Assert.That((await RuleAsync("D10")).Changes, Is.Empty);
    }

    [TestCase("requires", "MOON_CARD(P)", "D04 requires: unknown_token MOON_CARD")]
    [TestCase("requires", "UNID(P)", "D04 requires: circle UNID → UNID")]
    [TestCase("condition", "P.state = asleep", "D04 condition: unknown_value asleep")]
    public async Task A_faulty_proposal_is_refused_with_place_and_reason_and_nothing_is_kept(string column, string value, string fault)
    {
        var refused = await TryProposeAsync("D04", Draft(30, (column, value)));

        Assert.That(refused.ToString(), Is.EqualTo("422 rule_change.faulty"));
        Assert.That(refused.Details, Is.EqualTo(new[] { fault }));
        Assert.That((await RuleAsync("D04")).Changes, Is.Empty);
    }

    [Test]
    public async Task A_proposal_names_a_circular_and_a_day_ahead_and_says_something_new()
    {
        var today = await TryProposeAsync("D11", Draft(0, ("strength", "E")));
        var same = await TryProposeAsync("D11", Draft(5, ("strength", "S")));
        var needed = await TryProposeAsync("UNID", Draft(5) with { Repeals = true });
        var sourceless = await TryProposeAsync("D11", Draft(5, ("strength", "E")) with { Source = " " });
        var backwards = await TryProposeAsync("D11", Draft(5, ("strength", "E")) with { ValidTo = Ahead(4) });

        Assert.That(today.ToString(), Is.EqualTo("422 rule_change.day_past"));
        Assert.That(same.ToString(), Is.EqualTo("422 rule_change.same"));
        Assert.That(needed.ToString(), Is.EqualTo("422 rule_change.cannot_repeal"));
        Assert.That(sourceless.Faults, Is.EqualTo(new[] { "draft.source: required" }));
        Assert.That(backwards.Faults, Is.EqualTo(new[] { "draft.validTo: before_start" }));
    }

    [Test]
    public async Task The_same_proposal_sent_twice_is_kept_once()
    {
        var (id, draft) = (Guid.CreateVersion7(), Draft(40, ("strength", "E")));

        var first = await TryProposeAsync("D12", draft, id);
        var again = await TryProposeAsync("D12", draft, id);
        var other = await TryProposeAsync("D12", draft with { Source = "another circular" }, id);

        Assert.That(again.Value, Is.EqualTo(first.Value));
        Assert.That(other.ToString(), Is.EqualTo("409 rule_change.id_taken"));
        Assert.That((await RuleAsync("D12")).Changes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_second_supervisor_releases_once_and_only_what_he_or_she_saw()
    {
        var proposed = await ProposeAsync("D07", Draft(30, ("strength", "E")));

        var own = await TryReleaseAsync(proposed, Supervisor);
        var stale = await TryReleaseAsync(proposed with { Version = 9 });
        var released = await TryReleaseAsync(proposed);
        var again = await TryReleaseAsync(released.Value);
        var nothing = await TryReleaseAsync(proposed with { Id = new RuleChangeId(Guid.CreateVersion7()) });

        Assert.That(own.ToString(), Is.EqualTo("422 rule_change.own_proposal"));
        Assert.That((stale.ToString(), stale.CurrentVersion), Is.EqualTo(("412 version.stale", (int?)1)));
        Assert.That((released.Value.Status, released.ETag), Is.EqualTo((RuleChangeStatus.Released, "\"2\"")));
        Assert.That(again.ToString(), Is.EqualTo("422 rule_change.not_proposed"));
        Assert.That(nothing.ToString(), Is.EqualTo("404 rule_change.not_found"));
        Assert.That((await ListAsync("&text=D07")).Items.Single(i => i.Line.Code == "D07").NextFrom, Is.EqualTo(Ahead(30)));
        Assert.That((await RuleAsync("D07")).Lines.Select(l => (l.ValidFrom, l.HoldsToday)), Is.EqualTo(new[] { (Ahead(30), false), (new DateOnly(2024, 1, 1), true) }));
    }

    [Test]
    public async Task Of_two_proposals_that_clash_the_second_cannot_be_released()
    {
        var first = await ProposeAsync("D08", Draft(50, ("strength", "E")));
        var second = await ProposeAsync("D08", Draft(50, ("strength", "H")));

        await ReleaseAsync(first);

        Assert.That((await TryReleaseAsync(second)).ToString(), Is.EqualTo("422 rule_change.faulty"));
        Assert.That((await ChangeAsync(second.Id)).Faults.Select(f => f.Kind), Is.EqualTo(new[] { RuleFaultKind.Twice }));
    }

    [Test]
    public async Task Two_releases_at_the_same_moment_do_not_both_win()
    {
        var one = await ProposeAsync("D13", Draft(60, ("strength", "E")));
        var other = await ProposeAsync("D13", Draft(60, ("strength", "H"), ("condition", "in_camp")));

        var answers = await Task.WhenAll(TryReleaseAsync(one), TryReleaseAsync(other));

        Assert.That(answers.Select(a => a.ToString()).Order(), Is.EqualTo(new[] { "200", "422 rule_change.faulty" }));
    }

    [Test]
    public async Task What_does_not_hold_yet_is_withdrawn_with_its_reason()
    {
        var proposed = await ProposeAsync("D14", Draft(30, ("strength", "E")));
        var released = await ReleaseAsync(await ProposeAsync("D15", Draft(30, ("strength", "E"))));

        var reasonless = await TryWithdrawAsync(proposed, "");
        var withdrawn = await TryWithdrawAsync(proposed);
        var afterwards = await TryWithdrawAsync(released);
        var twice = await TryWithdrawAsync(withdrawn.Value);
        var releasedLater = await TryReleaseAsync(withdrawn.Value);

        Assert.That(reasonless.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That(withdrawn.Value.Status, Is.EqualTo(RuleChangeStatus.Withdrawn));
        Assert.That(afterwards.Value.Status, Is.EqualTo(RuleChangeStatus.Withdrawn));
        Assert.That(twice.ToString(), Is.EqualTo("422 rule_change.withdrawn"));
        Assert.That(releasedLater.ToString(), Is.EqualTo("422 rule_change.not_proposed"));
        Assert.That((await RuleAsync("D15")).Lines, Has.Count.EqualTo(1));
        Assert.That((await ChangeAsync(proposed.Id)).WithdrawnWhy, Is.EqualTo("The circular was recalled"));
        Assert.That((await ChangesAsync("&status=withdrawn")).Items.Select(c => c.Id), Is.SupersetOf(new[] { proposed.Id, released.Id }));
    }

    [Test]
    public async Task A_change_others_rest_on_is_not_withdrawn()
    {
        // As long as the card only usually needs the loss report, the report may rest on the card; demanded again, it would be a circle.
        var softer = await ReleaseAsync(await ProposeAsync("D09", Draft(70, ("strength", "S"))));
        await ReleaseAsync(await ProposeAsync("D87", Draft(71, ("requires", "UNID(P)"), ("strength", "H"))));

        Assert.That((await TryWithdrawAsync(softer)).ToString(), Is.EqualTo("422 rule_change.still_needed"));
    }

    [Test]
    public async Task Who_proposed_released_and_withdrew_is_written_down_for_good()
    {
        var released = await ReleaseAsync(await ProposeAsync("D16", Draft(30, ("strength", "E"))));
        await TryWithdrawAsync(released);
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var read = owner.CreateCommand($"SELECT string_agg(\"from\" || '>' || \"to\", ' ' ORDER BY at, id) FROM moves WHERE subject_id = '{released.Id.Value}'");

        Assert.That(await read.ExecuteScalarAsync(), Is.EqualTo(">proposed proposed>released released>withdrawn"));
        Assert.That(async () => await Clinic.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE rule_changes SET source = 'mine'"), "supervisor"),
            Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501"));
        Assert.That(async () => await Clinic.WithDbAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM rule_changes"), "supervisor"),
            Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501"));
    }
}

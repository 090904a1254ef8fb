using LegalClinic.Api.Rules;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Rules;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Rules;

/// <summary>Tests of the rules desk share how a change is proposed.</summary>
public abstract class RuleTests : ClinicTests
{
    /// <summary>Another supervisor, who releases what the first proposes.</summary>
    protected ClinicClient Second { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task SignTheSecondIn() => Second = await Clinic.AsAsync("supervisor.duh");

    /// <summary>A day that lies ahead, counted from the day the clinic's clock shows.</summary>
    protected DateOnly Ahead(int days) => DateOnly.FromDateTime(Clinic.Server.Clock.GetUtcNow().UtcDateTime).AddDays(days);

    protected RuleDraftBody Draft(int ahead, params (string Column, string Value)[] says) =>
        new(Jurisdiction.Both, Ahead(ahead), "تعميم 12 في 2026-11-20", Values: says.ToDictionary(s => s.Column, s => s.Value));

    protected Task<Answer<RuleChangeState>> TryProposeAsync(string code, RuleDraftBody draft, Guid? id = null, ClinicClient? by = null) =>
        (by ?? Supervisor).PostAsync<RuleChangeState>($"/api/rules/{code}/changes", new ProposeRuleChangeBody(new RuleChangeId(id ?? Guid.CreateVersion7()), draft));

    protected async Task<RuleChangeState> ProposeAsync(string code, RuleDraftBody draft) => (await TryProposeAsync(code, draft)).Value;

    protected Task<Answer<RuleChangeState>> TryReleaseAsync(RuleChangeState change, ClinicClient? by = null) =>
        (by ?? Second).PostAsync<RuleChangeState>($"/api/rule-changes/{change.Id.Value}/release", null, change.Version);

    protected async Task<RuleChangeState> ReleaseAsync(RuleChangeState change) => (await TryReleaseAsync(change)).Value;

    protected Task<Answer<RuleChangeState>> TryWithdrawAsync(RuleChangeState change, string why = "The circular was recalled", ClinicClient? by = null) =>
        (by ?? Supervisor).PostAsync<RuleChangeState>($"/api/rule-changes/{change.Id.Value}/withdrawal", new RuleReasonBody(why), change.Version);

    protected async Task<RuleSheetDto> RuleAsync(string code) => (await Supervisor.GetAsync<RuleSheetDto>($"/api/rules/{code}")).Value;

    protected async Task<RuleChangeDto> ChangeAsync(RuleChangeId id) => (await Supervisor.GetAsync<RuleChangeDto>($"/api/rule-changes/{id.Value}")).Value;

    protected async Task<RuleListDto> ListAsync(string filter = "") => (await Lawyer.GetAsync<RuleListDto>($"/api/rules?size=100{filter}")).Value;

    protected async Task<Page<RuleChangeRow>> ChangesAsync(string filter = "") => (await Lawyer.GetAsync<Page<RuleChangeRow>>($"/api/rule-changes?size=100{filter}")).Value;
}

/// <summary>The rules as supervisors and lawyers read them.</summary>
public sealed class ReadRuleTests : RuleTests
{
    [Test]
    public async Task Every_rule_is_a_sentence_in_three_languages_with_its_source()
    {
        var (first, second) = (await ListAsync(), await ListAsync("&page=2"));
        var lines = first.Items.Concat(second.Items).Select(i => i.Line).ToList();

        Assert.That(first.Items, Has.Count.EqualTo(100));
        Assert.That(first.Total, Is.GreaterThan(lines.Count - 1));
        Assert.That(lines.Select(l => l.Code), Is.Unique);
        Assert.That(lines.Where(l => l.Sentences is null || new[] { l.Sentences.Ar, l.Sentences.Ckb, l.Sentences.En }.Distinct().Count() < 3).Select(l => l.Code), Is.Empty);
        Assert.That(lines.Where(l => l.Source.Length == 0).Select(l => l.Code), Is.Empty);
    }

    [Test]
    public async Task Rules_are_found_by_kind_document_text_and_by_not_being_verified()
    {
        var kind = await ListAsync("&kind=deadline");
        var document = await ListAsync("&document=HOUSING");
        var text = await ListAsync("&text=loss%20report");
        var unverified = await ListAsync("&unverified=true");

        Assert.That(kind.Items.Select(i => i.Line.Kind), Is.Not.Empty.And.All.EqualTo(RuleKind.Deadline));
        Assert.That(document.Items.Select(i => i.Line.Code), Is.SupersetOf(new[] { "HOUSING", "D06" }));
        Assert.That(document.Total, Is.LessThan(30));
        Assert.That(text.Items.Select(i => i.Line.Code), Is.SupersetOf(new[] { "D09" }).And.None.EqualTo("D04"));
        Assert.That(unverified.Total, Is.EqualTo(unverified.UnverifiedTotal));
    }

    [Test]
    public async Task A_rule_shows_what_a_change_may_set_and_to_a_lawyer_no_button()
    {
        var supervisors = await RuleAsync("D09");
        var lawyers = (await Lawyer.GetAsync<RuleSheetDto>("/api/rules/D09")).Value;

        Assert.That(supervisors.Columns.Select(c => (c.Name, c.Value)), Is.EqualTo(new[]
        {
            ("requires", "LOSS_REPORT(P)"), ("strength", "H"), ("condition", "previous_card_lost"), ("fallback", ""),
        }));
        Assert.That(supervisors.Can, Is.EqualTo(new RuleAbilities(true, true, true)));
        Assert.That(lawyers.Can, Is.EqualTo(new RuleAbilities(false, false, false)));
        Assert.That(lawyers.Lines.Single().HoldsToday, Is.True);
    }

    [Test]
    public async Task A_rule_that_does_not_exist_is_not_found()
    {
        Assert.That((await Lawyer.GetAsync<RuleSheetDto>("/api/rules/D999")).ToString(), Is.EqualTo("404 rule.not_found"));
        Assert.That((await Lawyer.GetAsync<RuleSheetDto>("/api/rules/WITNESSES")).ToString(), Is.EqualTo("404 rule.not_found"), "evidence is a word, not a rule");
        Assert.That((await TryProposeAsync("D999", Draft(3))).ToString(), Is.EqualTo("404 rule.not_found"));
    }

    [Test]
    public async Task The_words_of_the_grammar_come_with_their_meaning()
    {
        var words = (await Lawyer.GetAsync<RuleWordsDto>("/api/rule-words?language=ckb")).Value;

        Assert.That(words.Tokens.Select(w => w.Spelling), Is.SupersetOf(new[] { "UNID(P)", "WITNESSES(2)" }));
        Assert.That(words.Conditions.Select(w => w.Spelling), Has.Some.EqualTo("in_camp"));
        Assert.That(words.Facts.Select(w => w.Spelling), Has.Some.EqualTo("P.registered = yes|no"));
        Assert.That(words.Tokens.Concat(words.Conditions).Concat(words.Facts).Select(w => w.Meaning), Has.None.Empty);
    }

    [Test]
    public async Task A_stamp_marks_the_line_until_it_is_taken_back()
    {
        var before = (await RuleAsync("D04")).Lines.Single();

        var stamp = (await VerifyAsync("D04", before.Fingerprint)).Value;
        var verified = await RuleAsync("D04");
        var again = await VerifyAsync("D04", before.Fingerprint);
        var replayed = await VerifyAsync("D04", before.Fingerprint, stamp.Id);
        var unverified = await ListAsync("&unverified=true&text=D04");
        var stale = await TakeBackAsync(stamp with { Version = 7 });
        var takenBack = await TakeBackAsync(stamp);
        var twice = await TakeBackAsync(takenBack.Value);

        Assert.That(before.VerifiedBy, Is.Null);
        Assert.That(verified.Lines.Single().VerifiedBy, Is.Not.Null.And.Not.Empty);
        Assert.That(verified.Lines.Single().VerifiedOn, Is.EqualTo(TestClock.Today));
        Assert.That(verified.Verifications.Single().Id, Is.EqualTo(stamp.Id));
        Assert.That(again.ToString(), Is.EqualTo("409 rule.already_verified"));
        Assert.That(replayed.Value, Is.EqualTo(stamp));
        Assert.That(unverified.Items.Select(i => i.Line.Code), Has.None.EqualTo("D04"));
        Assert.That(stale.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That(twice.ToString(), Is.EqualTo("422 rule.not_verified"));
        Assert.That((await RuleAsync("D04")).Lines.Single().VerifiedBy, Is.Null);
    }

    [Test]
    public async Task Nobody_stamps_what_the_rule_does_not_say()
    {
        var other = (await RuleAsync("D05")).Lines.Single().Fingerprint;

        Assert.That((await VerifyAsync("D06", other)).ToString(), Is.EqualTo("422 rule.line_changed"));
        Assert.That((await VerifyAsync("D999", other)).ToString(), Is.EqualTo("404 rule.not_found"));
        Assert.That((await VerifyAsync("D06", "")).Faults, Is.EqualTo(new[] { "fingerprint: required" }));
        Assert.That((await TakeBackAsync(new RuleStampDto(new RuleVerificationId(Guid.CreateVersion7()), other, 1))).ToString(), Is.EqualTo("404 rule_verification.not_found"));
    }

    private Task<Answer<RuleStampDto>> VerifyAsync(string code, string fingerprint, RuleVerificationId? id = null) =>
        Supervisor.PostAsync<RuleStampDto>($"/api/rules/{code}/verifications", new VerifyRuleBody(id ?? new RuleVerificationId(Guid.CreateVersion7()), fingerprint));

    private Task<Answer<RuleStampDto>> TakeBackAsync(RuleStampDto stamp) =>
        Supervisor.PostAsync<RuleStampDto>($"/api/rule-verifications/{stamp.Id.Value}/withdrawal", new RuleReasonBody("The law was read wrongly"), stamp.Version);
}

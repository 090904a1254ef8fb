using LegalClinic.Api.Referrals;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Referrals;
using LegalClinic.Domain.Referrals;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Functional.Tests.Referrals;

/// <summary>What the clinic has measured of an office tells when to expect its reply, and when to remind it.</summary>
public sealed class ReplyTimesTests : ClinicTests
{
    // A Sunday; working days after it are Monday to Thursday and the Sunday that follows. The whole month is without a holiday.
    private static readonly DateOnly Sunday = new(2026, 11, 1);

    [Test]
    public async Task From_twenty_replies_on_the_median_of_the_office_counts_instead_of_the_estimate()
    {
        var active = await Steps.ActivateAsync();
        // The police have an estimate of 3 working days; this station takes 1, 5 or 9.
        for (var i = 0; i < 19; i++) await ReplyAsync(active, "POLICE", "مركز شرطة تلعفر", i % 3 * 4 + 1);
        var before = await DeliverAsync(active, "POLICE", "مركز شرطة تلعفر");
        await ReplyAsync(active, "POLICE", "مركز شرطه تلعفر", 5);

        var (here, elsewhere) = (await DeliverAsync(active, "POLICE", "مركز شرطة تلعفر"), await DeliverAsync(active, "POLICE", "مركز شرطة ربيعة"));

        Assert.That((before.ReplyExpectedOn, elsewhere.ReplyExpectedOn), Is.EqualTo((Sunday.AddDays(3), Sunday.AddDays(3))));
        Assert.That((here.RemindOn, here.ReplyExpectedOn, here.EscalateOn), Is.EqualTo((Sunday.AddDays(2), Sunday.AddDays(7), Sunday.AddDays(14))));
    }

    [Test]
    public async Task Offices_are_told_by_their_speed_once_five_replies_are_known()
    {
        var active = await Steps.ActivateAsync();
        foreach (var days in new[] { 8, 2, 5, 3, 9 }) await ReplyAsync(active, "NOTARY", "كاتب عدل الموصل", days);
        foreach (var days in new[] { 1, 1, 2, 2, 2, 3 }) await ReplyAsync(active, "NOTARY", days == 3 ? "كاتب العدل  سنجار" : "كاتب العدل سنجار", days);
        foreach (var days in new[] { 1, 1, 1, 1 }) await ReplyAsync(active, "NOTARY", "كاتب عدل دهوك", days);
        await ReplyAsync(active, "NOTARY", "كاتب عدل دهوك", 1, ReferralResult.NoAnswer);

        var told = (await Lawyer.GetAsync<ReplyTimesDto>("/api/referrals/reply-times?bodyCode=NOTARY")).Value;

        Assert.That((told.ExpectedDays, told.MeasuredFrom), Is.EqualTo((1, 20)));
        Assert.That(told.Offices, Is.EqualTo(new[]
        {
            new OfficeReplyTimes("كاتب العدل سنجار", 6, 2, 1, 3), new OfficeReplyTimes("كاتب عدل الموصل", 5, 5, 2, 9),
        }));
    }

    [Test]
    public async Task Replies_to_colleagues_count_as_well_and_nothing_of_their_cases_is_told()
    {
        var active = await Steps.ActivateAsync();
        foreach (var days in new[] { 1, 2, 3, 4, 5 }) await ReplyAsync(active, "MAYOR/COUNCIL", "قائممقامية سنجار", days);
        var stranger = await Clinic.AsAsync("lawyer.kir");

        var told = await stranger.GetAsync<ReplyTimesDto>("/api/referrals/reply-times?bodyCode=MAYOR/COUNCIL");

        Assert.That(told.Value.Offices.Single(), Is.EqualTo(new OfficeReplyTimes("قائممقامية سنجار", 5, 3, 1, 5)));
        Assert.That((await stranger.GetAsync<Page<ReferralRow>>("/api/referrals?bodyCode=MAYOR/COUNCIL")).Value.Total, Is.Zero);
        Assert.That((await Officer.GetAsync<ReplyTimesDto>("/api/referrals/reply-times?bodyCode=NOTARY")).ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await Lawyer.GetAsync<ReplyTimesDto>("/api/referrals/reply-times?bodyCode=MOON")).Faults, Is.EqualTo(new[] { "bodyCode: unknown_code" }));
    }

    [Test]
    public async Task Whoever_is_to_be_reminded_stands_in_the_list_until_the_reminder_and_again_when_it_is_taken_higher()
    {
        var active = await Steps.ActivateAsync();
        var delivered = await DeliverAsync(active, "POLICE", "مركز شرطة البعاج", TestClock.Today.AddDays(-1));
        async Task<bool> IsToRemindAsync() =>
            (await Lawyer.GetAsync<Page<ReferralRow>>("/api/referrals?toRemind=true&size=200")).Value.Items.Any(r => r.Id == delivered.Id);

        Assert.That((delivered.RemindOn <= TestClock.Today, await IsToRemindAsync()), Is.EqualTo((true, true)));
        var reminded = (await Lawyer.PostAsync<ReferralDto>($"/api/referrals/{delivered.Id.Value}/reminders", new RemindReferralBody(TestClock.Today), delivered.Version)).Value;

        Assert.That((reminded.RemindOn, await IsToRemindAsync()), Is.EqualTo((reminded.EscalateOn, false)));
        Assert.That((await Lawyer.GetAsync<Page<CaseRow>>("/api/cases?size=200")).Value.Items.Single(c => c.Id == active.Id).RemindOn, Is.EqualTo(reminded.EscalateOn));
    }

    [Test]
    public async Task Every_body_has_its_terms_and_they_agree_with_the_catalogue_of_bodies()
    {
        var bodies = await Clinic.WithDbAsync(db => db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Code, b => b.ExpectedDays));
        var terms = await Clinic.WithDbAsync(db => db.Set<ReplyTerm>().AsNoTracking().ToListAsync());

        Assert.That(terms.Select(t => t.Code), Is.EquivalentTo(bodies.Keys));
        Assert.That(terms.Where(t => bodies[t.Code] is { } expected && expected != t.ExpectedDays), Is.Empty);
        Assert.That(terms.Where(t => !(t.RemindDays is >= 1 && t.RemindDays <= t.ExpectedDays && t.ExpectedDays < t.EscalateDays && t.Source.Length > 0)), Is.Empty);
    }

    private async Task<ReferralDto> DeliverAsync(CaseDto about, string body, string office, DateOnly? on = null)
    {
        var draft = new DraftReferralBody(ClinicSteps.NewReferral(), about.Id, body, office, "Please confirm", [about.Applications[0].Id]);
        var drafted = (await Lawyer.PostAsync<ReferralDto>("/api/referrals", draft)).Value;
        return (await Lawyer.PostAsync<ReferralDto>($"/api/referrals/{drafted.Id.Value}/delivery", new DeliverReferralBody(on ?? Sunday), drafted.Version)).Value;
    }

    private async Task ReplyAsync(CaseDto about, string body, string office, int workingDays, ReferralResult result = ReferralResult.Granted)
    {
        var delivered = await DeliverAsync(about, body, office);
        var on = Sunday.AddDays(workingDays / 5 * 7 + workingDays % 5);
        await Lawyer.PostAsync<ReferralDto>($"/api/referrals/{delivered.Id.Value}/reply", new RecordReplyBody(on, result), delivered.Version);
    }
}

using LegalClinic.Domain.Documents;

namespace LegalClinic.Domain.Tests.Documents;

public sealed class PaperTermTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly PaperValidity Clearance = new() { Code = "SEC_CLEAR", Months = 3, WarnDays = 21 };

    [TestCase("2026-12-15", 22, PaperTermState.Valid)]
    [TestCase("2026-12-14", 21, PaperTermState.Soon)]
    [TestCase("2026-11-23", 0, PaperTermState.Soon)]
    [TestCase("2026-11-22", -1, PaperTermState.Expired)]
    public void A_paper_is_warned_of_before_it_expires(string until, int left, PaperTermState state)
    {
        var term = PaperTerm.Of(Held() with { ExpiresOn = DateOnly.Parse(until) }, Clearance, Today);

        Assert.That(term, Is.EqualTo(new PaperTerm(DateOnly.Parse(until), true, left, state)));
    }

    [TestCase("2026-10-15", "2027-01-14")]
    [TestCase("2026-11-30", "2027-02-27", Description = "three months after 30 November is 28 February")]
    [TestCase("2024-11-29", "2025-02-27")]
    public void Without_a_day_on_the_paper_it_is_counted_from_the_day_of_issue(string issued, string until)
    {
        var term = PaperTerm.Of(Held() with { IssuedOn = DateOnly.Parse(issued) }, Clearance, Today);

        Assert.That((term!.ValidUntil, term.IsWritten), Is.EqualTo((DateOnly.Parse(until), false)));
    }

    [Test]
    public void What_stands_on_the_paper_comes_before_what_is_usual()
    {
        var term = PaperTerm.Of(Held() with { IssuedOn = Today, ExpiresOn = Today.AddDays(400) }, Clearance, Today);

        Assert.That((term!.ValidUntil, term.IsWritten), Is.EqualTo((Today.AddDays(400), true)));
    }

    [Test]
    public void A_power_of_attorney_has_an_end_only_when_one_is_written_on_it()
    {
        var row = new PaperValidity { Code = "POA_GEN", WarnDays = 30 };

        Assert.That(PaperTerm.Of(Held() with { IssuedOn = Today }, row, Today), Is.Null);
        Assert.That(PaperTerm.Of(Held() with { ExpiresOn = Today }, row, Today), Is.Not.Null);
        Assert.That(PaperTerm.Of(Held() with { ExpiresOn = Today.AddDays(30) }, null, Today)!.State, Is.EqualTo(PaperTermState.Soon));
    }

    [TestCase(HoldingState.Lost)]
    [TestCase(HoldingState.NeverHad)]
    [TestCase(HoldingState.Confiscated)]
    public void A_paper_that_nobody_holds_does_not_run_out(HoldingState state)
    {
        Assert.That(PaperTerm.Of(new HoldingDetails { State = state, ExpiresOn = Today }, Clearance, Today), Is.Null);
    }

    private static HoldingDetails Held() => new() { State = HoldingState.HasValid };
}

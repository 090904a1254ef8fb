using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Applications;

public sealed class DocumentApplicationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static IEnumerable<OutcomeCode> Outcomes() => Enum.GetValues<OutcomeCode>();

    [TestCaseSource(nameof(Outcomes))]
    public void An_outcome_that_only_the_office_can_give_takes_an_application_handed_in(OutcomeCode code)
    {
        var planned = Planned();
        var outcome = new Outcome { Code = code, On = Today, RefusalReason = RefusalReason.NoRecord };

        Assert.That(() => planned.Decide(outcome, Stamp), outcome.NeedsFiling ? Refuses("application.not_submitted") : Throws.Nothing);
    }

    [TestCaseSource(nameof(Outcomes))]
    public void An_outcome_is_a_success_or_a_refusal_and_never_both(OutcomeCode code)
    {
        var outcome = new Outcome { Code = code };

        Assert.That(outcome.IsSuccess && outcome.IsRefusal, Is.False);
    }

    [Test]
    public void A_step_is_not_made_twice()
    {
        var submitted = Planned();
        submitted.Submit("CAD-OFF", null, Today, null, Stamp);

        Assert.That(() => submitted.Submit("CAD-OFF", null, Today, null, Stamp), Refuses("application.wrong_state"));
        Assert.That(() => submitted.Prepare(Stamp), Refuses("application.wrong_state"));
    }

    [Test]
    public void A_wrong_outcome_is_corrected_until_the_paper_is_taken_home()
    {
        var decided = Planned();
        decided.Submit("CAD-OFF", null, Today, null, Stamp);
        decided.Decide(new Outcome { Code = OutcomeCode.Partly, On = Today }, Stamp);

        decided.Decide(new Outcome { Code = OutcomeCode.Obtained, On = Today }, Stamp);
        decided.Collect(Today, Stamp);

        Assert.That(() => decided.Decide(new Outcome { Code = OutcomeCode.Partly, On = Today }, Stamp), Refuses("application.wrong_state"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) =>
        Throws.InstanceOf<DomainException>().With.Property("Code").EqualTo(code);

    private static DocumentApplication Planned() => DocumentApplication.Plan(
        new DocumentApplicationId(Guid.CreateVersion7()), new CaseId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()), "UNID", Stamp);
}

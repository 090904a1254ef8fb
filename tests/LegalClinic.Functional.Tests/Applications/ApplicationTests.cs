using LegalClinic.Api.Applications;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Documents;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Applications;

public sealed class ApplicationTests : ClinicTests
{
    private static readonly RecordOutcomeBody Obtained = new(OutcomeCode.Obtained, TestClock.Today, "٢٠١٦٩٩٠٠٠٠٠١");

    [Test]
    public async Task An_application_is_prepared_handed_in_waited_for_decided_and_the_paper_taken_home()
    {
        var application = (await Steps.ActivateAsync()).Applications[0];

        var prepared = (await StepAsync(application, "preparation")).Value;
        var filed = await Steps.FileAsync(prepared);
        var waiting = (await StepAsync(filed, "waiting")).Value;
        var decided = await Steps.DecideAsync(waiting, Obtained);
        var collected = (await StepAsync(decided, "collection", new CollectDocumentBody(TestClock.Today))).Value;

        Assert.That(new[] { application, prepared, filed, waiting, decided, collected }.Select(a => a.Status), Is.EqualTo(Enum.GetValues<ApplicationStatus>()[..6]));
        Assert.That((filed.BodyCode, filed.ReceiptNumber), Is.EqualTo(("CAD-OFF", "77/1")));
        Assert.That(collected.CollectedOn, Is.EqualTo(TestClock.Today));
    }

    [Test]
    public async Task A_document_obtained_is_entered_among_the_persons_papers()
    {
        var active = await Steps.ActivateAsync();
        var application = active.Applications.Single(a => a.DocumentType == "UNID");

        await Steps.DecideAsync(await Steps.FileAsync(application), Obtained);

        var family = (await Lawyer.GetAsync<FamilyDto>($"/api/families/{active.FamilyId.Value}")).Value;
        var holding = family.Holdings.Single(h => h.PersonId == application.PersonId && h.DocumentType == "UNID");
        Assert.That((holding.State, holding.Number, holding.IssuedOn), Is.EqualTo((HoldingState.HasValid, "201699000001", TestClock.Today)));
    }

    [Test]
    public async Task A_corrected_outcome_takes_the_document_back_from_the_persons_papers()
    {
        var active = await Steps.ActivateAsync();
        var application = active.Applications.Single(a => a.DocumentType == "UNID");
        var before = await HoldingAsync(active, application);
        var obtained = await Steps.DecideAsync(await Steps.FileAsync(application), Obtained);

        await Steps.DecideAsync(obtained, Obtained with { DocumentNumber = "201699000002" });
        var corrected = await HoldingAsync(active, application);
        await Steps.DecideAsync((await Steps.ReadAsync(active.Id)).Applications.Single(a => a.Id == application.Id),
            new RecordOutcomeBody(OutcomeCode.RefusedAdmin, TestClock.Today, RefusalReason: RefusalReason.NoRecord, InWriting: true));

        Assert.That(corrected.Number, Is.EqualTo("201699000002"));
        Assert.That(await HoldingAsync(active, application), Is.EqualTo(before with { Version = corrected.Version + 1 }));
    }

    [Test]
    public async Task A_refusal_names_its_reason_and_an_oral_one_the_officer_and_place()
    {
        var filed = await Steps.FileAsync((await Steps.ActivateAsync()).Applications[0]);
        var oral = new RecordOutcomeBody(OutcomeCode.RefusedAdmin, TestClock.Today);

        var bare = await StepAsync(filed, "outcome", oral);
        var noted = await StepAsync(filed, "outcome", oral with { Note = "Officer of window 3, Telafar" });
        var complete = await StepAsync(filed, "outcome", oral with { Note = "Officer of window 3, Telafar", RefusalReason = RefusalReason.NoRecord });

        Assert.That(bare.Faults, Is.EqualTo(new[] { "note: oral_refusal_note" }));
        Assert.That(noted.ToString(), Is.EqualTo("422 application.refusal_reason_missing"));
        Assert.That(complete.Value.Outcome?.RefusalReason, Is.EqualTo(RefusalReason.NoRecord));
    }

    [TestCase(OutcomeCode.Obtained)]
    [TestCase(OutcomeCode.JudgmentFavourable)]
    public async Task Nothing_is_obtained_that_was_never_applied_for(OutcomeCode outcome)
    {
        var application = (await Steps.ActivateAsync()).Applications[0];

        var decided = await StepAsync(application, "outcome", Obtained with { Outcome = outcome });

        Assert.That(decided.ToString(), Is.EqualTo("422 application.not_submitted"));
    }

    [TestCase(OutcomeCode.Withdrawn, ApplicationStatus.Withdrawn)]
    [TestCase(OutcomeCode.NotNeeded, ApplicationStatus.Decided)]
    [TestCase(OutcomeCode.PendingAtClosure, ApplicationStatus.Decided)]
    public async Task An_application_ends_without_having_been_handed_in(OutcomeCode outcome, ApplicationStatus expected)
    {
        var application = (await Steps.ActivateAsync()).Applications[0];

        var decided = await Steps.DecideAsync(application, new RecordOutcomeBody(outcome, TestClock.Today));

        Assert.That(decided.Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task Only_a_paper_that_was_obtained_is_taken_home()
    {
        var decided = await Steps.DecideAsync((await Steps.ActivateAsync()).Applications[0], new RecordOutcomeBody(OutcomeCode.NotNeeded, TestClock.Today));

        var collected = await StepAsync(decided, "collection", new CollectDocumentBody(TestClock.Today));

        Assert.That(collected.ToString(), Is.EqualTo("422 application.nothing_to_collect"));
    }

    [TestCase("waiting")]
    [TestCase("collection")]
    public async Task No_step_is_left_out(string step)
    {
        var application = (await Steps.ActivateAsync()).Applications[0];

        var answer = await StepAsync(application, step, new CollectDocumentBody(TestClock.Today));

        Assert.That(answer.ToString(), Is.EqualTo("422 application.wrong_state").Or.EqualTo("422 application.nothing_to_collect"));
    }

    [Test]
    public async Task A_day_that_has_not_come_yet_is_refused()
    {
        var application = (await Steps.ActivateAsync()).Applications[0];
        var tomorrow = new SubmitApplicationBody("CAD-OFF", TestClock.Today.AddDays(1));

        var filed = await StepAsync(application, "submission", tomorrow);
        var unknown = await StepAsync(application, "submission", tomorrow with { On = TestClock.Today, BodyCode = "POST-OFFICE" });

        Assert.That(filed.Faults, Is.EqualTo(new[] { "on: in_future" }));
        Assert.That(unknown.Faults, Is.EqualTo(new[] { "bodyCode: unknown_code" }));
    }

    [Test]
    public async Task A_further_document_is_added_once_however_often_it_is_sent()
    {
        var active = await Steps.ActivateAsync();
        var further = new AddApplicationBody(new DocumentApplicationId(Guid.CreateVersion7()), active.Id, active.Applications[0].PersonId, "PASSPORT");

        await Lawyer.PostAsync<ApplicationDto>("/api/applications", further);
        await Lawyer.PostAsync<ApplicationDto>("/api/applications", further);

        Assert.That((await Steps.ReadAsync(active.Id)).Applications.Count(a => a.DocumentType == "PASSPORT"), Is.EqualTo(1));
    }

    private async Task<HoldingDto> HoldingAsync(CaseDto of, ApplicationDto application) =>
        (await Lawyer.GetAsync<FamilyDto>($"/api/families/{of.FamilyId.Value}")).Value.Holdings
            .Single(h => h.PersonId == application.PersonId && h.DocumentType == application.DocumentType);

    private Task<Answer<ApplicationDto>> StepAsync(ApplicationDto application, string step, object? body = null) =>
        Lawyer.PostAsync<ApplicationDto>($"/api/applications/{application.Id.Value}/{step}", body, application.Version);
}

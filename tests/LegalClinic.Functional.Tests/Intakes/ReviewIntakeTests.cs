using LegalClinic.Api.Intakes;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Intakes;

public sealed class ReviewIntakeTests : ClinicTests
{
    [Test]
    public async Task An_accepted_form_becomes_a_family_with_its_people_and_papers()
    {
        var form = TestForms.Family();

        var id = await Steps.AcceptAsync(form);

        var family = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{id.Value}")).Value;
        var (wife, husband, child) = (form.Members[0].Id, form.Members[1].Id, form.Members[2].Id);
        Assert.That(family.HeadId.Value, Is.EqualTo(wife));
        Assert.That(family.Members.Select(m => m.Id.Value), Is.EqualTo(new[] { wife, child, husband }));
        Assert.That(family.Members.Select(m => m.LivesWithFamily), Is.EqualTo(new[] { true, true, false }));
        Assert.That(family.Members[1].FatherId?.Value, Is.EqualTo(husband));
        Assert.That(family.Members[1].MotherId?.Value, Is.EqualTo(wife));
        Assert.That(family.Marriages.Single().HusbandId.Value, Is.EqualTo(husband));
        Assert.That(family.Holdings.Single(h => h.DocumentType == "CSID").Number, Is.EqualTo("00456"), "digits are kept in one script");
        Assert.That(family.Holdings.Where(h => h.Wanted).Select(h => h.DocumentType), Is.EquivalentTo(new[] { "UNID", "BIRTH_PROOF" }));
        Assert.That(family.Contacts.Single().Phone, Is.EqualTo("07700000123"));
        Assert.That(family.Needs.Single().Need, Is.EqualTo(SpecificNeed.WomanAtRisk));
        Assert.That(family.Consents, Has.Count.EqualTo(2));
        Assert.That(family.Household.RegisterPage.RegisterNumber, Is.EqualTo("0084"));
        Assert.That(family.Can.OpenCase, Is.True);
    }

    [Test]
    public async Task What_could_harm_the_family_is_sealed_when_its_form_is_accepted()
    {
        var id = await Steps.AcceptAsync();

        var answer = await Supervisor.GetAsync<FamilyDto>($"/api/families/{id.Value}");

        var family = answer.Value;
        Assert.That(family.SealedFacts.Select(s => s.Kind), Is.EquivalentTo(new[]
        {
            SealedKind.Household, SealedKind.Stay, SealedKind.Life, SealedKind.Birth, SealedKind.Marriage, SealedKind.Marriage, SealedKind.Confiscation,
        }));
        Assert.That(family.Barriers, Is.EqualTo(new[] { AccessBarrier.Cost }), "fear is sealed");
        Assert.That(family.Stays.Select(s => s.ToSiteCode), Is.EqualTo((string?[])[null]), "the stay in Syria is sealed");
        Assert.That(family.Members.Single(m => m.Relation == Relation.Spouse1).LifeStatus, Is.EqualTo(LifeStatus.Sealed));
        Assert.That(family.Members.Single(m => m.Relation == Relation.Son).BirthPlaceSealed, Is.True);
        Assert.That(answer.Text, Does.Not.Contain(TestForms.SealedBlock).And.Not.Contain("X201").And.Not.Contain("SYR")
            .And.Not.Contain("\"missing\"").And.Not.Contain("psl_188").And.Not.Contain("checkpoint"));
    }

    [Test]
    public async Task A_second_form_of_a_family_is_attached_and_nobody_is_entered_twice()
    {
        var first = TestForms.Family();
        var family = await Steps.AcceptAsync(first);
        var second = TestForms.Family();
        var daughter = TestForms.Member(Guid.CreateVersion7(), Relation.Daughter, "رنا", "وليد", "الحمداني") with
        {
            MotherId = second.Members[0].Id,
            Birth = new BirthSection { Date = new DateOnly(2018, 2, 10) },
        };
        var intake = await Steps.SubmitAsync(second with { Members = [.. second.Members, daughter] });
        var matches = first.Members.Zip(second.Members, (old, same) => new MemberMatch(same.Id, new PersonId(old.Id))).ToArray();

        var accepted = await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance",
            (await ClinicSteps.ComparedAsync(Supervisor, intake.Id)) with { AttachTo = family, Matches = matches }, intake.Version);

        var file = (await Supervisor.GetAsync<FamilyDto>($"/api/families/{family.Value}")).Value;
        Assert.That(accepted.Value.FamilyId, Is.EqualTo(family));
        Assert.That(file.Members, Has.Count.EqualTo(4));
        Assert.That(file.Members.Single(m => m.Id.Value == daughter.Id).MotherId?.Value, Is.EqualTo(first.Members[0].Id));
        Assert.That(file.Marriages, Has.Count.EqualTo(1));
        Assert.That(file.Holdings.Count(h => h.DocumentType == "CSID"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_match_with_somebody_of_another_family_is_refused()
    {
        var stranger = TestForms.Family();
        await Steps.AcceptAsync(stranger);
        var family = await Steps.AcceptAsync();
        var form = TestForms.Family();
        var intake = await Steps.SubmitAsync(form);

        var accepted = await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance",
            (await ClinicSteps.ComparedAsync(Supervisor, intake.Id)) with { AttachTo = family, Matches = [new MemberMatch(form.Members[0].Id, new PersonId(stranger.Members[0].Id))] }, intake.Version);

        Assert.That(accepted.ToString(), Is.EqualTo("404 person.not_found"));
    }

    [Test]
    public async Task A_reviewer_sees_the_files_in_which_members_may_stand_already()
    {
        var known = await Steps.AcceptAsync(TestForms.Family("إيمان", "عبد الرزاق", "الزوبعي"));
        var intake = await Steps.SubmitAsync(TestForms.Family("ايمان", "عبدالرزاق", "الزوبعى"));

        var read = (await Supervisor.GetAsync<IntakeDto>($"/api/intakes/{intake.Id.Value}")).Value;

        Assert.That(read.Known!.Files.Select(c => c.FamilyId), Does.Contain(known));
        Assert.That(read.Can.Review, Is.True);
    }

    [Test]
    public async Task A_form_goes_on_the_waiting_list_and_can_still_be_accepted()
    {
        var intake = await Steps.SubmitAsync();

        var waiting = await Supervisor.PostAsync<IntakeState>(Step(intake, "waitlisting"), new WaitlistIntakeBody("No lawyer free before January"), intake.Version);
        var accepted = await Supervisor.PostAsync<AcceptedIntake>(Step(intake, "acceptance"), await ClinicSteps.ComparedAsync(Supervisor, intake.Id), waiting.Value.Version);

        Assert.That(waiting.Value.Status, Is.EqualTo(IntakeStatus.Waitlist));
        Assert.That(accepted.Value.Status, Is.EqualTo(IntakeStatus.Accepted));
    }

    [Test]
    public async Task A_form_is_turned_down_with_a_coded_reason_which_the_officer_sees()
    {
        var intake = await Steps.SubmitAsync();

        var rejected = await Supervisor.PostAsync<IntakeState>(Step(intake, "rejection"), new RejectIntakeBody(RejectionReason.OutOfArea), intake.Version);

        var seen = (await Officer.GetAsync<IntakeDto>($"/api/intakes/{intake.Id.Value}")).Value;
        Assert.That(rejected.Value.Status, Is.EqualTo(IntakeStatus.Rejected));
        Assert.That(seen.RejectedFor, Is.EqualTo(RejectionReason.OutOfArea));
        Assert.That(seen.Can.Review, Is.False);
    }

    [Test]
    public async Task A_reason_that_is_no_code_is_refused()
    {
        var intake = await Steps.SubmitAsync();

        var rejected = await Supervisor.PostAsync<IntakeState>(Step(intake, "rejection"), """{ "reason": "we did not like them" }""", intake.Version);

        Assert.That(rejected.ToString(), Is.EqualTo("400 request.malformed"));
        Assert.That(rejected.Faults, Is.EqualTo(new[] { "reason: malformed" }));
    }

    [Test]
    public async Task A_form_with_a_conflict_of_interest_is_not_accepted()
    {
        var intake = await Steps.SubmitAsync();

        var accepted = await Supervisor.PostAsync<AcceptedIntake>(Step(intake, "acceptance"), await ClinicSteps.ComparedAsync(Supervisor, intake.Id, ConflictResult.Conflict), intake.Version);

        Assert.That(accepted.ToString(), Is.EqualTo("422 intake.conflict"));
    }

    [Test]
    public async Task A_decision_on_an_older_version_is_refused_and_told_the_present_one()
    {
        var intake = await Steps.SubmitAsync();
        await Supervisor.PostAsync<IntakeState>(Step(intake, "screening"), null, intake.Version);

        var late = await Supervisor.PostAsync<IntakeState>(Step(intake, "rejection"), new RejectIntakeBody(RejectionReason.Capacity), intake.Version);

        Assert.That(late.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That(late.CurrentVersion, Is.EqualTo(intake.Version + 1));
    }

    [Test]
    public async Task A_decision_that_does_not_say_which_version_it_is_about_is_refused()
    {
        var intake = await Steps.SubmitAsync();

        var blind = await Supervisor.PostAsync<IntakeState>(Step(intake, "rejection"), new RejectIntakeBody(RejectionReason.Capacity));

        Assert.That(blind.ToString(), Is.EqualTo("428 version.missing"));
    }

    [TestCase("acceptance", """{ "conflictCheck": "clear" }""")]
    [TestCase("waitlisting", """{ "why": "later" }""")]
    [TestCase("rejection", """{ "reason": "capacity" }""")]
    public async Task A_form_that_was_decided_is_not_decided_again(string step, string body)
    {
        var intake = await Steps.SubmitAsync();
        var rejected = await Supervisor.PostAsync<IntakeState>(Step(intake, "rejection"), new RejectIntakeBody(RejectionReason.Capacity), intake.Version);

        var again = await Supervisor.PostAsync<IntakeState>(Step(intake, step), body, rejected.Value.Version);

        Assert.That(again.ToString(), Is.EqualTo("422 intake.not_open"));
        Assert.That(again.Details, Is.EqualTo(new[] { "rejected" }));
    }

    private static string Step(IntakeReceipt intake, string step) => $"/api/intakes/{intake.Id.Value}/{step}";
}

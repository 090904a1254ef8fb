using System.Net;
using LegalClinic.Api.Cases;
using LegalClinic.Api.Staff;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Cases;

public sealed class CaseTests : ClinicTests
{
    [Test]
    public async Task A_case_takes_everything_the_family_wants_and_stands_on_the_check_of_the_intake()
    {
        var opened = await Steps.OpenAsync();

        Assert.That(opened.Status, Is.EqualTo(CaseStatus.Accepted));
        Assert.That(opened.ConflictCheck, Is.EqualTo(ConflictResult.Clear));
        Assert.That(opened.Applications.Select(a => a.DocumentType), Is.EquivalentTo(new[] { "UNID", "BIRTH_PROOF" }));
        Assert.That(Domain.ClinicNumber.IsValid(opened.Number), Is.True);
        Assert.That(opened.People.Select(p => p.Name), Has.None.Null);
    }

    [Test]
    public async Task The_same_case_opened_twice_is_one_case()
    {
        var family = await Steps.AcceptAsync();
        var body = new OpenCaseBody(ClinicSteps.NewCase(), family, ServiceLevel.Assist);

        var first = await Supervisor.PostAsync<CaseState>("/api/cases", body);
        var second = await Supervisor.PostAsync<CaseState>("/api/cases", body);

        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That((await Steps.ReadAsync(body.Id)).Applications, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_case_for_somebody_who_is_not_of_the_family_is_refused()
    {
        var family = await Steps.AcceptAsync();
        var stranger = new WantedDocument(new Domain.People.PersonId(Guid.CreateVersion7()), "UNID");

        var opened = await Supervisor.PostAsync<CaseState>("/api/cases", new OpenCaseBody(ClinicSteps.NewCase(), family, ServiceLevel.Assist, [stranger]));

        Assert.That(opened.ToString(), Is.EqualTo("404 person.not_found"));
    }

    [Test]
    public async Task An_old_identity_card_is_never_what_a_case_is_to_obtain()
    {
        var form = TestForms.Family();
        var family = await Steps.AcceptAsync(form);
        var wanted = new WantedDocument(new Domain.People.PersonId(form.Members[0].Id), "CSID");

        var opened = await Supervisor.PostAsync<CaseState>("/api/cases", new OpenCaseBody(ClinicSteps.NewCase(), family, ServiceLevel.Assist, [wanted]));

        Assert.That(opened.Faults, Is.EqualTo(new[] { "documents[0].documentType: unknown_code" }));
    }

    [Test]
    public async Task A_possible_conflict_waits_for_a_second_look_with_a_note()
    {
        var waiting = await WithPossibleConflictAsync();

        var silent = await ClinicSteps.TryStepAsync(Supervisor, waiting, "conflict-check", new CheckConflictBody(ConflictResult.Possible));
        var real = await ClinicSteps.TryStepAsync(Supervisor, waiting, "conflict-check", new CheckConflictBody(ConflictResult.Conflict));
        var noted = await ClinicSteps.TryStepAsync(Supervisor, waiting, "conflict-check", new CheckConflictBody(ConflictResult.Possible, "A cousin, no contact"));

        Assert.That(waiting.Status, Is.EqualTo(CaseStatus.ConflictCheck));
        Assert.That(silent.Faults, Is.EqualTo(new[] { "note: required" }));
        Assert.That(real.ToString(), Is.EqualTo("422 case.conflict"));
        Assert.That(noted.Value.Status, Is.EqualTo(CaseStatus.Accepted));
    }

    [Test]
    public async Task A_case_is_not_given_to_a_lawyer_before_the_check_for_a_conflict()
    {
        var waiting = await WithPossibleConflictAsync();

        var assigned = await AssignAsync(waiting, "lawyer");

        Assert.That(assigned.ToString(), Is.EqualTo("422 case.wrong_state"));
    }

    [Test]
    public async Task A_case_is_given_to_a_lawyer_of_its_office()
    {
        var opened = await Steps.OpenAsync();

        var assigned = await AssignAsync(opened, "lawyer");

        Assert.That(assigned.Value.Status, Is.EqualTo(CaseStatus.Assigned));
        Assert.That((await Lawyer.GetAsync<CaseDto>($"/api/cases/{opened.Id.Value}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("lawyer.duh")]
    [TestCase("officer")]
    [TestCase("supervisor")]
    public async Task A_case_is_not_given_to_another_offices_lawyer_or_to_somebody_who_is_none(string userName)
    {
        var opened = await Steps.OpenAsync();

        var assigned = await AssignAsync(opened, userName);

        Assert.That(assigned.ToString(), Is.EqualTo("422 case.not_a_lawyer"));
    }

    [Test]
    public async Task A_lawyer_at_the_cap_gets_one_more_case_only_with_a_reason()
    {
        var (capped, _) = await HireLawyerAsync(cap: 1);
        await AssignAsync(await Steps.OpenAsync(), capped);
        var second = await Steps.OpenAsync();

        var refused = await AssignAsync(second, capped);
        var allowed = await AssignAsync(second, capped, overCap: "Nobody else speaks Kurmanji");

        Assert.That(refused.ToString(), Is.EqualTo("422 case.over_cap"));
        Assert.That(refused.Details, Is.EqualTo(new[] { "1/1" }));
        Assert.That(allowed.Value.Status, Is.EqualTo(CaseStatus.Assigned));
    }

    [Test]
    public async Task A_case_changes_hands_only_with_a_handover_note()
    {
        var (next, _) = await HireLawyerAsync(cap: 40);
        var carried = await Steps.AssignAsync();

        var silent = await AssignAsync(carried, next);
        var handedOver = await AssignAsync(carried, next, handover: "The court file is in the blue folder");

        Assert.That(silent.ToString(), Is.EqualTo("422 case.handover_missing"));
        Assert.That(handedOver.Value.Status, Is.EqualTo(CaseStatus.Assigned));
        Assert.That((await Lawyer.GetAsync<CaseDto>($"/api/cases/{carried.Id.Value}")).ToString(), Is.EqualTo("404 case.not_found"));
    }

    [Test]
    public async Task Work_begins_only_with_a_plan_that_the_client_approved()
    {
        var planning = await Steps.PlanAsync();

        var early = await ClinicSteps.TryStepAsync(Lawyer, planning, "moves", new MoveCaseBody(CaseStatus.Active));
        await Steps.AcceptAndApproveAsync(planning.Id);

        Assert.That(early.ToString(), Is.EqualTo("422 case.plan_not_approved"));
        Assert.That((await Steps.ReadAsync(planning.Id)).Status, Is.EqualTo(CaseStatus.Active));
    }

    [Test]
    public async Task The_factors_that_press_are_found_in_the_file_and_shown()
    {
        var quiet = await Steps.OpenAsync(TestForms.Family() with { Documents = [] });
        var pressing = await Steps.OpenAsync(null, PriorityFactor.MedicalEmergency);

        Assert.That(quiet.Priority.Factors, Is.EqualTo(new[] { PriorityFactor.FemaleHead, PriorityFactor.NoDocumentInFamily }));
        Assert.That((quiet.Priority.Score, quiet.Priority.Level), Is.EqualTo((5, PriorityLevel.High)));
        Assert.That(pressing.Priority.Factors, Is.EqualTo(new[] { PriorityFactor.MedicalEmergency, PriorityFactor.FemaleHead }));
        Assert.That((pressing.Priority.Score, pressing.Priority.Level), Is.EqualTo((2, PriorityLevel.Urgent)));
    }

    [Test]
    public async Task A_supervisor_sets_another_priority_with_a_reason()
    {
        var opened = await Steps.OpenAsync();

        var silent = await Supervisor.PutAsync<CaseState>($"/api/cases/{opened.Id.Value}/priority", new OverridePriorityBody(PriorityLevel.Urgent, ""), opened.Version);
        var set = await Supervisor.PutAsync<CaseState>($"/api/cases/{opened.Id.Value}/priority", new OverridePriorityBody(PriorityLevel.Urgent, "Leaves on Sunday"), opened.Version);

        var read = await Steps.ReadAsync(opened.Id);
        Assert.That(silent.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That(set.IsSuccess, Is.True);
        Assert.That((read.Priority.Level, read.Priority.Override), Is.EqualTo((PriorityLevel.Urgent, "Leaves on Sunday")));
    }

    [Test]
    public async Task The_most_pressing_case_stands_first_in_the_list()
    {
        await Steps.OpenAsync();
        var urgent = await Steps.OpenAsync(null, PriorityFactor.DetentionMovementOrEviction);

        var list = (await Supervisor.GetAsync<Page<CaseRow>>("/api/cases?status=accepted&status=planning&unassigned=true&size=100")).Value;

        Assert.That(list.Items.Select(c => c.PriorityLevel), Is.Ordered.Descending);
        Assert.That(list.Items.TakeWhile(c => c.PriorityLevel == PriorityLevel.Urgent).Select(c => c.Id), Does.Contain(urgent.Id));
    }

    [Test]
    public async Task A_note_and_every_move_stand_in_the_timeline_with_their_author()
    {
        var assigned = await Steps.AssignAsync();
        var note = new AddNoteBody(new CaseNoteId(Guid.CreateVersion7()), "The uncle brings his card on Monday");

        await Lawyer.PostAsync<CaseState>($"/api/cases/{assigned.Id.Value}/notes", note);

        var timeline = (await Steps.ReadAsync(assigned.Id)).Timeline;
        Assert.That(timeline.Where(e => e.Subject == "note").Select(e => e.Note), Is.EqualTo(new[] { note.Text }));
        Assert.That(timeline.Where(e => e.Subject == "case").Select(e => $"{e.From}>{e.To}"),
            Is.EquivalentTo(new[] { ">conflict_check", "conflict_check>accepted", "accepted>assigned" }));
        Assert.That(timeline.Select(e => e.By), Has.All.Not.Empty);
    }

    [Test]
    public async Task The_same_note_sent_twice_stands_once()
    {
        var assigned = await Steps.AssignAsync();
        var note = new AddNoteBody(new CaseNoteId(Guid.CreateVersion7()), "Sent again after the network came back");

        await Lawyer.PostAsync<CaseState>($"/api/cases/{assigned.Id.Value}/notes", note);
        var again = await Lawyer.PostAsync<CaseState>($"/api/cases/{assigned.Id.Value}/notes", note);

        Assert.That(again.ToString(), Is.EqualTo("200"));
        Assert.That((await Steps.ReadAsync(assigned.Id)).Timeline.Count(e => e.Subject == "note"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_lawyer_opens_a_further_case_for_a_family_of_the_own_cases()
    {
        var closed = await Steps.PrepareClosureAsync();
        await ClinicSteps.StepAsync(Lawyer, closed, "closing");

        var opened = await Lawyer.PostAsync<CaseState>("/api/cases", new OpenCaseBody(ClinicSteps.NewCase(), closed.FamilyId, ServiceLevel.Couns));

        Assert.That(opened.ToString(), Is.EqualTo("201"));
        var read = (await Lawyer.GetAsync<CaseDto>($"/api/cases/{opened.Value.Id.Value}")).Value;
        Assert.That(read.LawyerId, Is.EqualTo(closed.LawyerId));
        var accepted = await ClinicSteps.StepAsync(Lawyer, read, "conflict-check", new CheckConflictBody(ConflictResult.Clear, null));
        Assert.That(accepted.Status, Is.EqualTo(CaseStatus.Assigned));
    }

    private async Task<CaseDto> WithPossibleConflictAsync()
    {
        var family = await Steps.AcceptAsync(conflict: ConflictResult.Possible);
        var opened = await Supervisor.PostAsync<CaseState>("/api/cases", new OpenCaseBody(ClinicSteps.NewCase(), family, ServiceLevel.Assist));
        return await Steps.ReadAsync(opened.Value.Id);
    }

    private async Task<Answer<CaseState>> AssignAsync(CaseDto of, string userName, string? overCap = null, string? handover = null) =>
        await ClinicSteps.TryStepAsync(Supervisor, of, "assignment", new AssignCaseBody(await Clinic.StaffIdAsync(userName), overCap, handover));

    private async Task<(string UserName, StaffId Id)> HireLawyerAsync(int cap)
    {
        var admin = await Clinic.AsAsync("admin");
        var (id, office) = (new StaffId(Guid.CreateVersion7()), await Clinic.OfficeIdAsync("MOS"));
        var userName = $"lawyer-{id.Value:N}";
        await admin.PostAsync<object>("/api/staff", new AddStaffBody(id, "محامية", userName, "a long enough password", Role.Lawyer, office, ClinicLanguage.Ar));
        var version = (await admin.GetAsync<IReadOnlyList<StaffDto>>("/api/staff")).Value.Single(s => s.Id == id).Version;
        await admin.PutAsync<object>($"/api/staff/{id.Value}", new ChangeStaffBody("محامية", Role.Lawyer, office, cap, Active: true), version);
        return (userName, id);
    }
}

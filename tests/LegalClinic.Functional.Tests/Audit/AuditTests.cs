using LegalClinic.Api.Cases;
using LegalClinic.Api.Families;
using LegalClinic.Api.Staff;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Audit;

/// <summary>Each kind of event leaves its row: who, what, whose.</summary>
public sealed class AuditTests : ClinicTests
{
    private CaseDto _case = null!;

    private string CaseAddress => $"/api/cases/{_case.Id.Value}";

    private string FamilyAddress => $"/api/families/{_case.FamilyId.Value}";

    [OneTimeSetUp]
    public async Task OpenACase() => _case = await Steps.AssignAsync(TestForms.Family("نوال"));

    [Test]
    public async Task Opening_a_case_a_family_its_papers_and_its_way_is_written_down()
    {
        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            await Lawyer.GetAsync<CaseDto>(CaseAddress);
            await Lawyer.GetAsync<FamilyDto>(FamilyAddress);
            await Lawyer.GetAsync<FamilyMatrixDto>($"{FamilyAddress}/matrix?language=ar");
            await Lawyer.GetAsync<PathwayDto>($"{FamilyAddress}/pathway?language=ar");
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            "lawyer GetCase read case lawyer case", "lawyer GetFamily read family lawyer family",
            "lawyer GetFamilyMatrix read matrix lawyer family", "lawyer GetPathway read pathway lawyer family",
        }));
    }

    [Test]
    public async Task Whose_file_it_is_and_that_it_was_the_lawyers_own_is_found_by_the_database()
    {
        await Lawyer.GetAsync<CaseDto>(CaseAddress);

        var found = await AuditTrail.CountAsync(Clinic, $"act = 'GetCase' AND case_id = '{_case.Id.Value}' AND family_id = '{_case.FamilyId.Value}' AND assigned AND at > now() - interval '5 minutes'");

        Assert.That(found, Is.Positive);
    }

    [Test]
    public async Task A_search_leaves_the_length_of_what_was_typed_and_the_number_of_hits_and_nothing_else()
    {
        var rows = await AuditTrail.OfAsync(Clinic, () => Lawyer.GetAsync<PeopleFound>("/api/people?text=نوال"));

        Assert.That(rows.Single(), Does.Match("^lawyer SearchPeople search people lawyer length=4 rows=[1-9]$"));
    }

    [Test]
    public async Task A_list_leaves_how_many_families_it_named()
    {
        var rows = await AuditTrail.OfAsync(Clinic, () => Supervisor.GetAsync<Page<FamilyRow>>("/api/families?size=1"));

        Assert.That(rows, Is.EqualTo(new[] { "supervisor ListFamilies list families supervisor rows=1" }));
    }

    [Test]
    public async Task What_is_printed_is_written_down_with_whether_it_names_people()
    {
        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            await Lawyer.GetFileAsync($"{CaseAddress}/report?language=en&names=true");
            await Lawyer.GetFileAsync($"{FamilyAddress}/pathway.pdf?language=ckb");
            await Supervisor.GetFileAsync("/api/reports/monthly?language=ar&month=2026-11");
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            "lawyer GetCaseReportPdf print case_report lawyer case language=en,names=yes",
            "lawyer GetPathwayPdf print pathway lawyer family language=ckb",
            "supervisor GetMonthlyReportPdf print monthly_report supervisor month=2026-11,language=ar",
        }));
    }

    [Test]
    public async Task Opening_what_is_sealed_is_written_down_as_an_unmasking_of_its_kind()
    {
        var rows = await AuditTrail.OfAsync(Clinic, () => Supervisor.PostAsync<IReadOnlyList<OpenedFact>>(
            $"{FamilyAddress}/sealed-facts/household/openings", new OpenSealedFactsBody("To visit")));

        Assert.That(rows, Is.EqualTo(new[] { "supervisor OpenSealedFacts unmask sealed_facts supervisor family kind=household rows=1" }));
    }

    [Test]
    public async Task Handing_a_form_in_reading_it_and_accepting_it_is_written_down_and_belongs_to_the_family_afterwards()
    {
        IntakeReceipt intake = null!;
        AcceptedIntake accepted = null!;

        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            intake = await Steps.SubmitAsync();
            var body = await ClinicSteps.ComparedAsync(Supervisor, intake.Id);
            accepted = (await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{intake.Id.Value}/acceptance", body, intake.Version)).Value;
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            "officer SubmitIntake change intake field_officer intake", "supervisor GetIntake read intake supervisor intake",
            "supervisor AcceptIntake change intake supervisor intake",
        }));
        Assert.That(await AuditTrail.CountAsync(Clinic, $"act = 'AcceptIntake' AND intake_id = '{intake.Id.Value}' AND family_id = '{accepted.FamilyId.Value}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Signing_in_failing_to_and_signing_out_is_written_down_without_what_was_typed()
    {
        using var browser = await ClinicClient.OpenAsync(Clinic.Server);

        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            await browser.TrySignInAsync("lawyer.duh", "wrong password here");
            await browser.TrySignInAsync("my secret password", "lawyer.duh");
            await browser.TrySignInAsync("lawyer.duh");
            await browser.SendAsync(HttpMethod.Delete, "/api/session");
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            "nobody SignIn sign_in_failed session - staff reason=password", "nobody SignIn sign_in_failed session - reason=unknown",
            "lawyer.duh SignIn sign_in session lawyer staff", "lawyer.duh SignOut sign_out session lawyer staff",
        }));
    }

    [Test]
    public async Task A_change_of_right_is_written_down_with_what_somebody_may_do_from_now_on()
    {
        var admin = await Clinic.AsAsync("admin");
        var office = await Clinic.OfficeIdAsync("DUH");
        var id = new StaffId(Guid.CreateVersion7());

        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            await admin.PostAsync<object>("/api/staff", new AddStaffBody(id, "Somebody New", "some.body", "a long enough password", Role.Lawyer, office, ClinicLanguage.En));
            await admin.PutAsync<object>($"/api/staff/{id.Value}", new ChangeStaffBody("Somebody New", Role.Supervisor, office, 40, Active: false), version: 1);
        });

        Assert.That(rows, Is.EqualTo(new[]
        {
            $"admin AddStaff right_change staff administrator staff role=lawyer,office={office.Value}",
            $"admin ChangeStaff right_change staff administrator staff role=supervisor,office={office.Value},active=no",
        }));
    }

    [Test]
    public async Task Giving_a_case_to_a_lawyer_is_a_change_of_right()
    {
        var opened = await Steps.OpenAsync();
        var lawyer = await Clinic.StaffIdAsync("lawyer");

        var rows = await AuditTrail.OfAsync(Clinic, () => ClinicSteps.StepAsync(Supervisor, opened, "assignment", new AssignCaseBody(lawyer)));

        Assert.That(rows, Is.EqualTo(new[] { $"supervisor AssignCase right_change case supervisor case lawyer={lawyer.Value}" }));
    }

    [Test]
    public async Task An_attempt_on_the_file_of_others_is_written_down_with_whose_it_is()
    {
        var stranger = await Clinic.AsAsync("lawyer.kir");
        Answer answer = null!;

        var rows = await AuditTrail.OfAsync(Clinic, async () => answer = await stranger.GetAsync<FamilyDto>(FamilyAddress));

        Assert.That(answer.ToString(), Is.EqualTo("404 family.not_found"));
        Assert.That(rows, Is.EqualTo(new[] { "! lawyer.kir GetFamily read family lawyer family" }));
        Assert.That(await AuditTrail.CountAsync(Clinic, $"refused AND NOT assigned AND family_id = '{_case.FamilyId.Value}'"), Is.Positive);
    }

    [Test]
    public async Task A_change_that_fails_leaves_no_row_that_says_it_was_done()
    {
        var rows = await AuditTrail.OfAsync(Clinic, () => Supervisor.PostAsync<CaseState>($"{CaseAddress}/moves", new MoveCaseBody(CaseStatus.Active), version: 999));

        Assert.That(rows, Is.Empty);
    }

    [Test]
    public async Task Colleagues_and_places_are_not_written_down()
    {
        var rows = await AuditTrail.OfAsync(Clinic, async () =>
        {
            await Supervisor.GetAsync<IReadOnlyList<StaffDto>>("/api/staff");
            await Supervisor.GetAsync<IReadOnlyList<OfficeDto>>("/api/offices");
        });

        Assert.That(rows, Is.Empty);
    }
}

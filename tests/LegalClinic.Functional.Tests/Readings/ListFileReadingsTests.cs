using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Readings;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Readings;

public sealed class ListFileReadingsTests : ClinicTests
{
    private CaseDto _case = null!;

    [SetUp]
    public async Task OpenACase() => _case = await Steps.AssignAsync();

    [Test]
    public async Task Names_who_in_which_role_did_what_newest_first_and_ones_own_visit_too()
    {
        await Supervisor.GetAsync<FamilyDto>($"/api/families/{_case.FamilyId.Value}");
        await Lawyer.GetAsync<CaseDto>($"/api/cases/{_case.Id.Value}");

        var first = (await ReadAsync(Lawyer)).Value;
        var second = (await ReadAsync(Lawyer)).Value;

        Assert.That(first.Items.Take(2).Select(r => (r.Role, r.Kind, r.Part, r.OfThisCase, r.Mine)), Is.EqualTo(new[]
        {
            ((Role?)Role.Lawyer, AuditKind.Read, AuditPart.Case, true, true), (Role.Supervisor, AuditKind.Read, AuditPart.Family, false, false),
        }));
        Assert.That(first.Items[1].StaffName, Does.Contain("المشرف"));
        Assert.That((second.Items[0].Part, second.Items[0].Mine), Is.EqualTo((AuditPart.Readings, true)), "looking is written down as well");
    }

    [Test]
    public async Task The_form_that_was_read_before_there_was_a_family_belongs_to_it()
    {
        var form = await Steps.SubmitAsync();
        var compared = await ClinicSteps.ComparedAsync(Supervisor, form.Id);
        var accepted = (await Supervisor.PostAsync<AcceptedIntake>($"/api/intakes/{form.Id.Value}/acceptance", compared, form.Version)).Value;
        var opened = (await Supervisor.PostAsync<CaseState>("/api/cases", new Api.Cases.OpenCaseBody(ClinicSteps.NewCase(), accepted.FamilyId, ServiceLevel.Assist))).Value;

        var readings = (await Supervisor.GetAsync<Page<FileReadingRow>>($"/api/cases/{opened.Id.Value}/readings")).Value;

        Assert.That(readings.Items.Select(r => (r.Kind, r.Part)), Is.EqualTo(new[]
        {
            (AuditKind.Change, AuditPart.Case), (AuditKind.Change, AuditPart.Intake), (AuditKind.Read, AuditPart.Intake), (AuditKind.Change, AuditPart.Intake),
        }));
    }

    [Test]
    public async Task An_attempt_of_somebody_who_may_not_see_the_file_is_told_of()
    {
        var stranger = await Clinic.AsAsync("lawyer.duh");
        await stranger.GetAsync<CaseDto>($"/api/cases/{_case.Id.Value}");

        var newest = (await ReadAsync(Supervisor)).Value.Items[0];

        Assert.That((newest.Refused, newest.Part, newest.Role, newest.StaffName is not null), Is.EqualTo((true, AuditPart.Case, (Role?)Role.Lawyer, true)));
    }

    [Test]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        var all = (await Supervisor.GetAsync<Page<FileReadingRow>>($"/api/cases/{_case.Id.Value}/readings?size=100")).Value;
        var first = (await Supervisor.GetAsync<Page<FileReadingRow>>($"/api/cases/{_case.Id.Value}/readings?size=2")).Value;
        var second = (await Supervisor.GetAsync<Page<FileReadingRow>>($"/api/cases/{_case.Id.Value}/readings?size=2&page=2")).Value;

        // Each look adds one row before the next.
        Assert.That(first.Items.Concat(second.Items).Select(r => r.Id).Where(id => id <= all.Items[0].Id).Distinct(), Is.EqualTo(all.Items.Take(2).Select(r => r.Id)));
        Assert.That(second.Total, Is.EqualTo(all.Total + 2));
    }

    [TestCase("lawyer.duh", "404 case.not_found")]
    [TestCase("supervisor.duh", "404 case.not_found")]
    [TestCase("manager", "403 access.refused")]
    [TestCase("admin", "403 access.refused")]
    [TestCase("officer", "403 access.refused")]
    public async Task Is_not_told_to_those_who_may_not_see_the_case(string userName, string refusal)
    {
        var answer = await ReadAsync(await Clinic.AsAsync(userName));

        Assert.That(answer.ToString(), Is.EqualTo(refusal));
    }

    private Task<Answer<Page<FileReadingRow>>> ReadAsync(ClinicClient by) => by.GetAsync<Page<FileReadingRow>>($"/api/cases/{_case.Id.Value}/readings");
}

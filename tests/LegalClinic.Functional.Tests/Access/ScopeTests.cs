using LegalClinic.Api.Applications;
using LegalClinic.Api.Cases;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Referrals;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Access;

/// <summary>What a person may not see does not exist for them.</summary>
public sealed class ScopeTests : ClinicTests
{
    [TestCase("lawyer.duh")]
    [TestCase("supervisor.duh")]
    public async Task A_case_of_another_office_does_not_exist(string userName)
    {
        var active = await Steps.ActivateAsync();
        var referral = await Steps.ReferAsync(active);
        var other = await Clinic.AsAsync(userName);

        var answers = new[]
        {
            await other.SendAsync(HttpMethod.Get, $"/api/cases/{active.Id.Value}"),
            await other.SendAsync(HttpMethod.Get, $"/api/families/{active.FamilyId.Value}"),
            await other.SendAsync(HttpMethod.Post, $"/api/families/{active.FamilyId.Value}/sealed-facts/life/openings", """{ "reason": "curious" }"""),
            await other.SendAsync(HttpMethod.Post, $"/api/cases/{active.Id.Value}/moves", """{ "to": "wait_gov" }""", active.Version),
            await other.SendAsync(HttpMethod.Post, $"/api/cases/{active.Id.Value}/notes", $$"""{ "noteId": "{{Guid.CreateVersion7()}}", "text": "hello" }"""),
            await other.SendAsync(HttpMethod.Post, $"/api/applications/{active.Applications[0].Id.Value}/preparation", null, active.Applications[0].Version),
            await other.SendAsync(HttpMethod.Post, $"/api/referrals/{referral.Id.Value}/closing", """{ "why": "gone" }""", referral.Version),
        };

        Assert.That(answers.Select(a => a.ToString()), Is.EqualTo(new[]
        {
            "404 case.not_found", "404 family.not_found", "404 family.not_found", "404 case.not_found", "404 case.not_found",
            "404 application.not_found", "404 referral.not_found",
        }));
        Assert.That((await other.GetAsync<Page<CaseRow>>("/api/cases")).Value, Is.EqualTo(new Page<CaseRow>([], 0)).UsingPropertiesComparer());
        Assert.That((await other.GetAsync<Page<FamilyRow>>("/api/families")).Value.Total, Is.Zero);
        Assert.That((await other.GetAsync<Page<IntakeRow>>("/api/intakes")).Value.Total, Is.Zero);
        Assert.That((await other.GetAsync<Page<ReferralRow>>("/api/referrals")).Value.Total, Is.Zero);
    }

    [Test]
    public async Task A_case_that_a_lawyer_does_not_carry_does_not_exist_for_that_lawyer()
    {
        var opened = await Steps.OpenAsync();

        Assert.That((await Lawyer.GetAsync<CaseDto>($"/api/cases/{opened.Id.Value}")).ToString(), Is.EqualTo("404 case.not_found"));
        Assert.That((await Lawyer.GetAsync<FamilyDto>($"/api/families/{opened.FamilyId.Value}")).ToString(), Is.EqualTo("404 family.not_found"));
        Assert.That((await Lawyer.GetAsync<Page<CaseRow>>("/api/cases?unassigned=true")).Value.Total, Is.Zero);
    }

    [Test]
    public async Task A_field_officer_sees_the_own_forms_and_nobody_elses()
    {
        var own = await Steps.SubmitAsync();
        var others = (await Supervisor.PostAsync<IntakeReceipt>("/api/intakes", new { id = Guid.CreateVersion7(), form = TestForms.Family() })).Value;

        var listed = (await Officer.GetAsync<Page<IntakeRow>>("/api/intakes?size=100")).Value.Items.Select(i => i.Id).ToList();

        Assert.That(listed, Does.Contain(own.Id).And.Not.Contain(others.Id));
        Assert.That((await Officer.GetAsync<IntakeDto>($"/api/intakes/{others.Id.Value}")).ToString(), Is.EqualTo("404 intake.not_found"));
        Assert.That((await (await Clinic.AsAsync("officer.duh")).GetAsync<IntakeDto>($"/api/intakes/{own.Id.Value}")).ToString(), Is.EqualTo("404 intake.not_found"));
        Assert.That((await Officer.GetAsync<CaseDto>($"/api/cases/{Guid.CreateVersion7()}")).ToString(), Is.EqualTo("403 access.refused"));
    }

    [Test]
    public async Task A_manager_sees_every_case_without_a_name_or_a_note()
    {
        var active = await Steps.ActivateAsync(TestForms.Family("قادسية", "شنيار", "العبيدي"));
        await Lawyer.PostAsync<CaseState>($"/api/cases/{active.Id.Value}/notes", new AddNoteBody(new CaseNoteId(Guid.CreateVersion7()), "القادسية اتصلت"));
        var manager = await Clinic.AsAsync("manager");

        var read = await manager.GetAsync<CaseDto>($"/api/cases/{active.Id.Value}");
        var list = await manager.GetAsync<Page<CaseRow>>("/api/cases?size=100");

        Assert.That(read.Value.People.Select(p => (p.Code, p.Name)), Is.EqualTo(new (string, string?)[] { ("P1", null), ("P2", null), ("P3", null) }));
        Assert.That(list.Value.Items.Single(c => c.Id == active.Id).HeadName, Is.Empty);
        Assert.That(read.Text + list.Text, Does.Not.Contain("قادسية").And.Not.Contain("شنيار").And.Not.Contain("العبيدي"));
        Assert.That(read.Value.Can, Is.EqualTo(new CaseAbilities(false, false, false, false, false, false, false, [])).UsingPropertiesComparer());
    }

    [Test]
    public async Task A_manager_reads_no_number_of_a_paper_and_nothing_that_was_typed()
    {
        var active = await Steps.ActivateAsync();
        var filed = await Steps.FileAsync(active.Applications.Single(a => a.DocumentType == "UNID"));
        await Steps.DecideAsync(filed, new RecordOutcomeBody(OutcomeCode.Obtained, TestClock.Today, "201699000777"));
        await Steps.ReferAsync(await Steps.ReadAsync(active.Id));
        var manager = await Clinic.AsAsync("manager");

        var read = await manager.GetAsync<CaseDto>($"/api/cases/{active.Id.Value}");
        var list = await manager.GetAsync<Page<ReferralRow>>("/api/referrals?size=100");

        Assert.That((await Lawyer.GetAsync<CaseDto>($"/api/cases/{active.Id.Value}")).Text, Does.Contain("201699000777").And.Contain("77/1"));
        Assert.That(read.Value.Referrals, Is.Not.Empty);
        Assert.That(read.Text, Does.Not.Contain("201699000777").And.Not.Contain("77/1"));
        Assert.That(read.Text + list.Text, Does.Not.Contain("Please confirm the loss"));
        Assert.That(read.Value.Timeline.Select(e => e.Why), Has.All.Null);
    }

    [TestCase("manager")]
    [TestCase("admin")]
    public async Task Who_works_with_no_family_opens_no_file_and_finds_nobody(string userName)
    {
        var family = await Steps.AcceptAsync();
        var browser = await Clinic.AsAsync(userName);

        Assert.That((await browser.GetAsync<FamilyDto>($"/api/families/{family.Value}")).ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await browser.GetAsync<PeopleFound>("/api/people?text=amira")).ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await browser.GetAsync<Page<IntakeRow>>("/api/intakes")).ToString(), Is.EqualTo("403 access.refused"));
    }

    [Test]
    public async Task An_administrator_sees_the_staff_and_no_case()
    {
        var active = await Steps.ActivateAsync();
        var admin = await Clinic.AsAsync("admin");

        var staff = (await admin.GetAsync<IReadOnlyList<StaffDto>>("/api/staff")).Value;

        Assert.That(staff.Select(s => s.Caseload), Is.Not.Empty.And.All.Zero);
        Assert.That((await admin.GetAsync<CaseDto>($"/api/cases/{active.Id.Value}")).ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await admin.GetAsync<Page<CaseRow>>("/api/cases")).ToString(), Is.EqualTo("403 access.refused"));
    }
}

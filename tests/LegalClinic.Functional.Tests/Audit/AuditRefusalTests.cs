using LegalClinic.Api.Cases;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Families;
using LegalClinic.Domain.Cases;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Audit;

/// <summary>What cannot be written down is neither shown nor done.</summary>
public sealed class AuditRefusalTests : ClinicTests
{
    private CaseDto _case = null!;

    [OneTimeSetUp]
    public async Task OpenACase() => _case = await Steps.AssignAsync(TestForms.Family("نوال"));

    [SetUp]
    public Task Break() => AuditTrail.ExecuteAsync(Clinic, "ALTER TABLE audit_events ADD CONSTRAINT ck_full CHECK (false) NOT VALID");

    [TearDown]
    public Task Mend() => AuditTrail.ExecuteAsync(Clinic, "ALTER TABLE audit_events DROP CONSTRAINT ck_full");

    [Test]
    public async Task A_family_is_not_shown()
    {
        var answer = await Lawyer.GetAsync<FamilyDto>($"/api/families/{_case.FamilyId.Value}");

        Assert.That(answer.ToString(), Is.EqualTo("503 audit.not_written"));
        Assert.That(answer.Text, Does.Not.Contain("نوال"));
    }

    [Test]
    public async Task A_note_is_not_kept()
    {
        var answer = await Lawyer.PostAsync<CaseState>($"/api/cases/{_case.Id.Value}/notes", new AddNoteBody(new CaseNoteId(Guid.CreateVersion7()), "Never kept"));

        await Mend();
        var read = (await Lawyer.GetAsync<CaseDto>($"/api/cases/{_case.Id.Value}")).Value;
        await Break();
        Assert.That(answer.ToString(), Is.EqualTo("503 audit.not_written"));
        Assert.That(read.Timeline.Select(e => e.Note), Has.None.EqualTo("Never kept"));
    }

    [Test]
    public async Task Nobody_signs_in()
    {
        using var browser = await ClinicClient.OpenAsync(Clinic.Server);

        var answer = await browser.TrySignInAsync("lawyer.duh");

        Assert.That(answer.ToString(), Is.EqualTo("503 audit.not_written"));
        Assert.That((await browser.GetAsync<object>("/api/session")).ToString(), Is.EqualTo("401 session.none"));
    }
}

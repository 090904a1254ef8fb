using LegalClinic.Api.Session;
using LegalClinic.Api.Staff;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Staff;

public sealed class StaffTests : ClinicTests
{
    private const string Password = "a long enough password";

    [Test]
    public async Task Somebody_taken_on_signs_in_with_the_role_and_office_given()
    {
        var hired = await HireAsync("zahra.1");

        using var browser = await ClinicClient.SignInAsync(Clinic.Server, hired.UserName, Password);

        var session = (await browser.GetAsync<SessionDto>("/api/session")).Value;
        Assert.That((session.StaffId, session.Role, session.Office.Code), Is.EqualTo((hired.Id, Role.Lawyer, "MOS")));
    }

    [Test]
    public async Task A_user_name_belongs_to_one_person()
    {
        await HireAsync("zahra.2");

        var admin = await Clinic.AsAsync("admin");
        var second = await admin.PostAsync<object>("/api/staff", await BodyAsync("zahra.2"));
        var louder = await admin.PostAsync<object>("/api/staff", await BodyAsync("ZAHRA.2"));

        Assert.That(second.ToString(), Is.EqualTo("409 staff.user_name_taken"));
        Assert.That(louder.ToString(), Is.EqualTo("409 staff.user_name_taken"));
        Assert.That((await admin.GetAsync<IReadOnlyList<StaffDto>>("/api/staff")).Value.Count(s => s.DisplayName == "zahra.2"), Is.EqualTo(1),
            "a refusal leaves nobody behind");
    }

    [Test]
    public async Task A_name_or_password_that_does_not_do_is_named_by_its_field()
    {
        var admin = await Clinic.AsAsync("admin");

        var answer = await admin.PostAsync<object>("/api/staff", (await BodyAsync("a b")) with { Password = "short", DisplayName = "" });

        Assert.That(answer.Faults, Is.EquivalentTo(new[] { "userName: malformed", "password: too_short", "displayName: required" }));
    }

    [Test]
    public async Task Changing_an_older_version_of_somebody_is_refused()
    {
        var hired = await HireAsync("zahra.3");
        var office = await Clinic.OfficeIdAsync("MOS");
        var admin = await Clinic.AsAsync("admin");
        var change = new ChangeStaffBody("Zahra", Role.Supervisor, office, 12, Active: true);

        var first = await admin.PutAsync<object>($"/api/staff/{hired.Id.Value}", change, 1);
        var second = await admin.PutAsync<object>($"/api/staff/{hired.Id.Value}", change, 1);

        var listed = (await admin.GetAsync<IReadOnlyList<StaffDto>>("/api/staff?role=supervisor")).Value.Single(s => s.Id == hired.Id);
        Assert.That(first.ToString(), Is.EqualTo("204"));
        Assert.That(second.ToString(), Is.EqualTo("412 version.stale"));
        Assert.That((listed.CaseloadCap, listed.Version), Is.EqualTo((12, 2)));
    }

    [Test]
    public async Task Somebody_who_left_cannot_sign_in_and_the_open_session_ends()
    {
        var hired = await HireAsync("zahra.4");
        var office = await Clinic.OfficeIdAsync("MOS");
        using var browser = await ClinicClient.SignInAsync(Clinic.Server, hired.UserName, Password);
        var admin = await Clinic.AsAsync("admin");

        await admin.PutAsync<object>($"/api/staff/{hired.Id.Value}", new ChangeStaffBody("Zahra", Role.Lawyer, office, 40, Active: false), 1);

        Clinic.Server.Clock.Advance(TimeSpan.FromMinutes(2));
        var seen = await browser.GetAsync<Page<CaseRow>>("/api/cases");
        using var again = await ClinicClient.OpenAsync(Clinic.Server);
        Assert.That(seen.ToString(), Is.EqualTo("401 session.none"));
        Assert.That((await again.TrySignInAsync(hired.UserName, Password)).IsSuccess, Is.False);
    }

    [Test]
    public async Task An_office_code_belongs_to_one_office()
    {
        var admin = await Clinic.AsAsync("admin");
        var office = new AddOfficeBody(new OfficeId(Guid.CreateVersion7()), "SNJ", "مكتب سنجار", "ئۆفیسی شنگال", "Sinjar office", "IQG15", Jurisdiction.Federal, "0770 000 0200");

        var first = await admin.PostAsync<object>("/api/offices", office);
        var second = await admin.PostAsync<object>("/api/offices", office with { Id = new OfficeId(Guid.CreateVersion7()) });
        var lost = await admin.PostAsync<object>("/api/offices", office with { Id = new OfficeId(Guid.CreateVersion7()), Code = "snj", GovernorateCode = "X" });

        Assert.That(first.ToString(), Is.EqualTo("201"));
        Assert.That(second.ToString(), Is.EqualTo("409 office.code_taken"));
        Assert.That(lost.Faults, Is.EquivalentTo(new[] { "code: malformed", "governorateCode: unknown_code" }));
    }

    private async Task<AddStaffBody> HireAsync(string userName)
    {
        var body = await BodyAsync(userName);
        var answer = await (await Clinic.AsAsync("admin")).PostAsync<object>("/api/staff", body);
        Assert.That(answer.ToString(), Is.EqualTo("201"));
        return body;
    }

    private async Task<AddStaffBody> BodyAsync(string userName) =>
        new(new StaffId(Guid.CreateVersion7()), userName.ToLowerInvariant(), userName, Password, Role.Lawyer, await Clinic.OfficeIdAsync("MOS"), ClinicLanguage.Ar);
}

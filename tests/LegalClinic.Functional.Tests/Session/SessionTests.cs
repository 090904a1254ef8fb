using LegalClinic.Api.Session;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Session;

public sealed class SessionTests : ClinicTests
{
    [Test]
    public async Task Whoever_signs_in_is_told_who_and_where_and_that_this_is_the_training_clinic()
    {
        var session = (await Officer.GetAsync<SessionDto>("/api/session")).Value;

        Assert.That((session.Role, session.Office.Code, session.Language, session.TrainingMode), Is.EqualTo((Role.FieldOfficer, "MOS", ClinicLanguage.Ar, true)));
    }

    [TestCase("lawyer.ram", "wrong password")]
    [TestCase("nobody", "training-clinic-2026")]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike(string userName, string password)
    {
        using var browser = await ClinicClient.OpenAsync(Clinic.Server);

        var answer = await browser.TrySignInAsync(userName, password);

        Assert.That(answer.ToString(), Is.EqualTo("401 session.refused"));
    }

    [Test]
    public async Task After_six_wrong_passwords_even_the_right_one_is_refused_for_a_while()
    {
        using var browser = await ClinicClient.OpenAsync(Clinic.Server);
        for (var i = 0; i < 6; i++)
            await browser.TrySignInAsync("lawyer.kir", "wrong password");

        var right = await browser.TrySignInAsync("lawyer.kir");

        Assert.That(right.ToString(), Is.EqualTo("429 session.locked_out"));
    }

    [Test]
    public async Task Whoever_signs_out_is_out()
    {
        using var browser = await ClinicClient.SignInAsync(Clinic.Server, "lawyer.baq");

        var answer = await browser.SendAsync(HttpMethod.Delete, "/api/session");

        Assert.That(answer.ToString(), Is.EqualTo("204"));
        Assert.That((await browser.GetAsync<SessionDto>("/api/session")).ToString(), Is.EqualTo("401 session.none"));
    }

    [Test]
    public async Task The_language_one_works_in_is_kept()
    {
        using var browser = await ClinicClient.SignInAsync(Clinic.Server, "lawyer.tik");

        var answer = await browser.PutAsync<object>("/api/session/language", new LanguageBody(ClinicLanguage.Ckb));

        using var next = await ClinicClient.SignInAsync(Clinic.Server, "lawyer.tik");
        Assert.That(answer.ToString(), Is.EqualTo("204"));
        Assert.That((await next.GetAsync<SessionDto>("/api/session")).Value.Language, Is.EqualTo(ClinicLanguage.Ckb));
    }

    [Test]
    public async Task A_request_that_another_site_forged_is_refused()
    {
        using var browser = await ClinicClient.SignInAsync(Clinic.Server, "officer.baq");
        browser.SendsToken = false;

        var submitted = await browser.PostAsync<object>("/api/intakes", new { id = Guid.CreateVersion7(), form = TestForms.Family() });
        var signedOut = await browser.SendAsync(HttpMethod.Delete, "/api/session");

        Assert.That(submitted.ToString(), Is.EqualTo("400 request.forged"));
        Assert.That(signedOut.ToString(), Is.EqualTo("400 request.forged"));
    }
}

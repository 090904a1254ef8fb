using LegalClinic.Api.Session;
using LegalClinic.Domain.Staff;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Session;

public sealed class SetupTests
{
    private const string Password = "a long enough password";

    [Test]
    public async Task The_first_start_gives_a_link_that_sets_up_the_clinic_once()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Schema, training: false);
        var token = await IssueAsync(clinic);
        using var browser = await ClinicClient.OpenAsync(clinic.Server);

        var first = await browser.PostAsync<object>("/api/setup", Body(token!));
        var second = await browser.PostAsync<object>("/api/setup", Body(token!) with { UserName = "intruder" });

        var session = (await browser.TrySignInAsync("head.office", Password)).Value;
        Assert.That(first.ToString(), Is.EqualTo("204"));
        Assert.That(second.ToString(), Is.EqualTo("404 setup.link_invalid"));
        Assert.That((session.Role, session.Office.Code, session.TrainingMode), Is.EqualTo((Role.Administrator, "BGD", false)));
        Assert.That(await IssueAsync(clinic), Is.Null, "a clinic that has somebody gets no further link");
    }

    [Test]
    public async Task A_link_that_is_wrong_or_a_day_old_does_not_work()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Schema, training: false);
        var token = await IssueAsync(clinic);
        using var browser = await ClinicClient.OpenAsync(clinic.Server);

        var guessed = await browser.PostAsync<object>("/api/setup", Body(new string('0', 48)));
        clinic.Server.Clock.Advance(FirstSetup.Validity);
        var old = await browser.PostAsync<object>("/api/setup", Body(token!));

        Assert.That(guessed.ToString(), Is.EqualTo("404 setup.link_invalid"));
        Assert.That(old.ToString(), Is.EqualTo("404 setup.link_invalid"));
    }

    [Test]
    public async Task The_link_still_works_after_a_set_up_with_faults()
    {
        await using var clinic = await TestClinic.OpenAsync(await ClinicTemplates.Schema, training: false);
        var token = await IssueAsync(clinic);
        using var browser = await ClinicClient.OpenAsync(clinic.Server);

        var faulty = await browser.PostAsync<object>("/api/setup", Body(token!) with { Password = "short", OfficeCode = "bagdad office", GovernorateCode = "nowhere" });
        var weak = await browser.PostAsync<object>("/api/setup", Body(token!) with { Password = "aaaaaaaaaaaaaa" });
        var right = await browser.PostAsync<object>("/api/setup", Body(token!));

        Assert.That(faulty.Faults, Is.EquivalentTo(new[] { "password: too_short", "officeCode: malformed", "governorateCode: unknown_code" }));
        Assert.That(weak.Faults, Is.EqualTo(new[] { "password: too_weak" }));
        Assert.That(right.ToString(), Is.EqualTo("204"));
    }

    [Test]
    public async Task The_first_start_prints_the_link()
    {
        await using var database = await TestRun.Postgres.CopyAsync(await ClinicTemplates.Schema);

        await using var host = await HostProcess.StartAsync(TestRun.Folder.NewPart(), $"--ConnectionStrings:Clinic={database.ConnectionString}",
            $"--Clinic:MasterKey={TestServer.MasterKey}");

        Assert.That(host.Output, Does.Match("[0-9a-f]{48}"));
    }

    private static async Task<string?> IssueAsync(TestClinic clinic)
    {
        await using var scope = clinic.Server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstSetup>().IssueAsync(CancellationToken.None);
    }

    private static SetupBody Body(string token) => new(
        token, "Head of office", "head.office", Password, ClinicLanguage.Ar, "BGD", "مكتب بغداد", "ئۆفیسی بەغدا", "Baghdad office", "IQG08",
        "0770 000 0300");
}

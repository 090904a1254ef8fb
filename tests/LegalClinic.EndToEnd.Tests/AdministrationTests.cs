using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.EndToEnd.Tests.Walk;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>The administrator opens an office and looks after its accounts, in the browser, in Arabic.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class AdministrationTests
{
    private const string Name = "روژين خليل حسن";
    private const string UserName = "rojin.zko";

    [Test]
    public async Task An_account_is_opened_limited_and_ended()
    {
        await using var administrator = new Administrator(await ClinicPage.OpenAsync());
        await administrator.SignInAsync("admin");
        await administrator.OpenOfficeAsync("ZKO", "مكتب زاخو");

        await administrator.AddLawyerAsync(Name, UserName, "مكتب زاخو");
        await administrator.LimitAsync(Name, 25);
        var limited = await administrator.ReadOfAsync(Name);
        await using var lawyer = new Lawyer(await ClinicPage.OpenAsync());
        await lawyer.SignInAsync(UserName);
        var day = await lawyer.ReadAsync();
        await administrator.EndAsync(Name);
        await using var afterwards = new Lawyer(await ClinicPage.OpenAsync());
        var answer = await afterwards.TrySignInAsync(UserName);

        Assert.That(limited, Does.Contain("0 من 25").And.Contain("مكتب زاخو"));
        Assert.That(day, Does.Contain("ستظهر هنا قضاياك"));
        Assert.That(await administrator.ReadOfAsync(Name), Does.Contain("غير فعال"));
        Assert.That(answer, Is.Not.Empty);
        Assert.That(administrator.Faults.Concat(lawyer.Faults), Is.Empty);
    }
}

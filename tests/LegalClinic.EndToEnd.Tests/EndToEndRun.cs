using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>What all browser tests share: one running clinic, started as a person starts it, and one browser.</summary>
[SetUpFixture]
public sealed class EndToEndRun
{
    private static TestFolder? _folder;
    private static HostProcess? _host;

    /// <summary>What browsers are started by.</summary>
    public static IPlaywright Playwright { get; private set; } = null!;

    /// <summary>The browser.</summary>
    public static IBrowser Browser { get; private set; } = null!;

    /// <summary>A training clinic that nobody has used yet.</summary>
    public static FilledClinic Clinic { get; private set; } = null!;

    /// <summary>Address of the running training clinic.</summary>
    public static string Address { get; private set; } = "";

    /// <summary>Folder in which the pictures are kept; null in a run whose pictures nobody would look at (<c>CI</c> is set and <c>PICTURES_TO</c> is not).</summary>
    public static string? Pictures { get; } = PicturesFolder() is { } folder ? Directory.CreateDirectory(folder).FullName : null;

    [OneTimeSetUp]
    public async Task Begin()
    {
        _folder = await TestFolder.CreateAsync();
        Clinic = await FilledClinic.MakeAsync(_folder);
        _host = await HostProcess.StartAsync(await Clinic.CopyAsync(_folder.NewPart()));
        Address = _host.Address;
        // A machine that is busy with other tests is no fault of the page.
        Assertions.SetDefaultExpectTimeout(20_000);
        Playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await Playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = await Chromium.FindAsync(),
            Args = Chromium.Arguments,
        });
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        Playwright?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        if (_folder is not null)
            await _folder.DisposeAsync();
    }

    private static string? PicturesFolder() => Environment.GetEnvironmentVariable("PICTURES_TO")
        ?? (Environment.GetEnvironmentVariable("CI") is null ? Path.Combine(TestContext.CurrentContext.WorkDirectory, "pictures") : null);
}

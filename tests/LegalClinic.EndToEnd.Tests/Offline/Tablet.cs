using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Infrastructure.Training;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A tablet of the clinic: a browser with a folder of its own, so that switching it off and on again keeps what it holds.</summary>
internal sealed class Tablet : IAsyncDisposable
{
    private const int Width = 360;
    private const int Height = 780;

    private readonly string _folder;
    private readonly string _address;
    private readonly IPlaywright _playwright;
    private IBrowserContext _context;

    private Tablet(string folder, string address, IPlaywright playwright, IBrowserContext context) => (_folder, _address, _playwright, _context) = (folder, address, playwright, context);

    /// <summary>The page it shows.</summary>
    public IPage Page => _context.Pages[0];

    /// <summary>The controls of the page's content.</summary>
    public Controls Content => new(Page.GetByRole(AriaRole.Main));

    /// <summary>Switches a new tablet on.</summary>
    /// <param name="address">Where it finds the clinic's server.</param>
    public static async Task<Tablet> UnpackAsync(string address)
    {
        var folder = Directory.CreateTempSubdirectory("tablet-").FullName;
        var playwright = await Playwright.CreateAsync();
        return new Tablet(folder, address, playwright, await StartAsync(playwright, folder, address));
    }

    /// <summary>Signs an officer in and waits until the tablet holds everything that it needs without a network.</summary>
    public async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await Page.Locator("input[autocomplete='username']").FillAsync(userName);
        await Page.Locator("input[autocomplete='current-password']").FillAsync(TrainingClinic.Password);
        await Page.Locator("button[type='submit']").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await Page.WaitForFunctionAsync("""
            async () => {
              const known = await indexedDB.databases();
              if (!known.some(one => one.name === 'legalclinic-reference')) return false;
              const opened = indexedDB.open('legalclinic-reference');
              const store = await new Promise((done, fail) => { opened.onsuccess = () => done(opened.result); opened.onerror = fail; });
              if (!store.objectStoreNames.contains('lists')) { store.close(); return false; }
              const counted = store.transaction('lists').objectStore('lists').count();
              const count = await new Promise(done => { counted.onsuccess = () => done(counted.result); });
              store.close();
              return count > 0;
            }
            """);
    }

    /// <summary>Carries the tablet out of, or back into, the reach of a network.</summary>
    public Task ConnectAsync(bool connected) => _context.SetOfflineAsync(!connected);

    /// <summary>Switches the tablet off and on again, still without a network.</summary>
    public async Task RestartAsync()
    {
        await _context.DisposeAsync();
        _context = await StartAsync(_playwright, _folder, _address);
        await _context.SetOfflineAsync(true);
    }

    /// <summary>Chooses a language in the top bar.</summary>
    public async Task SpeakAsync(string language)
    {
        var name = language switch { "ar" => "العربية", "ckb" => "کوردی", _ => "English" };
        await new Controls(Page.GetByRole(AriaRole.Banner)).PressAsync(name);
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    /// <summary>Keeps a picture of the whole page and tells by how many pixels it is wider than the tablet.</summary>
    public async Task<int> PictureAsync(string name)
    {
        await Page.EvaluateAsync("() => document.fonts.ready");
        if (EndToEndRun.Pictures is { } folder) await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"offline-{name}.png"), FullPage = true });
        return await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<IBrowserContext> StartAsync(IPlaywright playwright, string folder, string address)
    {
        var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = await Chromium.FindAsync(),
            Args = [.. EndToEndRun.BrowserArguments],
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            Locale = "ar-IQ",
            TimezoneId = "Asia/Baghdad",
        });
        context.SetDefaultTimeout(30_000);
        return context;
    }
}

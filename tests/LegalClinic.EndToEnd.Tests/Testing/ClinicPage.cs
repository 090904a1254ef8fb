using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>A person at the clinic's web UI, in a browser profile of their own.</summary>
public sealed class ClinicPage : IAsyncDisposable
{
    // Counts, in the page itself, what it asked for and has not read to the end. The browser's own events are no measure:
    // one that is missed, as happens on a busy machine, would leave the count open for ever.
    private const string CountFetches = """
        window.fetching = 0;
        const fetchOfTheBrowser = window.fetch;
        window.fetch = (...asked) => {
          window.fetching++;
          const answered = fetchOfTheBrowser(...asked);
          answered.then(answer => answer.clone().arrayBuffer()).catch(() => undefined).finally(() => { window.fetching--; });
          return answered;
        };
        """;

    private readonly IBrowserContext _context;
    private readonly string _language;
    private readonly List<string> _errors = [];

    private ClinicPage(IBrowserContext context, IPage page, string language)
    {
        (_context, _language) = (context, language);
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, said) =>
        {
            // What the page's policy forbids is no error of a script; the browser only says it.
            if (said.Type == "error" && said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) _errors.Add(said.Text);
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Script errors so far, and what the page wanted and may not.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Opens a browser window in a language.</summary>
    /// <param name="language">ar, ckb or en.</param>
    /// <param name="width">Width of the window in pixels.</param>
    public static async Task<ClinicPage> OpenAsync(string language = "ar", int width = 1440)
    {
        var context = await EndToEndRun.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = EndToEndRun.Address,
            ViewportSize = new ViewportSize { Width = width, Height = HeightOf(width) },
            Locale = language == "en" ? "en-GB" : "ar-IQ",
            TimezoneId = "Asia/Baghdad",
            // What a tablet keeps has tests of its own (Offline); a fresh browser in each test would fetch all of it for nothing.
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        await context.AddInitScriptAsync($"if (window === top && !localStorage.getItem('legalclinic.language')) localStorage.setItem('legalclinic.language', '{language}');");
        await context.AddInitScriptAsync(CountFetches);
        context.SetDefaultTimeout(30_000);
        return new ClinicPage(context, await context.NewPageAsync(), language);
    }

    /// <summary>Signs a training account in, by its form; its page speaks the language of this window.</summary>
    public async Task SignInAsync(string userName)
    {
        await Page.FillInSignInAsync(userName);
        await SettleAsync();
        // The account speaks what its person, or another test, chose last; from here on the page rules.
        await SpeakAsync(_language);
        await Page.ReloadAsync();
        await SettleAsync();
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", _language);
    }

    /// <summary>Remembers a language for the pages that are opened from now on.</summary>
    public async Task SpeakAsync(string language)
    {
        await Page.EvaluateAsync("language => localStorage.setItem('legalclinic.language', language)", language);
        await Page.ChangeAsync("PUT", "/api/session/language", new { language });
    }

    /// <summary>Switches the open page to a language in the top bar, as the person does, and waits until it speaks it.</summary>
    public async Task SwitchAsync(string language)
    {
        var name = language switch { "ar" => "العربية", "ckb" => "کوردی", _ => "English" };
        await new Controls(Page.GetByRole(AriaRole.Banner)).PressAsync(name);
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await DrawnAsync();
        await QuietAsync();
    }

    /// <summary>Opens an address and waits until it has loaded what it shows.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await SettleAsync();
    }

    /// <summary>Puts the first thing of a list that the person sees in the place of <c>{list}</c>: <c>/cases/{cases}</c>.</summary>
    public async Task<string> ResolveAsync(string address)
    {
        if (!address.Contains('{', StringComparison.Ordinal))
            return address;

        var list = address[(address.IndexOf('{', StringComparison.Ordinal) + 1)..address.IndexOf('}', StringComparison.Ordinal)];
        var id = await Page.EvaluateAsync<string>("list => fetch(`/api/${list}`).then(answer => answer.json()).then(page => page.items[0].id)", list);
        return address.Replace($"{{{list}}}", id, StringComparison.Ordinal);
    }

    /// <summary>Waits until nothing is being fetched.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.EvaluateAsync("() => document.fonts.ready");
    }

    /// <summary>Waits until the page has what it asked the server for; unlike <see cref="SettleAsync"/> it does not wait for papers on view.</summary>
    public async Task QuietAsync()
    {
        await Page.WaitForFunctionAsync("() => window.fetching === 0 && !document.querySelector('[aria-busy=true]')");
        await Page.EvaluateAsync("() => document.fonts.ready");
    }

    /// <summary>Keeps a picture of the whole page.</summary>
    public async Task PictureAsync(string name)
    {
        // The top bar sticks to the window: from the top of the page it stands where it belongs.
        await Page.EvaluateAsync("() => window.scrollTo(0, 0)");
        if (EndToEndRun.Pictures is { } folder) await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    /// <summary>Makes the window wider or narrower, as when a tablet is turned.</summary>
    public async Task ResizeAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, HeightOf(width));
        await QuietAsync();
        await DrawnAsync();
    }

    /// <summary>Waits until the page has drawn what it was told last.</summary>
    private async Task DrawnAsync() => await Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

    /// <summary>Waits until the page stands, keeps a picture of it and says what is wrong with it: for axe, in width, in direction.</summary>
    /// <param name="withAxe">False where axe saw the same page in another width.</param>
    public async Task<IReadOnlyList<string>> LookAsync(string name, string language, bool withAxe = true)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await QuietAsync();
        await PictureAsync(name);
        var direction = await Page.EvaluateAsync<string>("() => document.documentElement.dir");
        return
        [
            .. withAxe ? (await Accessibility.FaultsAsync(Page)).Select(fault => $"{name}: {fault}") : [],
            .. await OverflowAsync() > 0 ? [$"{name}: wider than the window"] : Array.Empty<string>(),
            .. direction == (language == "en" ? "ltr" : "rtl") ? [] : new[] { $"{name}: runs {direction}" },
        ];
    }

    /// <summary>Pixels by which the page is wider than the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static int HeightOf(int width) => width < 600 ? 780 : 900;
}

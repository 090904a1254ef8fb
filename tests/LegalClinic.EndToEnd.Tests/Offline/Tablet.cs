using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Infrastructure.Training;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A tablet whose browser keeps its profile on a disk: its pages and the browser itself can be killed, its network cut.</summary>
internal sealed class Tablet : IAsyncDisposable
{
    /// <summary>The PIN of everybody who uses it.</summary>
    public const string Pin = "482913";

    private const string Envelopes = "**/api/devices/*/envelopes/*";

    private readonly string _address;
    private readonly string _profile;
    private readonly Make _make;
    private IBrowserContext _context;
    private IPage _page;

    private Tablet(string address, string profile, Make make, IBrowserContext context)
    {
        (_address, _profile, _make, _context) = (address, profile, make, context);
        _page = context.Pages[0];
    }

    /// <summary>The page in front.</summary>
    public IPage Page => _page;

    /// <summary>The browser.</summary>
    public IBrowserContext Browser => _context;

    /// <summary>The controls of the page's content.</summary>
    public Controls Content => new(_page.GetByRole(AriaRole.Main));

    private ILocator Begin => Content.Part.GetByRole(AriaRole.Link, new() { Name = "استقبال جديد" });

    /// <summary>Opens a tablet on a profile of its own.</summary>
    /// <param name="width">Width of its window in pixels.</param>
    /// <param name="keepsProgram">True when it may keep the program itself; what passes a service worker cannot be interfered with.</param>
    public static async Task<Tablet> OpenAsync(string address, string profile, int width = 1280, bool keepsProgram = false)
    {
        var make = new Make(width, keepsProgram);
        return new Tablet(address, profile, make, await LaunchAsync(address, profile, make));
    }

    /// <summary>Signs in and sets the PIN under which the person's forms lie on this tablet.</summary>
    public async Task BeginAsync(string userName, string password = TrainingClinic.Password)
    {
        await SignInAsync(userName, password);
        await _page.GotoAsync("/intakes");
        var label = _page.GetByRole(AriaRole.Textbox, new() { Name = "اسم هذا الجهاز" });
        await Assertions.Expect(_page.GetByRole(AriaRole.Button, new() { Name = "وضع الرمز" })).ToBeVisibleAsync();
        if (await label.CountAsync() > 0)
            await label.FillAsync("لوح ٧");
        await _page.Locator("input[type=password]").Nth(0).FillAsync(Pin);
        await _page.Locator("input[type=password]").Nth(1).FillAsync(Pin);
        await Content.PressAsync("وضع الرمز");
        await Assertions.Expect(Begin).ToBeVisibleAsync();
    }

    /// <summary>Signs somebody in.</summary>
    public Task SignInAsync(string userName, string password = TrainingClinic.Password) => _page.FillInSignInAsync(userName, password);

    /// <summary>Opens a page of the tablet with the PIN.</summary>
    public async Task UnlockAsync(string path = "/intakes")
    {
        await _page.GotoAsync(path);
        await Content.Part.Locator("input[type=password]").FillAsync(Pin);
        await Content.PressAsync("فتح");
        await Assertions.Expect(Content.Part.Locator("input[type=password]")).ToHaveCountAsync(0);
    }

    /// <summary>Begins a form and answers what it cannot be sent without.</summary>
    /// <returns>The form's identifier.</returns>
    public async Task<Guid> WriteAsync(string given)
    {
        await _page.GotoAsync("/intakes");
        await ClickThroughAsync();
        var id = Guid.Parse(new Uri(_page.Url).Segments[^1]);
        await Content.DateAsync("يوم المقابلة", 2026, 11, 20);
        await Content.TapAsync("لغة المقابلة", "الكردية الكرمانجية");
        await Content.TapAsync("هل جرى الحديث على انفراد؟", "نعم");
        await Content.PressAsync("التالي");
        await Content.SelectAsync("حالة النزوح", "نازح داخل مخيم");
        await Content.PickAsync("المحافظة", "دهوك");
        await Content.PressAsync("التالي");
        await Content.PressAsync("إضافة فرد");
        await Content.SelectAsync("صلة القرابة برب الأسرة", "رب الأسرة");
        await Content.TapAsync("الجنس", "ذكر");
        await Content.WriteAsync("الاسم", given);
        await Content.WriteAsync("اسم الأب", "سعيد");
        await Content.WriteAsync("اسم الجد", "خلف");
        await Content.DateAsync("تاريخ الولادة", 1988, 3, 14);
        await Content.PressAsync("تم");
        await StepAsync("consent");
        await Content.Part.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^ورقة .*سعيد خلف") }).ClickAsync();
        var sheet = Content.Sheet("الموافقة حسب الغرض");
        await sheet.Part.GetByRole(AriaRole.Radiogroup, new() { Name = "1." }).GetByText("نعم", new() { Exact = true }).ClickAsync();
        await sheet.TapAsync("طريقة الجواب", "توقيع");
        await StepAsync("review");
        return id;
    }

    /// <summary>Sends the form that is open; it is sealed on the tablet at once.</summary>
    public async Task SendAsync()
    {
        await Content.PressAsync("إرسال الاستمارة");
        await Assertions.Expect(_page).ToHaveURLAsync(new Regex("/intakes$"));
    }

    /// <summary>Opens a form that the server did not take and sends it again as it is.</summary>
    public async Task SendAgainAsync(Guid form)
    {
        await _page.GotoAsync("/intakes");
        await Unlocked();
        await _page.Locator($"a[href^='/intakes/new/{form}']").ClickAsync();
        await SendAsync();
    }

    /// <summary>Has it try now, as its button does.</summary>
    public async Task TryNowAsync()
    {
        await _page.GotoAsync("/device");
        await Unlocked();
        await Content.PressAsync("الإرسال الآن");
    }

    /// <summary>Waits until a form has got its receipt.</summary>
    public async Task<string> ReceivedAsync(Guid form)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            if (await HandedInAsync(form) is { } number)
                return number;
            await Task.Delay(250);
        }

        throw new AssertionException($"The form {form} was not received.");
    }

    /// <summary>Answers hand-ins in the server's place, or cuts them.</summary>
    public async Task InterfereAsync(Func<IRoute, Task> act) => await _context.RouteAsync(Envelopes, act);

    /// <summary>Lets hand-ins through again.</summary>
    public async Task LetThroughAsync() => await _context.UnrouteAsync(Envelopes);

    /// <summary>Ends the page at once, as when its process is killed, and opens another.</summary>
    public async Task KillPageAsync()
    {
        var next = await _context.NewPageAsync();
        await _page.CloseAsync(new() { RunBeforeUnload = false });
        _page = next;
    }

    /// <summary>Kills the browser and starts it again on the same profile.</summary>
    public async Task KillBrowserAsync()
    {
        // The folder has a name of its own, so that no other process is meant.
        using (var kill = Process.Start("pkill", ["-KILL", "-f", _profile]))
            await kill.WaitForExitAsync();
        _context = await LaunchAsync(_address, _profile, _make);
        _page = _context.Pages[0];
    }

    /// <summary>Switches it off and, out of reach of any network, on again.</summary>
    public async Task RestartAsync()
    {
        await _context.DisposeAsync();
        _context = await LaunchAsync(_address, _profile, _make);
        _page = _context.Pages[0];
        await _context.SetOfflineAsync(true);
    }

    /// <summary>Switches it off, and both it and a copy of it on again, with every form and key that is on it.</summary>
    /// <param name="profile">Folder of the copy.</param>
    public async Task<Tablet> CopyAsync(string profile)
    {
        await _context.DisposeAsync();
        using (var copy = Process.Start("cp", ["-a", _profile, profile]))
            await copy.WaitForExitAsync();
        _context = await LaunchAsync(_address, _profile, _make);
        _page = _context.Pages[0];
        return new Tablet(_address, profile, _make, await LaunchAsync(_address, profile, _make));
    }

    /// <summary>How the server took the tablet at the last contact, as its store has it.</summary>
    public Task<string> StandingAsync() => InStoreAsync<string>("device", "this", "row?.standing");

    /// <summary>A second tab.</summary>
    public async Task<IPage> OpenTabAsync() => await _context.NewPageAsync();

    /// <summary>Asks the server something with the session of this browser.</summary>
    public async Task<JsonElement?> AskAsync(string path)
    {
        var answer = await _context.APIRequest.GetAsync($"{_address}{path}");
        return answer.Ok ? await answer.JsonAsync() : null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _context.DisposeAsync();
        }
        catch (PlaywrightException)
        {
            // It was killed.
        }
    }

    private sealed record Make(int Width, bool KeepsProgram);

    private static async Task<IBrowserContext> LaunchAsync(string address, string profile, Make make)
    {
        var context = await EndToEndRun.Playwright.Chromium.LaunchPersistentContextAsync(profile, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = await Chromium.FindAsync(), Args = Chromium.Arguments, BaseURL = address,
            ViewportSize = new ViewportSize { Width = make.Width, Height = make.Width < 600 ? 780 : 900 },
            ServiceWorkers = make.KeepsProgram ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block, Locale = "ar-IQ", TimezoneId = "Asia/Baghdad",
        });
        await context.AddInitScriptAsync("if (window === top && !localStorage.getItem('legalclinic.language')) localStorage.setItem('legalclinic.language', 'ar');");
        context.SetDefaultTimeout(30_000);
        return context;
    }

    private async Task ClickThroughAsync()
    {
        await Unlocked();
        await Begin.ClickAsync();
        await Assertions.Expect(_page).ToHaveURLAsync(new Regex("step=interview"));
    }

    private async Task StepAsync(string step) => await _page.Locator($"ol a[href*='step={step}']").First.ClickAsync();

    // A page that was loaded anew has forgotten the key.
    private async Task Unlocked()
    {
        var pin = Content.Part.Locator("input[type=password]");
        var open = Begin.Or(Content.Part.GetByRole(AriaRole.Button, new() { Name = "الإرسال الآن" }));
        await Assertions.Expect(pin.Or(open).First).ToBeVisibleAsync();
        if (await pin.CountAsync() == 0)
            return;
        await pin.FillAsync(Pin);
        await Content.PressAsync("فتح");
        await Assertions.Expect(open.First).ToBeVisibleAsync();
    }

    private Task<string?> HandedInAsync(Guid form) => InStoreAsync<string?>("envelopes", form.ToString(), "row?.receipt?.number ?? null");

    // What the store of the tablet says, without its key.
    private async Task<T> InStoreAsync<T>(string table, string key, string wanted) => await _page.EvaluateAsync<T>(
        $$"""
        ([table, key]) => new Promise((done, fail) => {
          const opening = indexedDB.open('legalclinic-device');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const asked = db.transaction(table).objectStore(table).get(key);
            asked.onsuccess = () => { const row = asked.result; db.close(); done({{wanted}}); };
            asked.onerror = () => { db.close(); fail(asked.error); };
          };
        })
        """, new[] { table, key });
}

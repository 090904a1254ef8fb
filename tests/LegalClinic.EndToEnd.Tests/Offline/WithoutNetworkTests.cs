using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A tablet that was in the office once works in the tent: program, reference data and the person, without a network.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class WithoutNetworkTests
{
    private static readonly Dictionary<string, (string Line, string MyForms, string NewIntake)> Words = new(StringComparer.Ordinal)
    {
        ["ar"] = ("لا توجد شبكة: ما تكتبه يبقى على هذا الجهاز.", "استماراتي", "استقبال جديد"),
        ["ckb"] = ("تۆڕ نییە: ئەوەی دەینووسیت لەسەر ئەم ئامێرە دەمێنێتەوە.", "فۆرمەکانم", "وەرگرتنی نوێ"),
        ["en"] = ("No network: what you write stays on this device.", "My forms", "New intake"),
    };

    private TestFolder _folder = null!;
    private Tablet _tablet = null!;
    private UpdatableServer _server = null!;

    private ILocator Heading => _tablet.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [OneTimeSetUp]
    public async Task VisitTheOfficeOnce()
    {
        _server = new UpdatableServer();
        _folder = await TestFolder.CreateAsync();
        _tablet = await Tablet.OpenAsync(_server.Address, _folder.NewPart(), width: 360, keepsProgram: true);
        // Nobody else's test chooses the language of this account.
        await _tablet.BeginAsync("officer.kir");
        await _tablet.HoldEverythingAsync();
    }

    [OneTimeTearDown]
    public async Task PutAway()
    {
        await _tablet.DisposeAsync();
        await _server.DisposeAsync();
        await _folder.DisposeAsync();
    }

    [TearDown]
    public Task BackInTheOffice() => _tablet.ConnectAsync(true);

    [Test]
    [Order(1)]
    public async Task The_program_opens_in_each_language_after_a_reload()
    {
        await _tablet.Page.GotoAsync("/intakes");
        await _tablet.ConnectAsync(false);

        foreach (var (language, words) in Words)
        {
            await _tablet.SpeakAsync(language);
            await _tablet.Page.ReloadAsync();

            await Assertions.Expect(_tablet.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await _tablet.EnterPinAsync();
            await Assertions.Expect(Heading).ToHaveTextAsync(words.MyForms);
            await Assertions.Expect(_tablet.Page.GetByText(words.Line)).ToBeVisibleAsync();
            Assert.That(await _tablet.PictureAsync($"my-forms-{language}"), Is.Zero);
        }
    }

    [Test]
    [Order(2)]
    public async Task A_page_that_the_server_answers_says_that_it_needs_the_network()
    {
        await _tablet.Page.GotoAsync("/intakes");
        await _tablet.SpeakAsync("ar");
        await _tablet.ConnectAsync(false);

        await _tablet.Page.GotoAsync("/cases");

        await Assertions.Expect(_tablet.Content.Part.GetByText("ليست على هذا الجهاز بعد")).ToBeVisibleAsync();
    }

    [Test]
    [Order(3)]
    public async Task A_newer_version_waits_while_a_form_is_open_and_is_there_at_the_next_start()
    {
        await _tablet.Page.GotoAsync("/intakes/new");
        await _tablet.SpeakAsync("ar");
        await _tablet.EnterPinAsync();
        await Assertions.Expect(Heading).ToHaveTextAsync(Words["ar"].NewIntake);
        await _tablet.Page.EvaluateAsync("() => { window.stillTheSame = true; }");

        await OfferAsync("newer");

        await Assertions.Expect(_tablet.Page.GetByText("إصدار جديد جاهز")).ToBeVisibleAsync();
        Assert.That(await _tablet.PictureAsync("update-ar"), Is.Zero);
        Assert.That(await _tablet.Page.EvaluateAsync<bool>("() => window.stillTheSame && navigator.serviceWorker.controller !== null"), Is.True);
        Assert.That(await IsAsync("newer"), Is.False);
        await _tablet.Page.ReloadAsync();
        await ServesAsync("newer");
        await Assertions.Expect(Heading).ToBeVisibleAsync();
    }

    [Test]
    [Order(4)]
    public async Task After_a_restart_the_form_opens_and_a_place_and_a_site_are_found_by_any_of_their_names()
    {
        await _tablet.RestartAsync();

        await _tablet.Page.GotoAsync("/intakes/new");
        await _tablet.SpeakAsync("ar");
        await _tablet.EnterPinAsync();
        await Assertions.Expect(Heading).ToHaveTextAsync(Words["ar"].NewIntake);
        await _tablet.Content.PickAsync("المخيم أو مركز المقابلة", "مخيم كبرتو 1");
        await _tablet.Content.PressAsync("التالي");
        await _tablet.Content.TapAsync("لغة المقابلة", "الكردية الكرمانجية");
        await _tablet.Content.PressAsync("التالي");
        await _tablet.Content.SelectAsync("حالة النزوح", "نازح داخل مخيم");
        await _tablet.Content.PressAsync("التالي");
        var governorate = _tablet.Content.Part.GetByLabel("المحافظة").First;
        await governorate.FillAsync("duhok");
        await _tablet.Page.GetByRole(AriaRole.Option, new() { Name = "دهوك" }).ClickAsync();

        await Assertions.Expect(governorate).ToHaveValueAsync("دهوك");
        Assert.That(await _tablet.PictureAsync("form-ar"), Is.Zero);
        await _tablet.SpeakAsync("ckb");
        await Assertions.Expect(Heading).ToHaveTextAsync(Words["ckb"].NewIntake);
        Assert.That(await _tablet.PictureAsync("form-ckb"), Is.Zero);
    }

    [Test]
    [Order(5)]
    public async Task What_waits_is_sent_by_a_newer_version()
    {
        await _tablet.Page.SetViewportSizeAsync(1280, 900);
        await _tablet.SignInAsync("officer.kir");
        await _tablet.SpeakAsync("ar");
        _server.TakeForms(false);
        var form = await _tablet.WriteAsync("تحديث");
        await _tablet.SendAsync();
        // Nobody works on the page of one's forms: the newer version is taken there at once.
        await OfferAsync("newest");

        await ServesAsync("newest");
        await Assertions.Expect(Heading).ToBeVisibleAsync();
        _server.TakeForms(true);
        await _tablet.TryNowAsync();

        await _tablet.EndsWellAsync(form, await _tablet.ReceivedAsync(form), "تحديث");
    }

    /// <summary>The server gets a version that tells its name, and the page looks for it.</summary>
    private async Task OfferAsync(string name)
    {
        _server.Update($"self.addEventListener('message', event => event.ports[0]?.postMessage('{name}'));");
        await _tablet.Page.EvaluateAsync("() => navigator.serviceWorker.getRegistration().then(registration => registration.update())");
    }

    /// <summary>Waits until this worker serves the page. Nobody asks before it has taken over: a worker that is asked all the time does not make room for the next.</summary>
    private async Task ServesAsync(string name)
    {
        await _tablet.Page.WaitForFunctionAsync("""
            () => navigator.serviceWorker.getRegistration().then(({ installing, waiting, active }) => !installing && !waiting && active.state === 'activated' && navigator.serviceWorker.controller === active)
            """);
        await Until.HoldsAsync(() => IsAsync(name));
    }

    /// <summary>Asks the worker that serves the page whether it is this one; the first does not answer, and a page that just begins anew cannot ask.</summary>
    private async Task<bool> IsAsync(string name)
    {
        try
        {
            return await _tablet.Page.EvaluateAsync<bool>("""
                name => new Promise(tell => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = ({ data }) => tell(data === name);
                  setTimeout(() => tell(false), 3000);
                  navigator.serviceWorker.controller.postMessage({ type: 'WHICH' }, [channel.port2]);
                })
                """, name);
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }
}

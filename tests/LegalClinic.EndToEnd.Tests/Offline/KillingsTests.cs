using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>
/// What happens to tablets, servers and networks in the field. Each ends the same way: nothing is lost, nothing doubled, nothing silently overwritten.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class KillingsTests
{
    private TestFolder _folder = null!;
    private KilledServer _server = null!;
    private Tablet _tablet = null!;

    [OneTimeSetUp]
    public async Task OpenTheTablet()
    {
        _folder = await TestFolder.CreateAsync();
        _server = await KilledServer.StartAsync(EndToEndRun.Clinic, _folder.NewPart());
        _tablet = await Tablet.OpenAsync(_server.Address, _folder.NewPart());
        await _tablet.BeginAsync("officer");
    }

    [OneTimeTearDown]
    public async Task PutItAway()
    {
        if (_tablet is not null)
            await _tablet.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        if (_folder is not null)
            await _folder.DisposeAsync();
    }

    [Test]
    public async Task The_network_is_cut_before_during_and_after_each_request_and_the_server_stumbles()
    {
        var form = await _tablet.WriteAsync("قطع");
        var tries = new Queue<Func<IRoute, Task>>(
        [
            route => route.AbortAsync("internetdisconnected"),
            CutInTheMiddleAsync,
            CutAfterwardsAsync,
            Answering(500), Answering(500), Answering(502), Answering(503), Answering(408),
            Answering(429, new() { ["Retry-After"] = "1" }),
        ]);
        await _tablet.InterfereAsync(route => tries.TryDequeue(out var next) ? next(route) : route.ContinueAsync());

        await _tablet.SendAsync();
        while (tries.Count > 0)
        {
            var before = tries.Count;
            await _tablet.TryNowAsync();
            await Until.HoldsAsync(() => tries.Count < before);
        }

        await _tablet.TryNowAsync();
        var number = await _tablet.ReceivedAsync(form);
        await _tablet.LetThroughAsync();
        await _tablet.EndsWellAsync(form, number, "قطع");
    }

    [Test]
    public async Task A_refusal_stops_that_form_alone_until_its_writer_sends_it_again()
    {
        var form = await _tablet.WriteAsync("رفض");
        var refuse = 409;
        await _tablet.InterfereAsync(route => route.Request.Url.EndsWith(form.ToString(), StringComparison.Ordinal) && refuse > 0
            ? Answering(refuse)(route)
            : route.ContinueAsync());
        await _tablet.SendAsync();
        await StoppedAsync(form);

        foreach (var status in new[] { 410, 412, 413, 422 })
        {
            refuse = status;
            await _tablet.SendAgainAsync(form);
            await StoppedAsync(form);
        }

        var other = await _tablet.WriteAsync("آخر");
        await _tablet.SendAsync();
        await _tablet.EndsWellAsync(other, await _tablet.ReceivedAsync(other), "آخر");

        refuse = 0;
        await _tablet.SendAgainAsync(form);
        var number = await _tablet.ReceivedAsync(form);
        await _tablet.LetThroughAsync();
        await _tablet.EndsWellAsync(form, number, "رفض");
    }

    [Test]
    public async Task The_page_is_killed_while_one_types_and_while_it_sends()
    {
        var form = await _tablet.WriteAsync("كتابة");
        await _tablet.KillPageAsync();
        await _tablet.UnlockAsync($"/intakes/new/{form}?step=review");
        await Assertions.Expect(_tablet.Page.GetByText("كتابة سعيد خلف").First).ToBeVisibleAsync();
        var asked = new TaskCompletionSource();
        await _tablet.InterfereAsync(route =>
        {
            asked.TrySetResult();
            return Task.CompletedTask;
        });

        await _tablet.SendAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _tablet.LetThroughAsync();
        await _tablet.KillPageAsync();
        await _tablet.UnlockAsync();

        await _tablet.EndsWellAsync(form, await _tablet.ReceivedAsync(form), "كتابة");
    }

    [Test]
    public async Task The_browser_is_killed_with_work_that_waits_and_the_network_is_gone()
    {
        await _tablet.Page.GotoAsync("/intakes");
        var form = await _tablet.WriteAsync("متصفح");
        await _tablet.InterfereAsync(route => route.AbortAsync());
        await _tablet.SendAsync();

        await _tablet.KillBrowserAsync();
        await _tablet.Page.GotoAsync("/intakes");

        // The session went with the browser; the tablet hands in without one.
        await _tablet.EndsWellAfterSignInAsync(form, await _tablet.ReceivedAsync(form), "متصفح");
    }

    [Test]
    public async Task The_server_is_killed_between_storing_and_answering()
    {
        var form = await _tablet.WriteAsync("خادم");
        var killed = new TaskCompletionSource();
        await _tablet.InterfereAsync(async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
            killed.TrySetResult();
        });
        await _tablet.SendAsync();
        await killed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _tablet.LetThroughAsync();
        await _server.KillAsync();

        await _tablet.TryNowAsync();

        await _tablet.EndsWellAsync(form, await _tablet.ReceivedAsync(form), "خادم");
    }

    [Test]
    public async Task The_session_expires_while_work_waits()
    {
        var form = await _tablet.WriteAsync("جلسة");
        await _tablet.InterfereAsync(route => route.AbortAsync());
        await _tablet.SendAsync();
        await _tablet.Browser.ClearCookiesAsync();
        await _tablet.LetThroughAsync();

        await _tablet.Page.ReloadAsync();

        await _tablet.EndsWellAfterSignInAsync(form, await _tablet.ReceivedAsync(form), "جلسة");
    }

    [Test]
    public async Task A_colleague_who_signs_in_sends_what_waits_and_cannot_read_it()
    {
        var form = await _tablet.WriteAsync("زميل");
        await _tablet.InterfereAsync(route => route.AbortAsync());
        await _tablet.SendAsync();
        await _tablet.Browser.ClearCookiesAsync();

        await _tablet.BeginAsync("supervisor");
        var seen = await _tablet.Page.GetByRole(AriaRole.Main).InnerTextAsync();
        await _tablet.LetThroughAsync();
        await _tablet.TryNowAsync();
        var number = await _tablet.ReceivedAsync(form);
        await _tablet.Browser.ClearCookiesAsync();

        Assert.That(seen, Does.Not.Contain("زميل سعيد").And.Contain("زميل تنتظر الإرسال"));
        await _tablet.EndsWellAfterSignInAsync(form, number, "زميل");
    }

    [Test]
    public async Task Two_tabs_do_not_write_over_each_other()
    {
        var form = await _tablet.WriteAsync("تبويب");

        var second = await _tablet.OpenTabAsync();
        await second.GotoAsync($"/intakes/new/{form}?step=interview");
        await second.Locator("main input[type=password]").FillAsync(Tablet.Pin);
        await second.GetByRole(AriaRole.Button, new() { Name = "فتح" }).ClickAsync();

        await Assertions.Expect(second.GetByText("هذه الاستمارة مفتوحة في تبويب آخر")).ToBeVisibleAsync();
        await Assertions.Expect(second.Locator("main fieldset").First).ToHaveAttributeAsync("disabled", "");
        await second.CloseAsync();
        await _tablet.SendAsync();
        await _tablet.EndsWellAsync(form, await _tablet.ReceivedAsync(form), "تبويب");
    }

    [TestCase(-5)]
    [TestCase(5)]
    public async Task The_clock_of_the_tablet_is_years_wrong(int years)
    {
        await _tablet.Page.AddInitScriptAsync($$"""
            { const off = {{years}} * 366 * 86400000; const Right = Date; const now = () => Right.now() + off;
              window.Date = class extends Right { constructor(...given) { if (given.length) super(...given); else super(now()); } static now() { return now(); } }; }
            """);

        var form = await _tablet.WriteAsync("ساعة");
        await _tablet.SendAsync();

        var number = await _tablet.ReceivedAsync(form);
        await _tablet.KillPageAsync();
        await _tablet.EndsWellAsync(form, number, "ساعة");
    }

    [Test]
    public async Task The_server_is_put_back_to_before_the_tablet_was_known()
    {
        var form = await _tablet.WriteAsync("استعادة");
        await _tablet.SendAsync();
        await _tablet.ReceivedAsync(form);

        await _server.RestoreAsync();
        await _tablet.TryNowAsync();
        await _tablet.SignInAsync("officer");
        await _tablet.TryNowAsync();

        await Until.HoldsAsync(async () => await _tablet.AskAsync($"/api/intakes/{form}") is not null);
        await _tablet.EndsWellAsync(form, await _tablet.ReceivedAsync(form), "استعادة");
    }

    private async Task StoppedAsync(Guid form)
    {
        await _tablet.Page.GotoAsync("/intakes");
        await _tablet.UnlockAsync();
        await Assertions.Expect(_tablet.Page.Locator($"a[href^='/intakes/new/{form}']")).ToBeVisibleAsync();
        await Assertions.Expect(_tablet.Page.GetByText("لم تُقبل: يرجى تصحيحها").First).ToBeVisibleAsync();
    }

    private static Func<IRoute, Task> Answering(int status, Dictionary<string, string>? headers = null) =>
        route => route.FulfillAsync(new() { Status = status, Headers = headers, ContentType = "application/problem+json", Body = $$"""{"status":{{status}},"code":"http.{{status}}"}""" });

    // The server gets half of it.
    private static async Task CutInTheMiddleAsync(IRoute route)
    {
        var whole = route.Request.PostDataBuffer!;
        await route.FetchAsync(new() { PostData = whole[..(whole.Length / 2)] });
        await route.AbortAsync("connectionreset");
    }

    // The server has it, and the tablet does not know.
    private static async Task CutAfterwardsAsync(IRoute route)
    {
        await route.FetchAsync();
        await route.AbortAsync("connectionreset");
    }
}

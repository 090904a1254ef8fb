using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>What happens to accounts, to tablets themselves and to their space. Each ends as the other killings do.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class TabletKillingsTests
{
    // A disk with as many bytes left as the page was told: no driver of a browser can make its own disk small.
    private const string SmallDisk = """
        {
          const left = () => Number(localStorage.getItem('left') ?? Infinity);
          const { put, delete: remove } = IDBObjectStore.prototype;
          IDBObjectStore.prototype.put = function (row, ...key) {
            const rest = left() - Object.values(row).reduce((sum, value) => sum + (value?.byteLength ?? 0), 0);
            if (rest < 0) throw new DOMException('No space left.', 'QuotaExceededError');
            if (rest < Infinity) localStorage.setItem('left', rest);
            return put.call(this, row, ...key);
          };
          IDBObjectStore.prototype.delete = function (key) {
            if (this.name === 'reserve' && key === 'held' && left() < Infinity) localStorage.setItem('left', left() + 4 * 1024 * 1024);
            return remove.call(this, key);
          };
        }
        """;

    private TestFolder _folder = null!;
    private KilledServer _server = null!;
    private Tablet _tablet = null!;

    private ILocator NotKept => _tablet.Page.GetByText("لم يستطع هذا الجهاز حفظ آخر ما كتبته");

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
    public async Task The_account_of_the_writer_is_closed_while_work_waits()
    {
        var form = await WaitingAsync("مغلق");
        var writer = (await _tablet.AskAsync("/api/session"))!.Value.GetProperty("staffId").GetGuid();
        await using var admin = await ColleagueAtTheOffice.ComeInAsync(_server.Address, "admin");
        await using var supervisor = await ColleagueAtTheOffice.ComeInAsync(_server.Address, "supervisor");
        await admin.SetActiveAsync(writer, active: false);

        await _tablet.LetThroughAsync();
        await _tablet.Page.ReloadAsync();
        var number = await _tablet.ReceivedAsync(form);

        var held = await supervisor.AskAsync($"/api/intakes/{form}");
        Assert.That(GoodEnds.Typed(held), Does.StartWith("مغلق"));
        Assert.That(held.GetProperty("authorEnded").GetBoolean(), Is.True);
        await admin.SetActiveAsync(writer, active: true);
        await _tablet.EndsWellAfterSignInAsync(form, number, "مغلق");
    }

    [Test]
    public async Task The_space_of_the_tablet_is_used_up_while_a_form_is_written()
    {
        var waiting = await WaitingAsync("قديم");
        var form = await _tablet.WriteAsync("ممتلئ");
        await _tablet.Page.AddInitScriptAsync(SmallDisk);
        await _tablet.Page.GotoAsync($"/intakes/new/{form}?step=interview");
        await _tablet.EnterPinAsync();
        await LeaveAsync(bytes: 0);

        // What is begun goes on in the space that was held for it; nothing new is begun.
        await _tablet.Content.DateAsync("يوم المقابلة", 2026, 11, 21);
        await Assertions.Expect(_tablet.Page.GetByText("امتلأ هذا الجهاز").First).ToBeVisibleAsync();
        await Assertions.Expect(NotKept).ToHaveCountAsync(0);
        await _tablet.Page.GotoAsync("/intakes/new");
        await _tablet.EnterPinAsync();
        await Assertions.Expect(_tablet.Content.Part.GetByText("لا تبدأ استمارة جديدة").First).ToBeVisibleAsync();

        // Where that is used up too, it is said what could not be kept, and it is kept once there is space.
        await _tablet.Page.GotoAsync($"/intakes/new/{form}?step=interview");
        await _tablet.EnterPinAsync();
        await LeaveAsync(bytes: 0);
        await _tablet.Content.DateAsync("يوم المقابلة", 2026, 11, 22);
        await Assertions.Expect(NotKept.First).ToBeVisibleAsync();
        await LeaveAsync(bytes: null);
        await _tablet.Content.DateAsync("يوم المقابلة", 2026, 11, 20);
        await Assertions.Expect(NotKept).ToHaveCountAsync(0);

        await _tablet.KillPageAsync();
        await _tablet.LetThroughAsync();
        await _tablet.UnlockAsync($"/intakes/new/{form}?step=review");
        await _tablet.SendAsync();
        await _tablet.EndsWellAsync(form, await _tablet.ReceivedAsync(form), "ممتلئ");
        await _tablet.EndsWellAsync(waiting, await _tablet.ReceivedAsync(waiting), "قديم");
    }

    [Test]
    public async Task The_same_form_is_sent_by_two_tablets()
    {
        var form = await WaitingAsync("نسختان");
        await using var second = await _tablet.CopyAsync(_folder.NewPart());
        await _tablet.LetThroughAsync();

        await Task.WhenAll(_tablet.Page.GotoAsync("/intakes"), second.Page.GotoAsync("/intakes"));
        var numbers = await Task.WhenAll(_tablet.ReceivedAsync(form), second.ReceivedAsync(form));

        Assert.That(numbers.Distinct().Count(), Is.EqualTo(1));
        await _tablet.EndsWellAfterSignInAsync(form, numbers[0], "نسختان");
    }

    [Test]
    public async Task A_tablet_that_was_reported_stolen_is_refused_and_sends_its_work_once_it_is_back()
    {
        var form = await WaitingAsync("مسروق");
        await using var supervisor = await ColleagueAtTheOffice.ComeInAsync(_server.Address, "supervisor");
        await supervisor.OrderAsync("theft", "أُخذ من الخيمة");
        await _tablet.LetThroughAsync();
        await _tablet.Page.ReloadAsync();
        await Until.HoldsAsync(async () => await _tablet.StandingAsync() == "refused");
        Assert.That(await _tablet.AskAsync($"/api/intakes/{form}"), Is.Null);

        await supervisor.OrderAsync("readmission", "وُجد عند الجيران");
        await _tablet.Page.ReloadAsync();
        await Until.HoldsAsync(async () => await _tablet.StandingAsync() == "good");
        var number = await _tablet.ReceivedAsync(form);

        // The PIN alone, which a thief may have seen, opens nothing any more.
        await _tablet.Page.GotoAsync("/intakes");
        await _tablet.Content.Part.Locator("input[type=password]").FillAsync(Tablet.Pin);
        await _tablet.Content.PressAsync("فتح");
        await Assertions.Expect(_tablet.Page.GetByText("أُغلقت استماراتك على هذا الجهاز")).ToBeVisibleAsync();
        await _tablet.PictureAsync("closed-ar");
        await _tablet.Content.Part.FillInSignInAsync("officer");
        await Assertions.Expect(_tablet.Content.Part.Locator("input[autocomplete='username']")).ToHaveCountAsync(0);
        await _tablet.EnterPinAsync();
        await _tablet.EndsWellAsync(form, number, "مسروق");
    }

    // A finished form that cannot leave the tablet yet.
    private async Task<Guid> WaitingAsync(string given)
    {
        var form = await _tablet.WriteAsync(given);
        await _tablet.InterfereAsync(route => route.AbortAsync());
        await _tablet.SendAsync();
        return form;
    }

    private Task LeaveAsync(long? bytes) =>
        _tablet.Page.EvaluateAsync("left => left === null ? localStorage.removeItem('left') : localStorage.setItem('left', left)", bytes);
}

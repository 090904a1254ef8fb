using System.Text;
using System.Text.RegularExpressions;
using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>A paper is photographed in the tent; its photograph is cut off three times on its way, and the supervisor sees it (decision 18).</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class PhotographTests
{
    // In seconds: three outages, and a server that starts anew.
    private const int TwoMinutes = 120;

    // Of the photograph of a form: state of its envelope, and length of its bytes.
    private const string Photograph =
        """
        form => new Promise((done, fail) => {
          const opening = indexedDB.open('legalclinic-device');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const reading = db.transaction(['envelopes', 'sealed']);
            const asked = reading.objectStore('envelopes').index('formId').get(form);
            asked.onsuccess = () => {
              if (!asked.result) { db.close(); done(['none', '0']); return; }
              const sealed = reading.objectStore('sealed').get(asked.result.entryId);
              sealed.onsuccess = () => { db.close(); done([asked.result.state, String(sealed.result.bytes.length)]); };
            };
            asked.onerror = () => { db.close(); fail(asked.error); };
          };
        })
        """;

    private TestFolder _folder = null!;
    private KilledServer _server = null!;
    private BreakingLine _line = null!;
    private Tablet _tablet = null!;

    private ILocator Dialog => _tablet.Page.GetByRole(AriaRole.Dialog);

    [OneTimeSetUp]
    public async Task CarryTheTabletIntoTheTent()
    {
        _folder = await TestFolder.CreateAsync();
        _server = await KilledServer.StartAsync(EndToEndRun.Clinic, _folder.NewPart());
        _line = BreakingLine.To(_server.Address);
        _tablet = await Tablet.OpenAsync(_line.Address, _folder.NewPart(), keepsProgram: true);
        await _tablet.BeginAsync("officer");
        await _tablet.HoldEverythingAsync();
    }

    [OneTimeTearDown]
    public async Task PutItAway()
    {
        if (_tablet is not null)
            await _tablet.DisposeAsync();
        if (_line is not null)
            await _line.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        if (_folder is not null)
            await _folder.DisposeAsync();
    }

    [Test]
    [Order(1)]
    public async Task A_photograph_taken_without_a_network_survives_three_cuts_a_killed_server_and_a_restart_and_is_seen_in_the_review()
    {
        var form = await _tablet.WriteAsync("صورة");
        await _tablet.ConnectAsync(false);
        await TakeAsync();
        await GoToAsync("review");
        await _tablet.SendAsync();
        var size = await SizeAsync(form);
        foreach (var percent in new[] { 1, 50, 99 })
            _line.BreaksAt.Enqueue(Math.Max(1, size * percent / 100));

        await _tablet.ConnectAsync(true);
        await Until.HoldsAsync(() => _line.Breaks >= 1, TwoMinutes);
        await _server.KillAsync();
        await Until.HoldsAsync(() => _line.Breaks >= 2, TwoMinutes);
        await _tablet.RestartAsync();
        await _tablet.ConnectAsync(true);
        await _tablet.Page.GotoAsync("/intakes");
        await Until.HoldsAsync(() => _line.Breaks >= 3, TwoMinutes);
        // Nobody is signed in on it any more; whoever opens it has it try at once.
        await _tablet.Page.ReloadAsync();
        await Until.HoldsAsync(async () => (await PhotographAsync(form))[0] == "received", TwoMinutes);

        Assert.That(_line.Breaks, Is.EqualTo(3));
        Assert.That(_line.PhotoBytes, Is.EqualTo(size), "it went on where it was cut: nothing was sent twice");
        await SeenInTheReviewAsync(form);
    }

    [Test]
    [Order(2)]
    public async Task Where_there_is_no_camera_a_chosen_picture_is_kept_upright_without_the_place_where_it_was_taken()
    {
        var picture = TestPictures.WithExif(TestPictures.Jpeg(1_200, 800), orientation: 6);
        await _tablet.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'mediaDevices', { value: undefined });");
        await _tablet.SignInAsync("officer");
        await _tablet.WriteAsync("مختار");
        await OpenCameraAsync();

        await Dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "p.jpg", MimeType = "image/jpeg", Buffer = picture });
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "قص", Exact = true }).ClickAsync();
        var (made, width, height) = await MadeAsync();

        Assert.That(Encoding.Latin1.GetString(picture), Does.Contain(TestPictures.Place));
        Assert.That(Encoding.Latin1.GetString(made), Does.Not.Contain(TestPictures.Place).And.Not.Contain("Exif").And.Not.Contain("EXIF").And.Not.Contain("XMP"));
        Assert.That(made, Has.Length.LessThanOrEqualTo(300 * 1024).And.Length.GreaterThan(1_000));
        Assert.That(height, Is.GreaterThan(width), "it stands upright");
    }

    // What will be kept, byte by byte, as it is shown.
    private async Task<(byte[] Picture, int Width, int Height)> MadeAsync()
    {
        var made = Dialog.GetByAltText("الصورة كما ستُحفظ");
        var address = await made.GetAttributeAsync("src") ?? "";
        return (Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]),
            await made.EvaluateAsync<int>("one => one.naturalWidth"), await made.EvaluateAsync<int>("one => one.naturalHeight"));
    }

    private async Task OpenCameraAsync()
    {
        await GoToAsync("papers");
        await _tablet.Content.Part.Locator("table select").First.SelectOptionAsync("has_valid");
        await _tablet.Page.SetViewportSizeAsync(360, 780);
        var take = _tablet.Content.Part.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^تصوير · ") });
        if (await take.CountAsync() == 0)
            await _tablet.Content.PressAsync("التالي");
        await take.First.ClickAsync();
    }

    private async Task TakeAsync()
    {
        await OpenCameraAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "التقاط الصورة" }).ClickAsync();
        await Expect(Dialog.GetByAltText("الصورة الملتقطة الآن"));
        Assert.That(await _tablet.PictureAsync("photograph-cut"), Is.Zero);
        Assert.That(await Accessibility.FaultsAsync(_tablet.Page), Is.Empty);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "قص", Exact = true }).ClickAsync();
        await Expect(Dialog.GetByAltText("الصورة كما ستُحفظ"));
        Assert.That(await _tablet.PictureAsync("photograph-look"), Is.Zero);
        Assert.That(await Accessibility.FaultsAsync(_tablet.Page), Is.Empty);
        await Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^حفظ") }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        await Expect(_tablet.Content.Part.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^عرض .*الصورة") }));
        await _tablet.Page.SetViewportSizeAsync(1280, 900);
    }

    private async Task SeenInTheReviewAsync(Guid form)
    {
        await _tablet.SignInAsync("supervisor");
        await _tablet.Page.GotoAsync($"/queue/{form}");
        var picture = _tablet.Page.Locator("figure img");
        await Expect(picture);
        await picture.ScrollIntoViewIfNeededAsync();
        await Until.HoldsAsync(async () => await picture.EvaluateAsync<int>("one => one.naturalWidth") > 0, TwoMinutes);
        Assert.That(await picture.GetAttributeAsync("alt"), Does.Contain("صورة سعيد خلف"));
        Assert.That(await _tablet.PictureAsync("photograph-review"), Is.Zero);
    }

    private Task GoToAsync(string step) => _tablet.Page.Locator($"ol a[href*='step={step}']").First.ClickAsync();

    private async Task<long> SizeAsync(Guid form) => long.Parse((await PhotographAsync(form))[1], System.Globalization.CultureInfo.InvariantCulture);

    private Task<string[]> PhotographAsync(Guid form) => _tablet.Page.EvaluateAsync<string[]>(Photograph, form.ToString());

    private static Task Expect(ILocator part) => Assertions.Expect(part).ToBeVisibleAsync();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>An officer corrects a form in the tent while a lawyer works in the file that it went into; nobody writes over the other (decision 19).</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class CorrectionTests
{
    // Sends something with the session of the page, as its own pages do.
    private const string Post = """
        async ([path, body, version]) => {
          const token = decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]*)/) ?? [])[1] ?? '');
          const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...(version ? { 'If-Match': `"${version}"` } : {}) };
          const answer = await fetch(path, { method: 'POST', headers, body });
          if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
          return await answer.text();
        }
        """;

    // The identifier of what is on its way or received and corrects another form.
    private const string CorrectionOf = """
        form => new Promise((done, fail) => {
          const opening = indexedDB.open('legalclinic-device');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const asked = db.transaction('envelopes').objectStore('envelopes').getAll();
            asked.onsuccess = () => { db.close(); done(asked.result.find(one => one.corrects === form)?.entryId ?? ''); };
          };
        })
        """;

    private TestFolder _folder = null!;
    private Tablet _tablet = null!;

    [OneTimeSetUp]
    public async Task CarryTheTabletIntoTheTent()
    {
        _folder = await TestFolder.CreateAsync();
        _tablet = await Tablet.OpenAsync(EndToEndRun.Address, _folder.NewPart(), width: 360, keepsProgram: true);
        await _tablet.BeginAsync("officer");
        await _tablet.HoldEverythingAsync();
    }

    [OneTimeTearDown]
    public async Task PutItAway()
    {
        if (_tablet is not null)
            await _tablet.DisposeAsync();
        if (_folder is not null)
            await _folder.DisposeAsync();
    }

    [TearDown]
    public async Task LookAtWhatFailed()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0)
        {
            await _tablet.PictureAsync("correction-failed");
            await TestContext.Out.WriteLineAsync(await _tablet.Content.Part.AriaSnapshotAsync());
        }
    }

    [Test]
    public async Task An_officer_without_a_network_and_a_lawyer_correct_one_family_and_a_person_decides_where_they_differ()
    {
        List<string> faults = [];
        await _tablet.Page.SetViewportSizeAsync(1280, 900);
        var form = await _tablet.WriteAsync("نوري");
        await _tablet.SendAsync();
        var number = await _tablet.ReceivedAsync(form);
        await using var supervisor = await ClinicPage.OpenAsync();
        await supervisor.SignInAsync("supervisor");
        await using var lawyer = await ClinicPage.OpenAsync();
        await lawyer.SignInAsync("lawyer");
        var family = await AcceptAsync(supervisor, form, await StaffIdAsync(lawyer));

        await TakeAlongAsync();
        await _tablet.ConnectAsync(false);
        await CorrectInTheTentAsync(number);
        await CorrectAtTheDeskAsync(lawyer, family);
        await _tablet.ConnectAsync(true);
        await _tablet.ReceivedAsync(Guid.Parse(await _tablet.Page.EvaluateAsync<string>(CorrectionOf, form.ToString())));

        await lawyer.GoAsync($"/families/{family}");
        foreach (var language in new[] { "ckb", "ar" })
        {
            await lawyer.SwitchAsync(language);
            foreach (var width in new[] { 360, 1440 })
            {
                await lawyer.ResizeAsync(width);
                faults.AddRange(await lawyer.LookAsync($"corrections-asked-{language}-{width}", language));
            }
        }

        var question = new Controls(lawyer.Page.GetByRole(AriaRole.Region, new() { Name = "ما ينتظر القرار" }));
        await Assertions.Expect(question.Part.GetByRole(AriaRole.Radio)).ToHaveCountAsync(3);
        await Assertions.Expect(question.Part.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
        await Assertions.Expect(question.Part).ToContainTextAsync("قبلهما: سعيد");
        await Assertions.Expect(question.Part.GetByRole(AriaRole.Button, new() { Name = "تسجيل القرار" })).ToBeDisabledAsync();
        await question.Part.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^سعدي") }).CheckAsync();
        await question.WriteAsync("كيف عرفت ذلك؟", "قرأته على الهوية");
        await question.PressAsync("تسجيل القرار");
        await Assertions.Expect(question.Part).ToHaveCountAsync(0);

        var name = await NameAsync(lawyer, family);
        Assert.That(name, Is.EqualTo("نوري سعدي خليفة أبو علي"), "the decided field, the officer's and the lawyer's");
        var history = lawyer.Page.GetByRole(AriaRole.Region, new() { Name = "من غيّر ماذا" });
        await Assertions.Expect(history.GetByRole(AriaRole.Row)).ToHaveCountAsync(5);
        await Assertions.Expect(history).ToContainTextAsync("قرأته على الهوية");
        foreach (var width in new[] { 1440, 360 })
        {
            await lawyer.ResizeAsync(width);
            faults.AddRange(await lawyer.LookAsync($"corrections-decided-ar-{width}", "ar"));
        }

        Assert.That(faults.Concat(lawyer.Errors).Concat(supervisor.Errors), Is.Empty);
    }

    private static async Task<string> StaffIdAsync(ClinicPage who) => await who.Page.EvaluateAsync<string>("() => fetch('/api/session').then(answer => answer.json()).then(one => one.id ?? one.staffId)");

    private static async Task<string> AcceptAsync(ClinicPage supervisor, Guid form, string lawyer)
    {
        var seen = await supervisor.Page.EvaluateAsync<JsonElement>("id => fetch(`/api/intakes/${id}`).then(answer => answer.json())", form.ToString());
        var apart = seen.GetProperty("known").GetProperty("files").EnumerateArray().Select(file => file.GetProperty("familyId").GetString());
        var accepted = await SendAsync(supervisor, $"/api/intakes/{form}/acceptance", new { conflictCheck = "clear", apart, elsewhereAsked = true }, seen.GetProperty("version").GetInt32());
        var family = accepted.GetProperty("familyId").GetString()!;
        var opened = await SendAsync(supervisor, "/api/cases", new { id = Guid.CreateVersion7(), familyId = family, serviceLevel = "assist" });
        await SendAsync(supervisor, $"/api/cases/{opened.GetProperty("id").GetString()}/assignment", new { lawyerId = lawyer, overCapReason = "test" }, opened.GetProperty("version").GetInt32());
        return family;
    }

    private async Task TakeAlongAsync()
    {
        await _tablet.Page.GotoAsync("/intakes");
        await _tablet.EnterPinAsync();
        await _tablet.Content.Part.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^أخذ استمارة .*نوري سعيد خلف.* للتصحيح$") }).ClickAsync();
        await Assertions.Expect(_tablet.Content.Part.GetByText("هي على هذا الجهاز ويمكن تصحيحها بلا شبكة.")).ToBeVisibleAsync();
        await _tablet.Page.SetViewportSizeAsync(360, 780);
        Assert.That(await _tablet.PictureAsync("correction-taken-ar"), Is.Zero);
    }

    private async Task CorrectInTheTentAsync(string number)
    {
        await _tablet.Page.GotoAsync("/intakes");
        await _tablet.EnterPinAsync();
        await _tablet.Content.Part.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("تصحيح") }).ClickAsync();
        await Assertions.Expect(_tablet.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("تصحيح");
        await Assertions.Expect(_tablet.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(number);
        foreach (var language in new[] { "ckb", "ar" })
        {
            await _tablet.SpeakAsync(language);
            Assert.That(await _tablet.PictureAsync($"correction-{language}"), Is.Zero);
        }

        await _tablet.Page.SetViewportSizeAsync(1280, 900);
        await GoToAsync("people");
        await _tablet.Content.PressAsync("تعديل");
        await _tablet.Content.WriteAsync("اسم الأب", "سعدي");
        await _tablet.Content.WriteAsync("اسم الجد", "خليفة");
        await GoToAsync("review");
        await _tablet.SendAsync();
    }

    private static async Task CorrectAtTheDeskAsync(ClinicPage lawyer, string family)
    {
        await lawyer.GoAsync($"/families/{family}");
        await lawyer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^تصحيح .*نوري سعيد خلف") }).ClickAsync();
        var sheet = new Controls(lawyer.Page.GetByRole(AriaRole.Dialog));
        await sheet.WriteAsync("اسم الأب", "مسعود");
        await sheet.WriteAsync("الكنية", "أبو علي");
        await lawyer.PictureAsync("corrections-sheet-ar");
        await sheet.PressAsync("حفظ التصحيح");
        await Assertions.Expect(lawyer.Page.GetByText("حُفظ التصحيح.")).ToBeVisibleAsync();
    }

    private static async Task<string> NameAsync(ClinicPage who, string family) => await who.Page.EvaluateAsync<string>(
        "id => fetch(`/api/families/${id}`).then(answer => answer.json()).then(one => one.members[0].name).then(n => [n.given, n.father, n.grandfather, n.kunya].join(' '))", family);

    private static async Task<JsonElement> SendAsync(ClinicPage who, string path, object body, int? version = null) =>
        JsonSerializer.Deserialize<JsonElement>(await who.Page.EvaluateAsync<string>(Post, new object?[] { path, JsonSerializer.Serialize(body), version }));

    private Task GoToAsync(string step) => _tablet.Page.Locator($"ol a[href*='step={step}']").First.ClickAsync();
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Training;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>
/// Twenty tablets of three offices write a thousand forms over lines that cut at random, and crash; then what they typed is compared with what the clinic has.
/// OFFLINE_SEED sets another run.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class RandomisedRunTests
{
    private const int Devices = 20;
    private const int Forms = 1000;
    private static readonly string[] Officers = ["officer", "officer.duh", "officer.erb"];
    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("OFFLINE_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20261127;

    private TestFolder _folder = null!;
    private HostProcess _host = null!;

    [OneTimeSetUp]
    public async Task StartAClinic()
    {
        _folder = await TestFolder.CreateAsync();
        _host = await HostProcess.StartAsync(await EndToEndRun.Clinic.CopyAsync(_folder.NewPart()));
    }

    [OneTimeTearDown]
    public async Task EndIt()
    {
        await _host.DisposeAsync();
        await _folder.DisposeAsync();
    }

    [Test]
    public async Task Every_form_is_there_once_and_as_it_was_typed()
    {
        TestContext.Out.WriteLine($"OFFLINE_SEED={Seed}");
        var before = await InClinicAsync();

        var typed = await SimulatedDevices.RunAsync(_host.Address, Officers, Devices, Forms, Seed);

        var after = await InClinicAsync();
        Assert.Multiple(() =>
        {
            Assert.That(typed.Select(t => t.Id).Distinct().Count(), Is.EqualTo(Forms), $"receipts, OFFLINE_SEED={Seed}");
            Assert.That(after.Except(before).Order(), Is.EqualTo(typed.Select(t => t.Id).Order()), $"forms in the clinic, OFFLINE_SEED={Seed}");
        });
        Assert.That(await DifferencesAsync(typed), Is.Empty, $"OFFLINE_SEED={Seed}");
    }

    private async Task<List<Guid>> InClinicAsync()
    {
        List<Guid> ids = [];
        foreach (var officer in Officers)
        {
            using var clinic = await SignInAsync(officer);
            for (var page = 1; ; page++)
            {
                var rows = (await clinic.GetFromJsonAsync<JsonNode>($"/api/intakes?mine=true&page={page}&size=100"))!["items"]!.AsArray();
                if (rows.Count == 0) break;
                ids.AddRange(rows.Select(row => row!["id"]!.GetValue<Guid>()));
            }
        }

        Assert.That(ids, Is.Unique);
        return ids;
    }

    private async Task<List<string>> DifferencesAsync(IReadOnlyList<TypedForm> typed)
    {
        List<string> found = [];
        foreach (var forms in typed.GroupBy(t => t.User))
        {
            using var clinic = await SignInAsync(forms.Key);
            foreach (var form in forms)
            {
                var stored = await clinic.GetFromJsonAsync<JsonNode>($"/api/intakes/{form.Id}");
                if (stored!["number"]!.GetValue<string>() != form.Number) found.Add($"{form.Id}: the receipt says {form.Number}");
                found.AddRange(FieldDifferences.Find(form.Form, stored["form"]).Select(difference => $"{form.Number}{difference}"));
            }
        }

        return found;
    }

    private async Task<HttpClient> SignInAsync(string officer)
    {
        var cookies = new CookieContainer();
        var clinic = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = new Uri(_host.Address) };
        // Nobody is signed in yet; what counts is the token that comes with the answer.
        using var nobody = await clinic.GetAsync("/api/session");
        clinic.DefaultRequestHeaders.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(cookies.GetCookies(clinic.BaseAddress)["XSRF-TOKEN"]!.Value));
        using var answer = await clinic.PostAsJsonAsync("/api/session", new { UserName = officer, TrainingClinic.Password });
        Assert.That(answer.IsSuccessStatusCode, Is.True, officer);
        return clinic;
    }
}

using System.Text.Json;
using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>Somebody at a desk of the clinic while a tablet is in the field, in a browser of their own.</summary>
internal sealed class ColleagueAtTheOffice : IAsyncDisposable
{
    private readonly string _address;
    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private ColleagueAtTheOffice(string address, IBrowserContext context, IPage page) => (_address, _context, _page) = (address, context, page);

    /// <summary>Signs somebody in at the desk.</summary>
    public static async Task<ColleagueAtTheOffice> ComeInAsync(string address, string userName)
    {
        var context = await EndToEndRun.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address, ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.FillInSignInAsync(userName);
        return new ColleagueAtTheOffice(address, context, page);
    }

    /// <summary>Reads something.</summary>
    public async Task<JsonElement> AskAsync(string path)
    {
        var answer = await _context.APIRequest.GetAsync($"{_address}{path}");
        Assert.That(answer.Status, Is.EqualTo(200), path);
        return (await answer.JsonAsync())!.Value;
    }

    /// <summary>Does something on the version that was read.</summary>
    public async Task ActAsync(string method, string path, int version, object body) =>
        Assert.That(await _page.ChangeAsync(method, path, body, version), Is.InRange(200, 299), path);

    /// <summary>Orders something of the one tablet that there is.</summary>
    public async Task OrderAsync(string order, string why)
    {
        var tablet = (await AskAsync("/api/devices")).EnumerateArray().Single();
        await ActAsync("POST", $"/api/devices/{tablet.GetProperty("id").GetGuid()}/{order}", tablet.GetProperty("version").GetInt32(), new { why });
    }

    /// <summary>Closes somebody's account, or opens it again.</summary>
    public async Task SetActiveAsync(Guid staff, bool active)
    {
        var one = (await AskAsync("/api/staff")).EnumerateArray().Single(row => row.GetProperty("id").GetGuid() == staff);
        await ActAsync("PUT", $"/api/staff/{staff}", one.GetProperty("version").GetInt32(), new
        {
            displayName = one.GetProperty("displayName").GetString(),
            role = one.GetProperty("role").GetString(),
            officeId = one.GetProperty("officeId").GetGuid(),
            caseloadCap = one.GetProperty("caseloadCap").GetInt32(),
            active,
        });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

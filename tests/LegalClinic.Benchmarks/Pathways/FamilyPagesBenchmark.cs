using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LegalClinic.Infrastructure.Training;

namespace LegalClinic.Benchmarks.Pathways;

/// <summary>
/// The pages of a family over HTTP, from a training clinic that runs: matrix, pathway and the paper for the family of F029, the sample
/// family of fourteen. Bar: matrix with its pathway p95 at most 100 ms (design.md, 7).
/// </summary>
internal static class FamilyPagesBenchmark
{
    private const int Runs = 300;
    private const string Family = "F029";
    private static readonly CookieContainer Cookies = new();

    public static void Run() => RunAsync(Environment.GetEnvironmentVariable("CLINIC_ADDRESS") ?? "http://localhost:5080").GetAwaiter().GetResult();

    private static async Task RunAsync(string address)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies }) { BaseAddress = new Uri(address) };
        await SignInAsync(http);
        var family = await AcceptedAsync(http);
        var matrix = await http.GetFromJsonAsync<JsonElement>($"/api/families/{family}/matrix?language=ar");
        var (people, types) = (matrix.GetProperty("people").GetArrayLength(), matrix.GetProperty("documentTypes").GetArrayLength());

        var table = new Table("What", "Runs", "p50", "p95", "p99", "Bar");
        await MeasureAsync(http, table, $"matrix, {people} people × {types} documents", $"/api/families/{family}/matrix?language=ar", "p95 ≤ 100 ms");
        await MeasureAsync(http, table, "pathway of the same family", $"/api/families/{family}/pathway?language=ar", "p95 ≤ 100 ms");
        await MeasureAsync(http, table, "its page on paper (PDF)", $"/api/families/{family}/pathway.pdf?language=ar", "");
        table.Print();
    }

    private static async Task SignInAsync(HttpClient http)
    {
        await http.GetAsync("/api/session");
        using var answer = await SendAsync(http, HttpMethod.Post, "/api/session", new { userName = "supervisor", password = TrainingClinic.Password }, null);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<Guid> AcceptedAsync(HttpClient http)
    {
        var intake = SampleFamilyReader.Read(TrainingClinic.SamplesFolder).Single(f => f.Key == Family).IntakeId;
        var kept = await http.GetFromJsonAsync<JsonElement>($"/api/intakes/{intake}");
        if (kept.GetProperty("familyId").ValueKind == JsonValueKind.String) return kept.GetProperty("familyId").GetGuid();

        using var answer = await SendAsync(http, HttpMethod.Post, $"/api/intakes/{intake}/acceptance", new { conflictCheck = "clear" }, kept.GetProperty("version").GetInt32());
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("familyId").GetGuid();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string address, object body, int? version)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(Cookies.GetCookies(http.BaseAddress!)["XSRF-TOKEN"]!.Value));
        if (version is { } seen) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return await http.SendAsync(request);
    }

    private static async Task MeasureAsync(HttpClient http, Table table, string what, string address, string bar)
    {
        for (var warm = 0; warm < 50; warm++) await http.GetByteArrayAsync(address);
        List<TimeSpan> times = [];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await http.GetByteArrayAsync(address);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        times.Sort();
        table.Add([what, Runs.ToString(CultureInfo.InvariantCulture), .. new[] { 0.50, 0.95, 0.99 }.Select(s => Table.Milliseconds(Table.Percentile(times, s))), bar]);
    }
}

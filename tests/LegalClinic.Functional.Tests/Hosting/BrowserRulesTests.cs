using System.Net;
using System.Text;
using LegalClinic.Functional.Tests.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LegalClinic.Functional.Tests.Hosting;

/// <summary>What a browser is told that it may do with an answer.</summary>
public sealed class BrowserRulesTests : ClinicTests
{
    private HttpClient _stranger = null!;

    [OneTimeSetUp]
    public void ComeFromOutside() => _stranger = Clinic.Server.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://clinic.example") });

    [OneTimeTearDown]
    public void Leave() => _stranger.Dispose();

    [TestCase("GET", "/api/cases", HttpStatusCode.Unauthorized)]
    [TestCase("GET", "/api/nothing-is-here", HttpStatusCode.NotFound)]
    [TestCase("POST", "/api/session", HttpStatusCode.BadRequest)]
    [TestCase("GET", "/health/live", HttpStatusCode.OK)]
    [TestCase("GET", "/openapi/v1.json", HttpStatusCode.OK)]
    public async Task Every_answer_lets_scripts_come_from_files_of_the_program_only(string method, string path, HttpStatusCode status)
    {
        using var asked = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new StringContent("{", Encoding.UTF8, "application/json") : null };

        using var answer = await _stranger.SendAsync(asked);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(Policy(answer), Does.StartWith("script-src 'self' 'wasm-unsafe-eval'; default-src 'none'; ").And.Contains("frame-ancestors 'none'"));
        Assert.That(
            new[] { "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy" }.Select(name => Header(answer, name)),
            Is.EqualTo(new[] { "nosniff", "DENY", "no-referrer", "same-origin", "same-origin" }));
        Assert.That(Header(answer, "Permissions-Policy"), Does.Contain("geolocation=()").And.Contains("camera=(self)"));
    }

    [Test]
    public async Task Over_tls_a_browser_is_told_to_come_over_tls_for_a_year()
    {
        using var answer = await _stranger.GetAsync("/health/live");

        Assert.That(Header(answer, "Strict-Transport-Security"), Is.EqualTo("max-age=31536000"));
    }

    [Test]
    public async Task The_description_s_page_has_a_word_of_its_own_for_its_script_at_each_visit()
    {
        var (first, second) = (await VisitAsync(), await VisitAsync());

        Assert.That(first.Word, Is.Not.Empty.And.Not.EqualTo(second.Word));
        Assert.That(first.Scripts, Is.Not.Empty.And.All.Contains($"nonce=\"{first.Word}\""));
    }

    private async Task<(string Word, string[] Scripts)> VisitAsync()
    {
        using var answer = await _stranger.GetAsync("/scalar/");
        var scripts = (await answer.Content.ReadAsStringAsync()).Split("<script").Skip(1).Select(rest => rest[..rest.IndexOf('>', StringComparison.Ordinal)]);
        return (Policy(answer).Split("'nonce-").Last().Split('\'')[0], [.. scripts]);
    }

    private static string Policy(HttpResponseMessage answer) => Header(answer, "Content-Security-Policy");

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}

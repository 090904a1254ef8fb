using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LegalClinic.Api.Session;
using LegalClinic.Infrastructure.Training;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>A browser of somebody of the clinic: cookies, the token against forged requests, versions.</summary>
public sealed class ClinicClient : IDisposable
{
    private const string TokenCookie = "XSRF-TOKEN";
    private const string TokenHeader = "X-XSRF-TOKEN";

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    private ClinicClient(TestServer server) => _http = server.CreateDefaultClient(new CookieContainerHandler(_cookies));

    /// <summary>Whether changing requests carry the token; a forged one does not.</summary>
    public bool SendsToken { get; set; } = true;

    /// <summary>A browser that has opened the sign-in page.</summary>
    public static async Task<ClinicClient> OpenAsync(TestServer server)
    {
        var client = new ClinicClient(server);
        await client.GetAsync<SessionDto>("/api/session");
        return client;
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    public static async Task<ClinicClient> SignInAsync(TestServer server, string userName, string password = TrainingClinic.Password)
    {
        var client = await OpenAsync(server);
        _ = (await client.TrySignInAsync(userName, password)).Value;
        return client;
    }

    /// <summary>Tries to sign in.</summary>
    public Task<Answer<SessionDto>> TrySignInAsync(string userName, string password = TrainingClinic.Password) =>
        PostAsync<SessionDto>("/api/session", new SignInBody(userName, password));

    /// <summary>Reads.</summary>
    public async Task<Answer<T>> GetAsync<T>(string address) => await SendAsync<T>(HttpMethod.Get, address, null, null);

    /// <summary>Reads what was read before, if it is another by now.</summary>
    /// <param name="known">The tag of what was read before.</param>
    public async Task<Answer<T>> GetIfChangedAsync<T>(string address, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var response = await _http.SendAsync(request);
        return new Answer<T>(response.StatusCode, response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Does something.</summary>
    /// <param name="version">Sent as <c>If-Match</c>; null sends none.</param>
    public async Task<Answer<T>> PostAsync<T>(string address, object? body = null, int? version = null) =>
        await SendAsync<T>(HttpMethod.Post, address, Content(body), version);

    /// <summary>Replaces something.</summary>
    /// <param name="version">Sent as <c>If-Match</c>; null sends none.</param>
    public async Task<Answer<T>> PutAsync<T>(string address, object body, int? version = null) =>
        await SendAsync<T>(HttpMethod.Put, address, Content(body), version);

    /// <summary>Sends whatever, as a test of the whole list of endpoints does.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string address, object? body = null, int? version = null) =>
        await SendAsync<JsonElement>(method, address, Content(body), version);

    /// <summary>A file as it is answered.</summary>
    public Task<byte[]> GetFileAsync(string address) => _http.GetByteArrayAsync(address);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    // A string is sent as it is: a form as a device wrote it. Bytes are a picture, unless they say what they are.
    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        byte[] file => new ByteArrayContent(file) { Headers = { ContentType = new("image/jpeg") } },
        string text => new StringContent(text, Encoding.UTF8, "application/json"),
        _ => JsonContent.Create(body, body.GetType(), options: Answer.Json),
    };

    private async Task<Answer<T>> SendAsync<T>(HttpMethod method, string address, HttpContent? content, int? version)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        if (SendsToken && method != HttpMethod.Get && _cookies.GetCookies(_http.BaseAddress!)[TokenCookie] is { } token)
            request.Headers.Add(TokenHeader, Uri.UnescapeDataString(token.Value));

        using var response = await _http.SendAsync(request);
        return new Answer<T>(response.StatusCode, response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync());
    }
}

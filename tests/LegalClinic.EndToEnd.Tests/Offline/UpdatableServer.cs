using System.Net;
using System.Text;
using LegalClinic.EndToEnd.Tests.Testing;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>
/// Stands before the clinic's server and hands everything on; after an update it answers another worker than before. The driver of the browser cannot
/// do that: what a browser fetches to look for a newer worker never passes it.
/// </summary>
internal sealed class UpdatableServer : IAsyncDisposable
{
    private const string Worker = "/sw.js";

    private static readonly string[] OwnHeaders = ["Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Date", "Server"];

    private readonly HttpListener _listener = new();
    private readonly HttpClient _server = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(EndToEndRun.Address) };
    private readonly Task _serving;
    private volatile string? _firstLine;
    private volatile bool _takesForms = true;

    public UpdatableServer()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>From now on the worker is another one.</summary>
    /// <param name="firstLine">Script that the newer worker begins with.</param>
    public void Update(string firstLine) => _firstLine = firstLine;

    /// <summary>Takes forms, or is too busy for them.</summary>
    public void TakeForms(bool takes) => _takesForms = takes;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
        _server.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> answers = [];
        while (await NextAsync() is { } asked) answers.Add(AnswerAsync(asked));
        await Task.WhenAll(answers);
    }

    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync();
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            return null;
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            if (!_takesForms && context.Request.Url!.AbsolutePath.Contains("/envelopes/", StringComparison.Ordinal))
            {
                context.Response.StatusCode = 503;
                context.Response.Close();
                return;
            }

            using var answer = await _server.SendAsync(Ask(context.Request));
            var body = await answer.Content.ReadAsByteArrayAsync();
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !OwnHeaders.Contains(h.Key)))
                foreach (var value in values) context.Response.Headers.Add(name, value);
            if (context.Request.Url!.AbsolutePath == Worker && _firstLine is { } line) body = [.. Encoding.UTF8.GetBytes($"{line}\n"), .. body];
            context.Response.ContentLength64 = body.Length;
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or HttpRequestException or IOException or ObjectDisposedException)
        {
            // The browser left, or was carried out of reach, while it was being answered.
            context.Response.Abort();
        }
    }

    private static HttpRequestMessage Ask(HttpListenerRequest request)
    {
        var asked = new HttpRequestMessage(new HttpMethod(request.HttpMethod), request.Url!.PathAndQuery);
        if (request.HasEntityBody) asked.Content = new StreamContent(request.InputStream);
        foreach (var name in request.Headers.AllKeys.OfType<string>().Where(name => name is not ("Content-Length" or "Connection")))
        {
            // The worker is changed on its way, so it must come as text, and come each time.
            if ((name is "Accept-Encoding" or "If-None-Match" or "If-Modified-Since") && request.Url.AbsolutePath == Worker) continue;
            if (!asked.Headers.TryAddWithoutValidation(name, request.Headers[name])) asked.Content?.Headers.TryAddWithoutValidation(name, request.Headers[name]);
        }

        return asked;
    }
}

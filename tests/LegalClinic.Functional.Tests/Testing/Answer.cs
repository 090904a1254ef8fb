using System.Net;
using System.Text.Json;
using LegalClinic.Api.Http;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>What the API answered.</summary>
public class Answer
{
    /// <summary>How the API writes and reads bodies.</summary>
    public static readonly JsonSerializerOptions Json = CreateJson();

    private readonly string _text;

    internal Answer(HttpStatusCode status, string? etag, string text) => (Status, ETag, _text) = (status, etag, text);

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Version of the thing answered; null when the answer has none.</summary>
    public string? ETag { get; }

    /// <summary>The body as it came.</summary>
    public string Text => _text;

    /// <summary>True for 200 to 299.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Code of the problem; null when there is none.</summary>
    public string? Code => IsSuccess ? null : Element("code")?.GetString();

    /// <summary>Faults by the path of the field, each as <c>path: code, code</c>.</summary>
    public IReadOnlyList<string> Faults => Element("errors") is { ValueKind: JsonValueKind.Object } errors
        ? [.. errors.EnumerateObject().Select(e => $"{e.Name}: {string.Join(", ", e.Value.EnumerateArray().Select(c => c.GetString()))}")]
        : [];

    /// <summary>What lacks or stands in the way.</summary>
    public IReadOnlyList<string?> Details => Element("details") is { } details ? [.. details.EnumerateArray().Select(d => d.GetString())] : [];

    /// <summary>The version a stale request is told of.</summary>
    public int? CurrentVersion => Element("currentVersion")?.GetInt32();

    /// <summary>Status and code of the problem, or the status alone: for messages and comparisons.</summary>
    public override string ToString() => IsSuccess ? $"{(int)Status}" : $"{(int)Status} {Code}";

    private JsonElement? Element(string name)
    {
        if (_text.Length == 0)
            return null;
        using var json = JsonDocument.Parse(_text);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var found) ? found.Clone() : null;
    }

    private static JsonSerializerOptions CreateJson()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ClinicJson.Configure(options);
        return options;
    }
}

/// <summary>What the API answered, with a body of a type.</summary>
public sealed class Answer<T> : Answer
{
    internal Answer(HttpStatusCode status, string? etag, string text)
        : base(status, etag, text)
    {
    }

    /// <summary>The body; a test that asks for it expects success.</summary>
    public T Value => IsSuccess
        ? JsonSerializer.Deserialize<T>(Text, Json)!
        : throw new AssertionException($"The API refused: {(int)Status} {Text}");
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalClinic.Infrastructure.Reference;

/// <summary>Reads reference data kept as JSON and built into the server.</summary>
internal static class ReferenceJson
{
    private const string Prefix = "Reference/";

    /// <summary>How reference files are written: snake_case, nothing missing, nothing that nobody reads.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        ReadCommentHandling = JsonCommentHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Names of the files in a folder, such as <c>letters/L1.ar.json</c>, in order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. typeof(ReferenceJson).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a JSON file.</summary>
    /// <exception cref="ReferenceFileException">It is not there, lacks something or holds something unknown.</exception>
    public static T Read<T>(string name)
    {
        using var stream = typeof(ReferenceJson).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new ReferenceFileException(name, "there is no such file");
        return Read<T>(name, stream);
    }

    /// <summary>Reads JSON from a stream; the name only serves to report faults.</summary>
    /// <exception cref="ReferenceFileException">It lacks something or holds something unknown.</exception>
    public static T Read<T>(string name, Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new ReferenceFileException(name, "the file is empty");
        }
        catch (JsonException e)
        {
            throw new ReferenceFileException(name, e.Message, e);
        }
    }
}

/// <summary>Reference data that cannot be used: says which file and why.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="reason">What is wrong with it.</param>
/// <param name="inner">What led to it; null = nothing else.</param>
public sealed class ReferenceFileException(string file, string reason, Exception? inner = null)
    : Exception($"{file}: {reason}", inner)
{
    /// <summary>Name of the file.</summary>
    public string File { get; } = file;
}

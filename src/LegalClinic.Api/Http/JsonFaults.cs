using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace LegalClinic.Api.Http;

/// <summary>Finds every fault of a JSON body against the type it was to be: what is missing and what does not read.</summary>
internal static class JsonFaults
{
    private const int Most = 200;

    /// <summary>The faults of the request's body, by the path of the field.</summary>
    public static async Task<Dictionary<string, string[]>> OfAsync(HttpContext http)
    {
        // While a fault is handled, the request no longer knows its endpoint; the fault does.
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
        var type = endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        if (type is null || !http.Request.Body.CanSeek)
        {
            return [];
        }

        http.Request.Body.Position = 0;
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return Of(json.RootElement, options.GetTypeInfo(type), "");
        }
        catch (JsonException)
        {
            return new Dictionary<string, string[]> { ["$"] = ["not_json"] };
        }
    }

    /// <summary>The faults of a value, by the path of the field.</summary>
    public static Dictionary<string, string[]> Of(JsonElement value, JsonTypeInfo type, string path)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Find(value, type, path, faults);
        return faults;
    }

    /// <summary>Writes a property path of the code as a path of the JSON.</summary>
    public static string CamelCase(string path) =>
        string.Join('.', path.Split('.').Select(part => JsonNamingPolicy.CamelCase.ConvertName(part)));

    private static void Find(JsonElement value, JsonTypeInfo type, string path, Dictionary<string, string[]> faults)
    {
        if (faults.Count >= Most)
        {
            return;
        }

        if (type.Kind == JsonTypeInfoKind.Object && value.ValueKind == JsonValueKind.Object)
        {
            FindInObject(value, type, path, faults);
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array && type.ElementType is { } element)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Find(item, type.Options.GetTypeInfo(element), $"{path}[{index++}]", faults);
            }
        }
        else if (!Reads(value, type))
        {
            faults[path.Length == 0 ? "$" : path] = ["malformed"];
        }
    }

    private static void FindInObject(JsonElement value, JsonTypeInfo type, string path, Dictionary<string, string[]> faults)
    {
        foreach (var property in type.Properties)
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var present = value.TryGetProperty(property.Name, out var found);
            if (!present || (found.ValueKind == JsonValueKind.Null && !property.IsSetNullable))
            {
                if (property.IsRequired || present)
                {
                    faults[inner] = ["required"];
                }
            }
            else if (found.ValueKind != JsonValueKind.Null)
            {
                Find(found, type.Options.GetTypeInfo(property.PropertyType), inner, faults);
            }
        }
    }

    private static bool Reads(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return false;
        }
    }
}

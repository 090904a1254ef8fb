using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Makes a body that reads, with nothing but what is required, for any type.</summary>
internal static class BodySamples
{
    /// <summary>A body of a type.</summary>
    public static string Of(Type type) => Write(Answer.Json.GetTypeInfo(type))!.ToJsonString();

    private static JsonNode? Write(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => new JsonObject(type.Properties.Where(p => p.IsRequired)
            .Select(p => KeyValuePair.Create(p.Name, Write(type.Options.GetTypeInfo(p.PropertyType))))),
        JsonTypeInfoKind.Enumerable => new JsonArray(),
        _ => Simple(Nullable.GetUnderlyingType(type.Type) ?? type.Type, type.Options),
    };

    private static JsonNode? Simple(Type type, JsonSerializerOptions options) => type == typeof(string)
        ? "x"
        : JsonSerializer.SerializeToNode(type.IsEnum ? Enum.GetValues(type).GetValue(0) : Activator.CreateInstance(type), type, options);
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>Where a form in the clinic differs from the one that was typed.</summary>
internal static class FieldDifferences
{
    /// <summary>Compares field by field; nothing said and nothing stored are the same.</summary>
    /// <returns>One line for each field that differs, with its path.</returns>
    public static IEnumerable<string> Find(JsonNode? typed, JsonNode? stored, string path = "") => (typed, stored) switch
    {
        (JsonObject t, JsonObject s) => t.Select(field => field.Key).Union(s.Select(field => field.Key))
            .SelectMany(field => Find(t[field], s[field], $"{path}.{field}")),
        (JsonArray t, JsonArray s) when t.Count == s.Count => t.Zip(s).Index().SelectMany(both => Find(both.Item.First, both.Item.Second, $"{path}[{both.Index}]")),
        (JsonArray { Count: 0 }, null) or (null, JsonArray { Count: 0 }) => [],
        _ => JsonNode.DeepEquals(typed, stored) || IsSameInstant(typed, stored) ? [] : [$"{path}: typed {Text(typed)}, stored {Text(stored)}"],
    };

    // 20:15:03.930Z and 20:15:03.93+00:00 are two spellings of one instant.
    private static bool IsSameInstant(JsonNode? typed, JsonNode? stored) =>
        Instant(typed) is { } instant && instant == Instant(stored);

    private static DateTimeOffset? Instant(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) ? instant : null;

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}

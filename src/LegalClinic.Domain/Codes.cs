using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalClinic.Domain;

/// <summary>
/// The written form of an enumeration: snake_case, or the name the domain file gives it. The same in JSON, in the
/// database, in files and in error texts.
/// </summary>
public static class Code<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Written = Enum.GetValues<TEnum>().ToDictionary(v => v, Write);
    private static readonly Dictionary<string, TEnum> Read =
        Written.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>All codes in the order of declaration.</summary>
    public static IReadOnlyCollection<string> All => Written.Values;

    /// <summary>The code of a value.</summary>
    public static string Of(TEnum value) => Written[value];

    /// <summary>The value of a code; false when no value has it.</summary>
    public static bool TryParse(string code, out TEnum value) => Read.TryGetValue(code, out value);

    /// <summary>The value of a code.</summary>
    /// <exception cref="FormatException">No value has this code.</exception>
    public static TEnum Parse(string code) =>
        TryParse(code, out var value)
            ? value
            : throw new FormatException($"'{code}' is not a code of {typeof(TEnum).Name}.");

    private static string Write(TEnum value) =>
        typeof(TEnum).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

/// <summary>Short spelling of <see cref="Code{TEnum}"/>.</summary>
public static class Codes
{
    extension<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        /// <summary>The written code of this value.</summary>
        public string Code => Code<TEnum>.Of(value);
    }
}

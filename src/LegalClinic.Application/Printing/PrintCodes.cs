using LegalClinic.Domain;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Printing;

/// <summary>What the codes are called on paper, in each language. Reference data.</summary>
/// <param name="words">By language, then by group (the enumeration's name in snake_case), then by code.</param>
public sealed class PrintCodes(IReadOnlyDictionary<ClinicLanguage, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> words)
{
    /// <summary>The word for a value.</summary>
    /// <exception cref="KeyNotFoundException">The reference data lacks it; a test walks all of them.</exception>
    public string Of<TEnum>(TEnum value, ClinicLanguage language)
        where TEnum : struct, Enum => Of(Group<TEnum>(), value.Code, language);

    /// <summary>The word for a code of a group.</summary>
    public string Of(string group, string code, ClinicLanguage language) => words[language][group][code];

    /// <summary>The word for a code, or the code itself where the group has no word for it.</summary>
    public string OrCode(string group, string code, ClinicLanguage language) =>
        words[language].TryGetValue(group, out var codes) && codes.TryGetValue(code, out var word) ? word : code;

    /// <summary>Name of the group that an enumeration's words stand in.</summary>
    public static string Group<TEnum>() => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(typeof(TEnum).Name);
}

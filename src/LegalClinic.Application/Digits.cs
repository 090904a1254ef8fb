using System.Diagnostics.CodeAnalysis;

namespace LegalClinic.Application;

/// <summary>Numbers are typed in the digits of any script and kept in Western ones (domain.md 9.4).</summary>
public static class Digits
{
    /// <summary>Replaces ٠-٩ and ۰-۹ by 0-9, takes invisible direction marks out and trims; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? ToWestern(string? text) =>
        text is null ? null : string.Concat(text.Where(c => !IsMark(c)).Select(ToWestern)).Trim();

    private static char ToWestern(char c) => c switch
    {
        >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
        _ => c,
    };

    private static bool IsMark(char c) => c is '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}

using System.Diagnostics.CodeAnalysis;
using LegalClinic.Domain;

namespace LegalClinic.Api.Http;

/// <summary>A code in an address, such as <c>?status=wait_gov</c>: the same codes as in bodies.</summary>
public readonly record struct Coded<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    /// <summary>Reads the code.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The framework finds it by this name.")]
    public static bool TryParse(string? text, IFormatProvider? provider, out Coded<TEnum> coded)
    {
        var known = Code<TEnum>.TryParse(text ?? "", out var value);
        coded = new Coded<TEnum>(value);
        return known;
    }
}

/// <summary>Short spelling for lists of codes.</summary>
public static class CodedLists
{
    extension<TEnum>(Coded<TEnum>[]? codes)
        where TEnum : struct, Enum
    {
        /// <summary>The values; empty when none was given.</summary>
        public IReadOnlyList<TEnum> Values => codes is null ? [] : [.. codes.Select(c => c.Value)];
    }
}

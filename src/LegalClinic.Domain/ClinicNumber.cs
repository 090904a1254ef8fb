namespace LegalClinic.Domain;

/// <summary>
/// Number of a family, case or intake, such as <c>F-7Q3K9-4</c>: no meaning, no order, a check digit (domain.md 4.8 item 15).
/// The letters I, L, O and U are left out, so that it can be read over the telephone.
/// </summary>
public static class ClinicNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Field = 0b100101;

    /// <summary>Longest form in characters.</summary>
    public const int MaxLength = 12;

    /// <summary>How many different numbers there are for a prefix.</summary>
    public const int Count = 1 << 25;

    /// <summary>Writes a number.</summary>
    /// <param name="prefix">F for families, C for cases, I for intakes.</param>
    /// <param name="scrambled">0 to <see cref="Count"/> − 1, already scrambled so that neighbours do not look alike.</param>
    public static string Format(char prefix, int scrambled)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scrambled);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(scrambled, Count);
        Span<char> body = stackalloc char[5];
        var rest = scrambled;
        for (var i = 4; i >= 0; i--, rest >>= 5)
        {
            body[i] = Alphabet[rest & 31];
        }

        return $"{prefix}-{body}-{Alphabet[Check(scrambled)]}";
    }

    /// <summary>True when the text has the form of a number and its check digit is right.</summary>
    public static bool IsValid(string text)
    {
        if (text is not [_, '-', _, _, _, _, _, '-', var check])
        {
            return false;
        }

        var value = 0;
        foreach (var c in text.AsSpan(2, 5))
        {
            var digit = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 5) | digit;
        }

        return Alphabet[Check(value)] == char.ToUpperInvariant(check);
    }

    // The digits weighted by powers of two in the field of 32 elements: one wrong character, or two neighbours exchanged,
    // always changes the sum, and the check is a character like the others.
    private static int Check(int value)
    {
        var check = 0;
        for (var shift = 20; shift >= 0; shift -= 5)
        {
            check = Double(check) ^ ((value >> shift) & 31);
        }

        return Double(check);
    }

    private static int Double(int element) => element < 16 ? element << 1 : (element << 1) ^ Field;
}

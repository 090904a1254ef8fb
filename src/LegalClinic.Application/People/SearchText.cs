using System.Globalization;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.People;

/// <summary>What was typed in the search box, taken apart: words of names, a year of birth, numbers.</summary>
/// <param name="Names">The words without digits, as typed.</param>
/// <param name="Birth">Year of birth, when a number can only be one.</param>
/// <param name="Numbers">Numbers in western digits and capital letters.</param>
public sealed record SearchText(string Names, BirthDate Birth, IReadOnlyList<string> Numbers)
{
    /// <summary>Longest text that is searched for, in characters.</summary>
    public const int MaxLength = 200;

    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Takes a text apart.</summary>
    public static SearchText Read(string text)
    {
        List<string> names = [];
        List<string> numbers = [];
        int? year = null;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var western = Digits.ToWestern(word).ToUpperInvariant();
            if (!western.Any(char.IsAsciiDigit)) names.Add(word);
            else if (IsYear(western) && year is null) year = int.Parse(western, CultureInfo.InvariantCulture);
            else numbers.Add(western);
        }

        // A year alone is looked up as a number: a page of a register, for instance.
        if (year is { } alone && names.Count == 0) numbers.Add(alone.ToString(CultureInfo.InvariantCulture));
        var birth = year is { } born && names.Count > 0 ? new BirthDate { Date = new DateOnly(born, 7, 1), Precision = DatePrecision.Year } : new BirthDate();
        return new SearchText(string.Join(' ', names), birth, numbers);
    }

    private static bool IsYear(string western) => western.Length == 4 && int.TryParse(western, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and < LastYear;
}

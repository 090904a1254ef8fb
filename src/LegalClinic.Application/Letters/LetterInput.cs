using LegalClinic.Application.Printing;

namespace LegalClinic.Application.Letters;

/// <summary>What one letter is filled with. Only values that the client agreed to share belong here.</summary>
public sealed record LetterInput
{
    /// <summary>Who writes.</summary>
    public required LetterHead Head { get; init; }

    /// <summary>Code of the clinic's office, for the letter's number.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>Number in the office's outgoing register of the year of <see cref="Date"/>; null = a draft without number.</summary>
    public int? Sequence { get; init; }

    /// <summary>The letter's day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name of the person who signs.</summary>
    public required string SignatoryName { get; init; }

    /// <summary>Office of the person who signs, in the letter's language.</summary>
    public required string SignatoryTitle { get; init; }

    /// <summary>Secrecy mark; null = none.</summary>
    public string? Secrecy { get; init; }

    /// <summary>Papers that go with the letter.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Who gets a copy besides the template's own list.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>What the QR code says; null = no QR code.</summary>
    public string? VerificationText { get; init; }

    /// <summary>Sex of the people of the letter, by the key its words name; who is not listed is written in the neutral form.</summary>
    public IReadOnlyDictionary<string, PersonGender> People { get; init; } = new Dictionary<string, PersonGender>();

    /// <summary>Values by placeholder.</summary>
    public IReadOnlyDictionary<string, LetterValue> Values { get; init; } = new Dictionary<string, LetterValue>();

    /// <summary>Rows of the tables, by table and then by column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>> Tables { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>>();
}

/// <summary>The grammatical form in which a person is written of.</summary>
public enum PersonGender
{
    /// <summary>Not known, or several people.</summary>
    Neutral,

    /// <summary>A man or a boy.</summary>
    Male,

    /// <summary>A woman or a girl.</summary>
    Female,
}

/// <summary>A value for a placeholder: words, a day or a list.</summary>
public readonly record struct LetterValue
{
    private LetterValue(string? text, DateOnly? date, IReadOnlyList<string>? items) => (Text, Date, Items) = (text, date, items);

    /// <summary>The words; null for a day or a list.</summary>
    public string? Text { get; }

    /// <summary>The day; null for words or a list.</summary>
    public DateOnly? Date { get; }

    /// <summary>The list; null for words or a day.</summary>
    public IReadOnlyList<string>? Items { get; }

    /// <summary>Whether there is nothing to print.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Date is null && Items is not { Count: > 0 };

    /// <summary>Makes a list.</summary>
    public static LetterValue List(IReadOnlyList<string> items) => new(null, null, items);

    public static implicit operator LetterValue(string? text) => new(text, null, null);

    public static implicit operator LetterValue(DateOnly? date) => new(null, date, null);
}

/// <summary>What became of filling a template: the letter, or everything that is missing for it.</summary>
/// <param name="Document">The finished letter; null when something is missing.</param>
/// <param name="Missing">What is missing; empty when the letter is finished.</param>
public sealed record LetterComposition(LetterDocument? Document, IReadOnlyList<MissingValue> Missing);

/// <summary>A value without which the letter cannot be printed.</summary>
/// <param name="Name">The placeholder or the table.</param>
/// <param name="Label">What a person calls it, in the letter's language.</param>
/// <param name="Table">Key of the table it is missing from; null outside tables.</param>
/// <param name="Row">Row of the table, from 1; null outside tables.</param>
public sealed record MissingValue(string Name, string Label, string? Table = null, int? Row = null);

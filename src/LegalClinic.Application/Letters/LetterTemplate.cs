using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Letters;

/// <summary>The wording of one kind of letter in one language: dated reference data, never code.</summary>
/// <remarks>
/// <c>{{name}}</c> in a text stands for a value of the <see cref="PlaceholderCatalogue"/>, or for one of the
/// template's own <see cref="Words"/> or <see cref="Phrases"/>.
/// </remarks>
public sealed record LetterTemplate
{
    /// <summary>Code of the letter, such as <c>L1</c>. Source: domain.md 6.2.</summary>
    public required string Code { get; init; }

    /// <summary>Language of the wording.</summary>
    public required ClinicLanguage Language { get; init; }

    /// <summary>Version of the wording, 1 or more; a printed letter names it.</summary>
    public required int Version { get; init; }

    /// <summary>What the letter is called in lists.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the body addressed (bodies.csv), or <c>CLIENT</c>.</summary>
    public required string RecipientBody { get; init; }

    /// <summary>Role that signs: <c>lawyer</c> or <c>manager</c>.</summary>
    public required string SignatoryRole { get; init; }

    /// <summary>First day the wording may be used.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day the wording may be used; null = until further notice.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Lawyer who approved the wording; null = nobody has.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>Day of the approval; null = not approved.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Where the wording comes from and what is still to be checked.</summary>
    public required string Note { get; init; }

    /// <summary>Digits of the letter.</summary>
    public required PrintDigits Digits { get; init; }

    /// <summary>Words that follow the sex of a person of the letter.</summary>
    public IReadOnlyDictionary<string, GenderedWord> Words { get; init; } = new Dictionary<string, GenderedWord>();

    /// <summary>Phrases that stand only where their values are known.</summary>
    public IReadOnlyDictionary<string, ConditionalPhrase> Phrases { get; init; } = new Dictionary<string, ConditionalPhrase>();

    /// <summary>Tables of the body.</summary>
    public IReadOnlyDictionary<string, TableTemplate> Tables { get; init; } = new Dictionary<string, TableTemplate>();

    /// <summary>Body and office, or the client, addressed.</summary>
    public required string Recipient { get; init; }

    /// <summary>Whether "To" stands before the recipient.</summary>
    public bool SaysTo { get; init; } = true;

    /// <summary>What the letter is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Opening greeting.</summary>
    public required string Greeting { get; init; }

    /// <summary>Paragraphs and tables in order.</summary>
    public required IReadOnlyList<BlockTemplate> Body { get; init; }

    /// <summary>Closing words.</summary>
    public required string Closing { get; init; }

    /// <summary>Who gets a copy besides those the letter's writer adds; the last is the file.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Words over the place where the client signs for receipt; null = no such place.</summary>
    public string? Receipt { get; init; }

    /// <summary>Value of <see cref="RecipientBody"/> for a letter to the client.</summary>
    public const string ToClient = "CLIENT";

    /// <summary>Name of this version, which a letter keeps: <c>L1.ar.1</c>.</summary>
    public string VersionName => $"{Code}.{Language.Code}.{Version}";

    /// <summary>Whether a clinic lawyer has approved this wording.</summary>
    public bool IsVerified => VerifiedBy is not null && VerifiedOn is not null;

    /// <summary>Whether the wording may be used on a day.</summary>
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);
}

/// <summary>A word in its three forms.</summary>
/// <param name="Person">Whose sex decides: a key of <see cref="LetterInput.People"/>, such as <c>client</c>.</param>
/// <param name="Male">Form for a man or boy.</param>
/// <param name="Female">Form for a woman or girl.</param>
/// <param name="Neutral">Form where the sex is not known or several are meant.</param>
public sealed record GenderedWord(string Person, string Male, string Female, string Neutral);

/// <summary>A phrase that needs certain values.</summary>
/// <param name="Needs">Values that must be known.</param>
/// <param name="Text">The phrase when they are.</param>
/// <param name="Otherwise">What stands there when one is not; may be empty.</param>
public sealed record ConditionalPhrase(IReadOnlyList<string> Needs, string Text, string Otherwise);

/// <summary>A paragraph or the place of a table.</summary>
/// <param name="Text">The paragraph; null for a table.</param>
/// <param name="Table">Key of the table; null for a paragraph.</param>
public sealed record BlockTemplate(string? Text = null, string? Table = null);

/// <summary>A table's columns.</summary>
public sealed record TableTemplate(IReadOnlyList<ColumnTemplate> Columns);

/// <summary>A column of a table.</summary>
/// <param name="Key">Name of the value in a row; <c>row_number</c> is counted by the composer.</param>
/// <param name="Heading">Words in the head.</param>
/// <param name="Weight">Share of the width, in whole parts.</param>
/// <param name="IfMissing">What stands in a cell without value; null = the value is required.</param>
public sealed record ColumnTemplate(string Key, string Heading, int Weight = 1, string? IfMissing = null);

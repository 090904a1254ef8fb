namespace LegalClinic.Application.Printing;

/// <summary>A letter, ready to be printed: A4, kept in the outgoing register.</summary>
public sealed record LetterDocument : PrintDocument
{
    /// <summary>Who writes.</summary>
    public required LetterHead Head { get; init; }

    /// <summary>Number in the outgoing register as it is printed in this language.</summary>
    public required string Reference { get; init; }

    /// <summary>The letter's day, written out.</summary>
    public required string DateText { get; init; }

    /// <summary>Papers that go with the letter; empty = none.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Secrecy mark, such as سري; null = none.</summary>
    public string? Secrecy { get; init; }

    /// <summary>Body and office, or the client, addressed.</summary>
    public required string Recipient { get; init; }

    /// <summary>Whether the word "To" stands before the recipient; a letter to a client starts with the address form itself.</summary>
    public bool SaysTo { get; init; } = true;

    /// <summary>What the letter is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Opening greeting.</summary>
    public required string Greeting { get; init; }

    /// <summary>Paragraphs and tables.</summary>
    public required IReadOnlyList<PrintBlock> Body { get; init; }

    /// <summary>Closing words.</summary>
    public required string Closing { get; init; }

    /// <summary>Name of the person who signs.</summary>
    public required string SignatoryName { get; init; }

    /// <summary>Office of the person who signs.</summary>
    public required string SignatoryTitle { get; init; }

    /// <summary>Who gets a copy; the last is the file.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Words over the place where the client signs for receipt; null = no such place.</summary>
    public string? ReceiptText { get; init; }

    /// <summary>
    /// What the QR code says, to check the letter against the register; null = no QR code.
    /// Letters, digits and <c>: / . _ - ? = &amp; %</c> only, at most 200: a name cannot stand in it.
    /// </summary>
    public string? VerificationText { get; init; }
}

/// <summary>Who writes a letter. The Arabic and Kurdish names stand on the right, the English one on the left.</summary>
/// <param name="ArabicName">The organisation's name in Arabic.</param>
/// <param name="EnglishName">The organisation's name in English.</param>
/// <param name="KurdishName">The organisation's name in Kurdish, for letters in the Kurdistan Region; null = not printed.</param>
/// <param name="Contact">Telephone and e-mail of the office, at the foot of the page; null = not printed.</param>
public sealed record LetterHead(string ArabicName, string EnglishName, string? KurdishName, string? Contact);

using LegalClinic.Application.Printing;

namespace LegalClinic.Application.Letters;

/// <summary>A text of a letter and where it stands.</summary>
/// <param name="Place">Such as <c>subject</c>, <c>body[2]</c> or <c>body[3].row[1].column[2]</c>, counted from 1.</param>
/// <param name="Text">What it says.</param>
public sealed record LetterText(string Place, string Text);

/// <summary>Walks through everything that a letter says.</summary>
public static class LetterTexts
{
    /// <summary>All texts in reading order.</summary>
    public static IEnumerable<LetterText> Of(LetterDocument letter) =>
    [
        .. Named("attachments", letter.Attachments),
        new("secrecy", letter.Secrecy ?? ""),
        new("recipient", letter.Recipient),
        new("subject", letter.Subject),
        new("greeting", letter.Greeting),
        .. letter.Body.SelectMany((block, index) => Block($"body[{index + 1}]", block)),
        new("closing", letter.Closing),
        new("signatory_name", letter.SignatoryName),
        new("signatory_title", letter.SignatoryTitle),
        .. Named("copies", letter.Copies),
        new("receipt", letter.ReceiptText ?? ""),
        new("verification", letter.VerificationText ?? ""),
    ];

    private static IEnumerable<LetterText> Block(string place, PrintBlock block)
    {
        if (block.Text is { } text)
            return [new(place, text)];
        return block.Table!.Rows.SelectMany((row, r) =>
            row.Select((cell, c) => new LetterText($"{place}.row[{r + 1}].column[{c + 1}]", cell)));
    }

    private static IEnumerable<LetterText> Named(string place, IReadOnlyList<string> texts) =>
        texts.Select((text, index) => new LetterText($"{place}[{index + 1}]", text));
}

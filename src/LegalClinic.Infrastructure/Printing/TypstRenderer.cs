using System.Text.RegularExpressions;
using LegalClinic.Application.Printing;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Prints with Typst, in Node processes beside the server. Why this engine: docs of the PDF decision.</summary>
public sealed partial class TypstRenderer(PrintingOptions options, PrintWordbook wordbook, TimeProvider time) : IPdfRenderer, IDisposable
{
    private readonly TypstWorkerPool pool = new(options, time);

    /// <summary>Process ids of the workers that run now.</summary>
    internal IReadOnlyList<int> WorkerProcessIds => pool.ProcessIds;

    /// <inheritdoc />
    public Task<PrintedDocument> RenderAsync(PrintDocument document, CancellationToken ct) => PrintAsync(document, null, ct);

    /// <inheritdoc />
    public Task<PrintedDocument> TryLayoutAsync(string source, PrintDocument sample, CancellationToken ct)
    {
        // Such an import makes the engine ask the network for the package.
        if (source.Contains("@preview", StringComparison.Ordinal) || source.Contains("@local", StringComparison.Ordinal))
            throw new PrintException("printing.layout_forbidden", "A layout cannot import a package.");
        return PrintAsync(sample, source, ct);
    }

    /// <inheritdoc />
    public void Dispose() => pool.Dispose();

    private async Task<PrintedDocument> PrintAsync(PrintDocument document, string? source, CancellationToken ct)
    {
        var answer = await pool.PrintAsync(Request(document, source), ct);
        return answer.Ok ? new PrintedDocument(answer.Content, answer.Pages) : throw Failure(answer.Error ?? "");
    }

    private WorkerRequest Request(PrintDocument document, string? source)
    {
        var data = LayoutInput.Of(document, wordbook.In(document.Language));
        return document switch
        {
            // Letters are kept for years: archival PDF/A-2a. Reports are read on screens: PDF/UA-1.
            LetterDocument => new("letter", source, data, "a-2a", Tags: true, Big: false),
            CaseReportDocument => new("case-report", source, data, "ua-1", Tags: true, Big: true),
            MonthlyReportDocument => new("monthly-report", source, data, "ua-1", Tags: true, Big: true),
            PathDocument => new("path", source, data, "ua-1", Tags: true, Big: false),
            _ => throw new ArgumentException($"There is no layout for {document.GetType().Name}.", nameof(document)),
        };
    }

    private static PrintException Failure(string error)
    {
        var missing = UndisplayableText().Match(error);
        if (!missing.Success)
            return new PrintException("printing.layout_failed", error);
        var character = missing.Groups[1].Value;
        var codes = string.Join(' ', character.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
        return new PrintException("printing.character_missing", $"No font of the printed paper has the character {character} ({codes}).")
        {
            Character = character,
        };
    }

    // Typst 0.14: PDF/A-2a error: the text `"☐"` could not be displayed with font `"Amiri"`, its quotes escaped by Rust.
    [GeneratedRegex("""the text `\\?"(.+?)\\?"` could not be displayed""", RegexOptions.Singleline)]
    private static partial Regex UndisplayableText();
}

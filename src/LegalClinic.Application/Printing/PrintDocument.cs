using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Printing;

/// <summary>Something to be printed: finished strings only, nothing of the domain.</summary>
/// <remarks>
/// Strings are plain text in reading order. The renderer cleans them, isolates what runs the other way and
/// sets the digits, so that no caller has to think of it.
/// </remarks>
public abstract record PrintDocument
{
    /// <summary>Language of the fixed words, and with it the direction of the page.</summary>
    public required ClinicLanguage Language { get; init; }

    /// <summary>Title in the file's properties. Shown by readers in the window's title, so it names nobody.</summary>
    public required string Title { get; init; }

    /// <summary>Day the document bears; also the file's creation date, so that the same input gives the same bytes.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Digits of all numbers except those that must stay Western (see <see cref="PrintText"/>).</summary>
    public PrintDigits Digits { get; init; } = PrintDigits.Western;
}

/// <summary>A table of finished strings.</summary>
/// <param name="Columns">Columns in reading order: the first stands on the right in Arabic and Kurdish.</param>
/// <param name="Rows">Rows; each has one string for each column.</param>
public sealed record PrintTable(IReadOnlyList<PrintColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Heading">Words in the table's head.</param>
/// <param name="Weight">Share of the width, in whole parts of the sum of all columns.</param>
public sealed record PrintColumn(string Heading, int Weight = 1);

/// <summary>A piece of a letter's body: a paragraph or a table, never both.</summary>
public sealed record PrintBlock
{
    private PrintBlock() { }

    /// <summary>The paragraph's text; null in a table.</summary>
    public string? Text { get; private init; }

    /// <summary>The table; null in a paragraph.</summary>
    public PrintTable? Table { get; private init; }

    /// <summary>Makes a paragraph.</summary>
    public static PrintBlock Of(string text) => new() { Text = text };

    /// <summary>Makes a table.</summary>
    public static PrintBlock Of(PrintTable table) => new() { Table = table };
}

/// <summary>A finished PDF.</summary>
/// <param name="Content">The file's bytes; the same document always gives the same bytes.</param>
/// <param name="Pages">Number of pages.</param>
public sealed record PrintedDocument(ReadOnlyMemory<byte> Content, int Pages);

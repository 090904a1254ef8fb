namespace LegalClinic.Application.Printing;

/// <summary>The managers' monthly report: figures only, no names.</summary>
public sealed record MonthlyReportDocument : PrintDocument
{
    /// <summary>What stands at the foot of every page.</summary>
    public required ReportStamp Stamp { get; init; }

    /// <summary>The month reported on, written out.</summary>
    public required string Period { get; init; }

    /// <summary>Offices that the figures are of.</summary>
    public required string Offices { get; init; }

    /// <summary>Version of the figures, such as "first" or "restated"; null = not printed.</summary>
    public string? Version { get; init; }

    /// <summary>Headline figures.</summary>
    public IReadOnlyList<HeadlineFigure> Headlines { get; init; } = [];

    /// <summary>Documents by type.</summary>
    public IReadOnlyList<DocumentTypeFigures> Documents { get; init; } = [];

    /// <summary>Bars over the documents obtained, or whatever the caller compares.</summary>
    public BarChart? Chart { get; init; }

    /// <summary>Open cases by days since opening.</summary>
    public IReadOnlyList<AgeingBucket> Ageing { get; init; } = [];

    /// <summary>Whether a figure is suppressed because it is too small to be safe; the note on it is then printed.</summary>
    public bool HasSuppressedCells =>
        Documents.Any(type => type.Applied is null || type.Obtained is null || type.Refused is null || type.Pending is null)
        || Headlines.Any(figure => figure.Month is null || figure.YearToDate is null)
        || Ageing.Any(bucket => bucket.Cases is null);

    /// <summary>Definitions and remarks on the data's quality, one a line, after those that are always printed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A headline figure; rates are given with numerator and denominator ("31 / 40"); null = suppressed.</summary>
public sealed record HeadlineFigure(string Name, string? Month, string? YearToDate);

/// <summary>One type of document; null = suppressed.</summary>
public sealed record DocumentTypeFigures(string Type, string? Applied, string? Obtained, string? Refused, string? Pending);

/// <summary>Bars under a title; they grow from the side where a line starts.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Bars">The bars, in the order printed.</param>
public sealed record BarChart(string Title, IReadOnlyList<Bar> Bars);

/// <summary>A bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Figure printed at its end.</param>
/// <param name="Share">Length, 0 to 1 of the longest possible.</param>
public sealed record Bar(string Label, string Value, double Share);

/// <summary>Open cases that were opened so many days ago.</summary>
/// <param name="Days">Days, such as "31–60"; written with an en dash, which reads rightly in both directions.</param>
/// <param name="Cases">Number of cases; null = suppressed.</param>
public sealed record AgeingBucket(string Days, string? Cases);

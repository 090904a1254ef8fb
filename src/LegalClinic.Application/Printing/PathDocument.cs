namespace LegalClinic.Application.Printing;

/// <summary>The way of a family to its papers on one page, in plain words, for its own hands.</summary>
/// <remarks>It can be found by others: nothing dangerous stands on it, people are named by their given names only.</remarks>
public sealed record PathDocument : PrintDocument
{
    /// <summary>Name of the organisation; null when the family asked for neutral words.</summary>
    public string? Organisation { get; init; }

    /// <summary>Where the clinic's office is reached; null when the family asked for neutral words.</summary>
    public string? Contact { get; init; }

    /// <summary>The family's number, which means nothing to others.</summary>
    public required string Number { get; init; }

    /// <summary>The day, written out.</summary>
    public required string DateText { get; init; }

    /// <summary>What is handed in, what can be done now, what comes after; empty when there is nothing to do.</summary>
    public required IReadOnlyList<PathStage> Stages { get; init; }

    /// <summary>Whether steps follow that are not on the page.</summary>
    public bool HasMore { get; init; }
}

/// <summary>Steps that are equally near.</summary>
/// <param name="Heading">Words over them.</param>
/// <param name="Steps">In their order.</param>
public sealed record PathStage(string Heading, IReadOnlyList<PathLine> Steps);

/// <summary>One thing to do.</summary>
/// <param name="Number">From 1, over all stages.</param>
/// <param name="What">What is obtained or done.</param>
/// <param name="Whom">Given names.</param>
/// <param name="Where">The office or court.</param>
/// <param name="Bring">Papers to bring along; empty = none.</param>
/// <param name="Before">Last day, written out; null = none.</param>
public sealed record PathLine(string Number, string What, string Whom, string Where, IReadOnlyList<string> Bring, string? Before);

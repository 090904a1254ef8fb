using System.Globalization;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>One line of a rule file, unread.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line in it, from 1.</param>
/// <param name="Cells">Content by column.</param>
public sealed record RuleRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Content of a column.</summary>
    /// <exception cref="FormatException">The file has no such column.</exception>
    public string this[string column] => Cells.TryGetValue(column, out var cell) ? cell : throw new FormatException($"column '{column}' is missing");

    /// <summary>Content of a column; null when it is empty.</summary>
    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>Whole number in a column; null when it is empty.</summary>
    /// <exception cref="FormatException">It is not a whole number.</exception>
    public int? Number(string column) => Text(column) is not { } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' in '{column}' is not a number");

    /// <summary>Day in a column; null when it is empty.</summary>
    /// <exception cref="FormatException">It is not a day.</exception>
    public DateOnly? Day(string column) => Text(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException($"'{text}' in '{column}' is not a day");

    /// <summary>Where the line comes from and how long it holds.</summary>
    internal RuleSource Source() => new(
        this["code"], File, Line, Cells.GetValueOrDefault("source", ""),
        Day("valid_from") ?? throw new FormatException("valid_from is missing"), Day("valid_to"),
        Code<Jurisdiction>.TryParse(this["jurisdiction"], out var jurisdiction) ? jurisdiction : throw new FormatException($"unknown jurisdiction '{this["jurisdiction"]}'"),
        Text("verified_by"), Day("verified_on"));

    /// <summary>The text in three languages.</summary>
    /// <param name="prefix"><c>name</c> or <c>text</c>.</param>
    internal RuleText Words(string prefix) => new(this[$"{prefix}_en"], this[$"{prefix}_ar"], this[$"{prefix}_ku"]);
}

/// <summary>The rule files as they were read, all days and jurisdictions.</summary>
public sealed record RuleFiles
{
    /// <summary>Names of the files, in the order of the properties.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "dependencies.csv", "procedures.csv", "procedure-variants.csv", "decision-rules.csv", "conditions.csv", "facts.csv",
        "deadlines.csv", "pathway-weights.csv", "rule-words.csv", "document-types.csv", "bodies.csv",
    ];

    public required IReadOnlyList<RuleRow> Dependencies { get; init; }
    public required IReadOnlyList<RuleRow> Procedures { get; init; }
    public required IReadOnlyList<RuleRow> Variants { get; init; }
    public required IReadOnlyList<RuleRow> Decisions { get; init; }
    public required IReadOnlyList<RuleRow> Conditions { get; init; }
    public required IReadOnlyList<RuleRow> Facts { get; init; }
    public required IReadOnlyList<RuleRow> Deadlines { get; init; }
    public required IReadOnlyList<RuleRow> Weights { get; init; }
    public required IReadOnlyList<RuleRow> Words { get; init; }
    public required IReadOnlyList<RuleRow> DocumentTypes { get; init; }
    public required IReadOnlyList<RuleRow> Bodies { get; init; }

    /// <summary>Reads every file of <see cref="Names"/>.</summary>
    /// <param name="read">Gives the lines of a file by its name.</param>
    public static RuleFiles From(Func<string, IReadOnlyList<RuleRow>> read) => new()
    {
        Dependencies = read(Names[0]), Procedures = read(Names[1]), Variants = read(Names[2]), Decisions = read(Names[3]),
        Conditions = read(Names[4]), Facts = read(Names[5]), Deadlines = read(Names[6]), Weights = read(Names[7]),
        Words = read(Names[8]), DocumentTypes = read(Names[9]), Bodies = read(Names[10]),
    };
}

/// <summary>Something in a rule file that cannot stand.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record RuleFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}, line {Line}: {Reason}";
}

/// <summary>The rule files were refused; every fault names file, line and reason, and no rule is taken over.</summary>
public sealed class RuleFaultsException(IReadOnlyList<RuleFault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<RuleFault> Faults { get; } = faults;
}

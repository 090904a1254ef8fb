using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>One line of a rule file, unread.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line in it, from 1.</param>
/// <param name="Cells">Content by column.</param>
public sealed record RuleRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Column that only a repeal has.</summary>
    internal const string Repealed = "repealed";

    /// <summary>Content of a column.</summary>
    /// <exception cref="FormatException">The file has no such column.</exception>
    public string this[string column] => Cells.TryGetValue(column, out var cell) ? cell : throw new FormatException($"column '{column}' is missing");

    /// <summary>Content of a column; null when it is empty.</summary>
    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>Whole number in a column; null when it is empty.</summary>
    /// <exception cref="FormatException">It is not a whole number.</exception>
    public int? Number(string column) => Text(column) is not { } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new RuleTextException(RuleFaultKind.NotANumber, text, $"'{text}' in '{column}' is not a number") { Column = column };

    /// <summary>Day in a column; null when it is empty.</summary>
    /// <exception cref="FormatException">It is not a day.</exception>
    public DateOnly? Day(string column) => Text(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new RuleTextException(RuleFaultKind.NotADay, text, $"'{text}' in '{column}' is not a day") { Column = column };

    /// <summary>Where the line comes from and how long it holds.</summary>
    public RuleSource Source() => new(
        this["code"], File, Line, Cells.GetValueOrDefault("source", ""),
        Day("valid_from") ?? throw new FormatException("valid_from is missing"), Day("valid_to"),
        Code<Jurisdiction>.TryParse(this["jurisdiction"], out var jurisdiction) ? jurisdiction : throw new FormatException($"unknown jurisdiction '{this["jurisdiction"]}'"),
        Text("verified_by"), Day("verified_on"));

    /// <summary>True when the line says that the rule no longer holds from its day on.</summary>
    public bool IsRepealed => Cells.GetValueOrDefault(Repealed) == "yes";

    /// <summary>What the line says, but for who verified it: a stamp holds for these words only.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Cells.Where(c => c.Value.Length > 0 && !c.Key.StartsWith("verified_", StringComparison.Ordinal)).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))))[..16]);

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

    /// <summary>The lines of a kind of rule.</summary>
    public IReadOnlyList<RuleRow> Of(RuleKind kind) => kind switch
    {
        RuleKind.Dependency => Dependencies,
        RuleKind.Procedure => Procedures,
        RuleKind.Variant => Variants,
        RuleKind.Decision => Decisions,
        RuleKind.Condition => Conditions,
        RuleKind.Deadline => Deadlines,
        _ => Weights,
    };

    /// <summary>The days on which the rules become others: a line begins, or the day after it ended. Between two of them every day has the same rules.</summary>
    public SortedSet<DateOnly> Turns()
    {
        SortedSet<DateOnly> turns = [];
        foreach (var source in Enum.GetValues<RuleKind>().SelectMany(Of).Concat(Facts).Concat(Words).Concat(DocumentTypes).Concat(Bodies).Select(row => row.Source()))
        {
            turns.Add(source.ValidFrom);
            if (source.ValidTo is { } last) turns.Add(last.AddDays(1));
        }

        return turns;
    }

    /// <summary>The same files with other lines of one kind of rule.</summary>
    public RuleFiles With(RuleKind kind, IReadOnlyList<RuleRow> rows) => kind switch
    {
        RuleKind.Dependency => this with { Dependencies = rows },
        RuleKind.Procedure => this with { Procedures = rows },
        RuleKind.Variant => this with { Variants = rows },
        RuleKind.Decision => this with { Decisions = rows },
        RuleKind.Condition => this with { Conditions = rows },
        RuleKind.Deadline => this with { Deadlines = rows },
        _ => this with { Weights = rows },
    };

    /// <summary>Reads every file of <see cref="Names"/>.</summary>
    /// <param name="read">Gives the lines of a file by its name.</param>
    public static RuleFiles From(Func<string, IReadOnlyList<RuleRow>> read) => new()
    {
        Dependencies = read(Names[0]), Procedures = read(Names[1]), Variants = read(Names[2]), Decisions = read(Names[3]),
        Conditions = read(Names[4]), Facts = read(Names[5]), Deadlines = read(Names[6]), Weights = read(Names[7]),
        Words = read(Names[8]), DocumentTypes = read(Names[9]), Bodies = read(Names[10]),
    };
}

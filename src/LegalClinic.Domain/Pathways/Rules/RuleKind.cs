namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Kinds of rules that change by circular, each with its file.</summary>
public enum RuleKind { Dependency, Procedure, Variant, Decision, Condition, Deadline, Weight }

/// <summary>What a change of a rule may say.</summary>
public static class RuleColumns
{
    private static readonly string[] Texts = ["text_ar", "text_ckb", "text_en"];
    private static readonly string[] Points = ["points"];
    private static readonly string[] DayColumns = ["expected_days", "remind_days", "escalate_days"];

    private static readonly Dictionary<RuleKind, string[]> Columns = new()
    {
        [RuleKind.Dependency] = ["requires", "strength", "condition", "fallback"],
        [RuleKind.Procedure] = ["body", "body_kri", "fee_iqd", "visits", "risk", .. DayColumns, "only_if", "fulfilled_by", "basis_ar", "basis_ckb", "basis_en"],
        [RuleKind.Variant] = ["condition", "body", "fee_iqd", .. DayColumns, .. Texts],
        [RuleKind.Decision] = ["condition", "effects", .. Texts],
        [RuleKind.Condition] = ["expression", .. Texts],
        [RuleKind.Deadline] = ["days", "condition", .. Texts],
        [RuleKind.Weight] = Points,
    };

    // Lowest and highest that anybody can mean; beyond lies a slip of the finger.
    private static readonly Dictionary<string, (int Least, int Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["expected_days"] = (0, 3650), ["remind_days"] = (0, 3650), ["escalate_days"] = (0, 3650), ["days"] = (1, 3650),
        ["fee_iqd"] = (0, 10_000_000), ["visits"] = (0, 50), ["risk"] = (0, 3), ["points"] = (1, 10_000),
    };

    /// <summary>Columns that a change may set, in the order of the form.</summary>
    public static IReadOnlyList<string> Of(RuleKind kind) => Columns[kind];

    /// <summary>True when a rule can cease to hold; what others name by its code cannot.</summary>
    public static bool CanBeRepealed(RuleKind kind) => kind is RuleKind.Dependency or RuleKind.Variant or RuleKind.Decision;

    /// <summary>Name of the column in the files, where Kurdish stands as <c>_ku</c>.</summary>
    public static string InFile(string column) => column.EndsWith("_ckb", StringComparison.Ordinal) ? $"{column[..^4]}_ku" : column;

    /// <summary>Name of a column of the files as the form has it.</summary>
    internal static string InForm(string column) => column.EndsWith("_ku", StringComparison.Ordinal) ? $"{column[..^3]}_ckb" : column;

    /// <summary>True when the column cannot be left empty: a wording, in all three languages.</summary>
    internal static bool IsWording(string column) => column.StartsWith("text_", StringComparison.Ordinal) || column.StartsWith("basis_", StringComparison.Ordinal);

    /// <summary>Range of a number; null when the column holds none.</summary>
    internal static (int Least, int Most)? Range(string column) => Ranges.TryGetValue(column, out var range) ? range : null;
}

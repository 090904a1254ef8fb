using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>
/// Invents changes as somebody could type them at the rules desk: a rule of the files with one or two of its columns written anew, out of
/// the words the files know. Most read, some do not; what is wrong is for the checks to find. The same seed gives the same change.
/// </summary>
public sealed class RuleChangeGenerator
{
    /// <summary>First day of every change.</summary>
    public static readonly DateOnly Start = FamilyGenerator.Day;

    private static readonly RuleKind[] Kinds =
        [RuleKind.Decision, RuleKind.Decision, RuleKind.Decision, RuleKind.Dependency, RuleKind.Dependency, RuleKind.Dependency, RuleKind.Procedure, RuleKind.Variant, RuleKind.Condition, RuleKind.Deadline, RuleKind.Weight];

    private static readonly string[] People = ["P", "P", "P", "C", "C", "F", "M", "H", "S", "D", "G", "A", "HEIRS", "ALL_MEMBERS", "F(P)", "M(P)", "F(C)", "M(C)"];
    private static readonly string[] Roles = ["P", "C", "F", "M", "H", "S", "D", "G", "A"];
    private static readonly string[] Verbs = [.. Enum.GetValues<EffectVerb>().Select(v => v.Code)];
    private readonly Random _random;

    private RuleChangeGenerator(int seed) => _random = new Random(seed);

    /// <summary>A change of a rule that the files know.</summary>
    public static ChangedRule Make(int seed)
    {
        var generator = new RuleChangeGenerator(seed);
        var kind = generator.Pick(Kinds);
        return generator.Change(kind, generator.Pick(RuleFolder.Files.Of(kind)));
    }

    private ChangedRule Change(RuleKind kind, RuleRow row)
    {
        var values = RuleColumns.Of(kind).ToDictionary(c => c, c => row.Cells.GetValueOrDefault(RuleColumns.InFile(c), ""));
        var ends = Chance(10);
        for (var i = Chance(30) ? 2 : 1; i > 0; i--)
        {
            var column = Pick([.. values.Keys.Where(c => Written(c) is not null)]);
            values[column] = Written(column)!;
        }

        return new ChangedRule(kind, row["code"], Pick(Enum.GetValues<Jurisdiction>()), Start, null, ends && RuleColumns.CanBeRepealed(kind), "Circular 1 of 2026", values);
    }

    // Wordings are no part of what the engine reads.
    private string? Written(string column) => column switch
    {
        "requires" => Requirement(2),
        "fallback" => Chance(50) ? "" : Requirement(1),
        "strength" => Pick("H", "H", "S", "E"),
        "condition" or "only_if" or "fulfilled_by" => Chance(20) ? "" : Condition(2),
        "expression" => Condition(2),
        "effects" => string.Join("; ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Effect())),
        "body" or "body_kri" => Chance(20) ? "" : Pick(RuleFolder.Files.Bodies)["code"],
        "fee_iqd" => Pick("", "0", "5000", "10000000"),
        "visits" => Pick("", "0", "50"),
        "risk" => Pick("", "0", "3"),
        "expected_days" or "remind_days" or "escalate_days" => Pick("0", "1", "90", "3650"),
        "days" => Pick("1", "30", "3650"),
        "points" => Pick("1", "7", "10000"),
        _ => null,
    };

    private string Requirement(int depth) => _random.Next(depth > 0 ? 8 : 5) switch
    {
        < 4 => Procedure(),
        4 => Chance(20) ? $"ELAPSED({Pick(RuleFolder.Files.Procedures)["code"]}, {_random.Next(1, 9)}y{(Chance(40) ? $", {Pick(RuleFolder.Files.Facts)["code"]}" : "")})" : Procedure(),
        5 => $"ALL({Requirement(depth - 1)}, {Requirement(depth - 1)})",
        _ => $"ANY({Requirement(depth - 1)}, {Requirement(depth - 1)})",
    };

    private string Procedure()
    {
        var row = Pick(RuleFolder.Files.Procedures);
        var signature = row["signature"];
        if (signature is "N" or "") return $"{row["code"]}({_random.Next(1, 4)})";
        return $"{row["code"]}({string.Join(", ", signature.Split(',').Select(role => Chance(40) ? role : Pick(People)))})";
    }

    private string Effect() => Pick(Verbs) switch
    {
        "shared" => "shared",
        "notice" => $"notice {Pick(Roles)}",
        "later" => $"later {Procedure().Replace(" ", "", StringComparison.Ordinal)} {_random.Next(1, 9)}y {Procedure().Replace(" ", "", StringComparison.Ordinal)}",
        "deadline" => $"deadline {Procedure().Replace(" ", "", StringComparison.Ordinal)} {Pick("birth", "consulate", "refusal", "moon")}",
        var verb => $"{verb} {Procedure().Replace(" ", "", StringComparison.Ordinal)}",
    };

    private string Condition(int depth) => _random.Next(depth > 0 ? 8 : 5) switch
    {
        < 4 => Comparison(),
        4 => Pick(RuleFolder.Files.Conditions)["code"],
        5 => $"not ({Condition(depth - 1)})",
        6 => $"({Condition(depth - 1)} and {Condition(depth - 1)})",
        _ => $"({Condition(depth - 1)} or {Condition(depth - 1)})",
    };

    private string Comparison()
    {
        var fact = Pick(RuleFolder.Files.Facts);
        var about = fact["subject"] switch { "marriage" => "marriage", "household" => "H", _ => Pick(Roles) };
        return fact["values"] == "number"
            ? $"{about}.{fact["code"]} {Pick("<", "<=", ">", ">=")} {_random.Next(0, 40)}"
            : $"{about}.{fact["code"]} = {Pick(fact["values"].Split('|'))}";
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}

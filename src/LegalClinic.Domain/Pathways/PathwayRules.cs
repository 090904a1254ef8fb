using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways;

/// <summary>
/// The rules that hold on one day in one jurisdiction: read once from the dated files, checked, and never changed
/// afterwards. Safe to share between threads.
/// </summary>
public sealed class PathwayRules
{
    internal PathwayRules() { }

    /// <summary>Day the rules were chosen for.</summary>
    public required DateOnly Day { get; init; }
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>Procedures and other tokens by code, in the order in which a clinic files them.</summary>
    public required IReadOnlyDictionary<string, Procedure> Procedures { get; init; }

    /// <summary>Dependency grammar, in the order of the file.</summary>
    public required IReadOnlyList<Dependency> Dependencies { get; init; }
    public required IReadOnlyList<ProcedureVariant> Variants { get; init; }
    public required IReadOnlyList<DecisionRule> Decisions { get; init; }
    public required IReadOnlyDictionary<string, NamedCondition> Conditions { get; init; }
    public required IReadOnlyDictionary<string, FactType> Facts { get; init; }
    public required IReadOnlyList<DeadlineRule> Deadlines { get; init; }
    public required Weights Weights { get; init; }

    /// <summary>The same weights by code, with their words.</summary>
    public required IReadOnlyDictionary<string, WeightRule> Points { get; init; }

    /// <summary>Names of the bodies by code.</summary>
    public required IReadOnlyDictionary<string, RuleText> Bodies { get; init; }

    /// <summary>Words from which <see cref="RuleSentences"/> composes a dependency.</summary>
    public required IReadOnlyDictionary<string, RuleText> Words { get; init; }

    /// <summary>Documents that can be a family's goal.</summary>
    public required IReadOnlySet<string> Targets { get; init; }

    /// <summary>Codes of the rules and procedures that no lawyer has verified.</summary>
    public IReadOnlySet<string> Unverified { get; private set; } = null!;

    internal ILookup<string, Dependency> DependenciesOf { get; private set; } = null!;
    internal ILookup<string, ProcedureVariant> VariantsOf { get; private set; } = null!;

    /// <summary>Chooses and reads the rules of a day.</summary>
    /// <exception cref="RuleFaultsException">A line does not read, names something unknown, or the rules go in a circle; nothing is taken over.</exception>
    public static PathwayRules Read(RuleFiles files, DateOnly day, Jurisdiction jurisdiction)
    {
        var reader = new RuleReader(files, day, jurisdiction);
        var rules = reader.Read();
        rules.DependenciesOf = rules.Dependencies.ToLookup(d => d.Of.Code, StringComparer.Ordinal);
        rules.VariantsOf = rules.Variants.ToLookup(v => v.Procedure, StringComparer.Ordinal);
        rules.Unverified = rules.Dependencies.Select(d => d.Source).Concat(rules.Decisions.Select(d => d.Source)).Concat(rules.Procedures.Values.Select(p => p.Source))
            .Concat(rules.Variants.Select(v => v.Source)).Where(s => !s.IsVerified).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        RuleFault[] faults = [.. reader.Faults, .. reader.Faults.Count == 0 ? RuleChecks.Of(rules) : []];
        return faults.Length == 0 ? rules : throw new RuleFaultsException(faults);
    }
}

using LegalClinic.Domain.Pathways.Facts;

namespace LegalClinic.Domain.Pathways.Plans;

/// <summary>
/// What an action plan rests on: the pathway as the lawyer took it, the facts behind it, what was wanted, and the rules as they
/// stood. Facts are of the dangerous kind, and a rule that was used tells one; it is all kept sealed under the family's key.
/// </summary>
public sealed record PlanBasis(PathwayPlan Plan, FamilyFacts Facts, IReadOnlyList<PathwayTarget> Targets, IReadOnlyList<RuleEdition> Rules)
{
    /// <summary>
    /// What the plan aims at today. An application that a step of the plan became is no goal of its own: were it one, every
    /// step that is started would change the way.
    /// </summary>
    /// <param name="wanted">What the family wants and what is applied for.</param>
    /// <param name="started">Lines that have become applications.</param>
    public static IReadOnlyList<PathwayTarget> Aims(IReadOnlyList<PathwayTarget> known, IReadOnlyList<PathwayTarget> wanted, IEnumerable<PlanLine> started)
    {
        var own = started.SelectMany(l => l.People, (line, person) => new PathwayTarget(person, line.Procedure)).Except(known).ToHashSet();
        return [.. wanted.Where(t => !own.Contains(t))];
    }
}

/// <summary>A way that a lawyer chose instead of the cheapest, and why.</summary>
/// <param name="Rule">Code of the rule with the alternatives.</param>
/// <param name="For">Key of the step that needs one of them.</param>
/// <param name="Procedure">Code of the alternative taken.</param>
public sealed record PlanChoice(string Rule, string For, string Procedure, string Why)
{
    /// <summary>The choice as the engine takes it.</summary>
    public ChosenWay Way => new(Rule, For, Procedure);
}

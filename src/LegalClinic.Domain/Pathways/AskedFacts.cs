using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways;

/// <summary>One comparison of a fact; one whose fact nobody knows is not met, and by <c>IsNot</c> it then is.</summary>
/// <param name="AtLeast">Lowest number that meets it, inclusive; null when it compares no number.</param>
/// <param name="AtMost">Highest number that meets it, inclusive; null when it compares no number.</param>
public sealed record AskedFact(Role Role, string Fact, bool IsNot, IReadOnlyList<string> Values, int? AtLeast, int? AtMost);

/// <summary>A procedure or paper that a rule names, with its people as the rule spells them: <c>P</c>, <c>F(P)</c>; no people: witnesses of whoever needs them.</summary>
public sealed record AskedNeed(string Procedure, IReadOnlyList<string> People);

/// <summary>One demand of a rule.</summary>
/// <param name="Target">Roles in which the rule names the people of its procedure.</param>
/// <param name="EachSpouse">True when it holds for each spouse by itself.</param>
/// <param name="When">When it is made: any line of which everything is met; empty: always.</param>
/// <param name="Ways">The ways to meet it, each with everything that it takes.</param>
/// <param name="Also">What is looked at besides.</param>
public sealed record AskedDemand(
    IReadOnlyList<Role> Target, bool EachSpouse, IReadOnlyList<IReadOnlyList<AskedFact>> When, IReadOnlyList<IReadOnlyList<AskedNeed>> Ways,
    IReadOnlyList<AskedFact> Also);

/// <summary>What is looked at when a procedure comes into question.</summary>
/// <param name="OnlyIf">When it is open; empty: always.</param>
/// <param name="FulfilledBy">What makes it unnecessary; empty: only a paper does.</param>
/// <param name="Variants">What decides how it is done.</param>
/// <param name="Witnesses">The fact that says whether its witnesses exist.</param>
/// <param name="IsGiven">True when it is there unless a fact denies it: evidence that the family brings.</param>
public sealed record AskedProcedure(
    string Code, IReadOnlyList<Role> Signature, bool IsGiven, IReadOnlyList<IReadOnlyList<AskedFact>> OnlyIf,
    IReadOnlyList<IReadOnlyList<AskedFact>> FulfilledBy, IReadOnlyList<IReadOnlyList<AskedFact>> Variants, AskedFact? Witnesses,
    IReadOnlyList<AskedDemand> Demands);

/// <summary>
/// What the rules look at on the way to each document, in a shape that a device without the engine can follow: conditions as any of
/// all, requirements as ways. Evidence adds no step and is left out, as are the decision rules, which warn and explain.
/// </summary>
public static class AskedFacts
{
    /// <summary>The procedures that lie on the way to some target, in the order of the file.</summary>
    public static IReadOnlyList<AskedProcedure> Of(PathwayRules rules)
    {
        HashSet<string> reached = [];
        Queue<string> open = new(rules.Targets);
        while (open.TryDequeue(out var code))
        {
            if (!reached.Add(code)) continue;
            foreach (var need in Demanding(rules, code).SelectMany(d => d.Requires.Needs())) open.Enqueue(need.Procedure.Code);
        }

        return [.. rules.Procedures.Values.Where(p => reached.Contains(p.Code)).OrderBy(p => p.Index).Select(p => Asked(rules, p))];
    }

    /// <summary>A condition as any of all.</summary>
    public static IReadOnlyList<IReadOnlyList<AskedFact>> AnyOfAll(Condition? condition) => condition is null ? [] : AnyOfAll(condition, isNot: false);

    private static IEnumerable<Dependency> Demanding(PathwayRules rules, string code) => rules.DependenciesOf[code].Where(d => d.Strength != Strength.Evidence);

    private static AskedProcedure Asked(PathwayRules rules, Procedure procedure) => new(
        procedure.Code, procedure.Signature, procedure.Kind == ProcedureKind.Evidence, AnyOfAll(procedure.OnlyIf), AnyOfAll(procedure.FulfilledBy),
        [.. rules.VariantsOf[procedure.Code].SelectMany(v => AnyOfAll(v.Condition))],
        procedure.Witnesses is { } path ? Yes(path) : null, [.. Demanding(rules, procedure.Code).SelectMany(Demands)]);

    private static IEnumerable<AskedDemand> Demands(Dependency rule) =>
        Parts(rule.Requires).Select(part => new AskedDemand(rule.Target, rule.SpeaksOfSpouse, AnyOfAll(rule.Condition), [.. Ways(part).Where(w => w.Count > 0)], [.. Elapsed(part)]));

    private static IEnumerable<Requirement> Parts(Requirement requirement) => requirement is Requirement.All all ? all.Items.SelectMany(Parts) : [requirement];

    // Time that has to pass is no way that anybody can take.
    private static IReadOnlyList<IReadOnlyList<AskedNeed>> Ways(Requirement requirement) => requirement switch
    {
        Requirement.Any any => [.. any.Items.SelectMany(Ways)],
        Requirement.All all => Product(all.Items.Select(Ways)),
        Requirement.Need need => [[new AskedNeed(need.Procedure.Code, [.. need.People.Select(w => w.ToString())])]],
        _ => [],
    };

    private static IEnumerable<AskedFact> Elapsed(Requirement requirement) => requirement switch
    {
        Requirement.Any any => any.Items.SelectMany(Elapsed),
        Requirement.All all => all.Items.SelectMany(Elapsed),
        Requirement.Elapsed { Fact: { } fact } => [Yes(new FactPath(Role.P, fact))],
        _ => [],
    };

    private static AskedFact Yes(FactPath path) => new(path.Role, path.Fact, false, ["yes"], null, null);

    private static IReadOnlyList<IReadOnlyList<AskedFact>> AnyOfAll(Condition condition, bool isNot) => condition switch
    {
        Condition.Not denied => AnyOfAll(denied.Inner, !isNot),
        Condition.Named named => AnyOfAll(named.Definition.Condition, isNot),
        Condition.And both when !isNot => Product([AnyOfAll(both.Left, isNot), AnyOfAll(both.Right, isNot)]),
        Condition.Or either when isNot => Product([AnyOfAll(either.Left, isNot), AnyOfAll(either.Right, isNot)]),
        Condition.And both => [.. AnyOfAll(both.Left, isNot), .. AnyOfAll(both.Right, isNot)],
        Condition.Or either => [.. AnyOfAll(either.Left, isNot), .. AnyOfAll(either.Right, isNot)],
        Condition.Compare compare => [[Compared(compare, isNot)]],
        _ => throw new InvalidOperationException($"{condition} is no condition"),
    };

    private static AskedFact Compared(Condition.Compare compare, bool isNot) => new(
        compare.Path.Role, compare.Path.Fact, isNot, compare.Comparison == Comparison.In ? compare.Values : [],
        compare.Comparison switch { Comparison.AtLeast => compare.Number, Comparison.More => compare.Number + 1, _ => null },
        compare.Comparison switch { Comparison.AtMost => compare.Number, Comparison.Less => compare.Number - 1, _ => null });

    private static IReadOnlyList<IReadOnlyList<T>> Product<T>(IEnumerable<IReadOnlyList<IReadOnlyList<T>>> factors)
    {
        IReadOnlyList<IReadOnlyList<T>> product = [[]];
        foreach (var factor in factors) product = [.. product.SelectMany(left => factor.Select(right => (IReadOnlyList<T>)[.. left, .. right]))];
        return product;
    }
}

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>
/// Checks that every requirement can be met by somebody. A rule may lead from a child to its parents for ever, since
/// nobody is an own ancestor; a circle among the same people without a soft edge can never be left.
/// </summary>
internal static class RuleChecks
{
    // Generations looked at around the person, upwards and downwards.
    private const int Highest = 3;
    private const int Lowest = -2;

    /// <summary>What is wrong with a set of rules.</summary>
    public static IEnumerable<RuleFault> Of(PathwayRules rules)
    {
        var reachable = Reachable(rules);
        var circles = rules.Dependencies.Where(d => d.Strength == Strength.Hard && !reachable.Contains((d.Of.Code, 0)))
            .Select(d => (Rule: d, Circle: Circle(rules, reachable, d))).Where(c => c.Circle is not null).ToList();
        if (circles.Count > 0) return [Fault(circles[0].Rule, RuleFaultKind.Circle, circles[0].Circle!, $"a circle without a soft edge: {circles[0].Circle}")];
        return rules.Dependencies.SelectMany(d => Alternatives(d, reachable)).Concat(HelperCircles(rules));
    }

    private static IEnumerable<RuleFault> Alternatives(Dependency rule, HashSet<(string, int)> reachable)
    {
        foreach (var any in Anys(rule.Requires))
        {
            var needs = any.Items.Select(i => i.Needs().Select(n => Spell(n)).ToHashSet()).ToList();
            for (var i = 0; i < needs.Count; i++)
            {
                if (any.Items[i] is Requirement.Elapsed) continue;
                if (needs.Where((other, j) => j != i && other.Count > 0 && (other.IsProperSubsetOf(needs[i]) || (j < i && other.SetEquals(needs[i])))).Any())
                    yield return Fault(rule, RuleFaultKind.DoubleAlternative, string.Join(", ", needs[i]), $"unreachable alternative: '{string.Join(" and ", needs[i])}' contains another alternative");
                if (any.Items[i].Needs().FirstOrDefault(n => !Met(n, Shift(rule, n), reachable)) is { } dead)
                    yield return Fault(rule, RuleFaultKind.DeadAlternative, Spell(dead), $"unreachable alternative: nothing gives '{Spell(dead)}'");
            }
        }
    }

    private static HashSet<(string Code, int Generation)> Reachable(PathwayRules rules)
    {
        HashSet<(string, int)> reachable = [];
        for (var grows = true; grows;)
        {
            grows = false;
            for (var generation = Lowest; generation <= Highest; generation++)
            {
                foreach (var procedure in rules.Procedures.Values)
                    grows |= IsReachable(rules, procedure, generation, reachable) && reachable.Add((procedure.Code, generation));
            }
        }

        return reachable;
    }

    private static bool IsReachable(PathwayRules rules, Procedure procedure, int generation, HashSet<(string, int)> reachable) =>
        procedure.Kind is ProcedureKind.Paper or ProcedureKind.Evidence
        || rules.DependenciesOf[procedure.Code].Where(d => d.Strength == Strength.Hard).All(d => Met(d.Requires, d, generation, reachable));

    private static bool Met(Requirement requirement, Dependency rule, int generation, HashSet<(string, int)> reachable) => requirement switch
    {
        Requirement.All all => all.Items.All(i => Met(i, rule, generation, reachable)),
        Requirement.Any any => any.Items.Any(i => Met(i, rule, generation, reachable)),
        Requirement.Need need => Met(need, generation + Shift(rule, need), reachable),
        _ => true,
    };

    private static bool Met(Requirement.Need need, int generation, HashSet<(string, int)> reachable) =>
        generation is > Highest or < Lowest || reachable.Contains((need.Procedure.Code, generation));

    // How many generations up from the people of the target those of the need are.
    private static int Shift(Dependency rule, Requirement.Need need) =>
        need.People.Count == 0 ? 0 : need.People.Min(w => Level(w, rule)) - rule.Target.Min(r => Level(r));

    private static int Level(Who who, Dependency rule) => who.Of is { } of ? Level(of, rule) + 1 : Level(who.Role, rule);

    private static int Level(Role role, Dependency rule) => role is Role.F or Role.M or Role.G or Role.C ? Level(role) : rule.Target.Min(r => Level(r));

    private static int Level(Role role) => role is Role.F or Role.M or Role.G ? 1 : 0;

    // The way round, when a need that cannot be met leads back to where it started.
    private static string? Circle(PathwayRules rules, HashSet<(string, int)> reachable, Dependency first)
    {
        List<string> way = [];
        for (var rule = first; rule is not null;)
        {
            if (way.IndexOf(rule.Of.Code) is >= 0 and var start) return string.Join(" → ", way.Skip(start).Append(rule.Of.Code));
            way.Add(rule.Of.Code);
            var dead = rule.Requires.Needs().FirstOrDefault(n => !reachable.Contains((n.Procedure.Code, 0)));
            rule = dead is null ? null : rules.DependenciesOf[dead.Procedure.Code].FirstOrDefault(d => d.Strength == Strength.Hard && !Met(d.Requires, d, 0, reachable));
        }

        return null;
    }

    // A helper is written out where it is used, so it must not lead to itself, whatever the strength.
    private static IEnumerable<RuleFault> HelperCircles(PathwayRules rules)
    {
        foreach (var rule in rules.Dependencies.Where(d => d.Of.Kind == ProcedureKind.Helper))
        {
            if (LeadsTo(rules, rule, rule.Of, [])) yield return Fault(rule, RuleFaultKind.Circle, rule.Of.Code, $"the helper {rule.Of.Code} leads to itself");
        }
    }

    private static bool LeadsTo(PathwayRules rules, Dependency rule, Procedure helper, HashSet<string> seen) =>
        rule.Requires.Needs().Where(n => n.Procedure.Kind == ProcedureKind.Helper).Any(n =>
            n.Procedure.Code == helper.Code
            || (seen.Add(n.Procedure.Code) && rules.DependenciesOf[n.Procedure.Code].Any(d => LeadsTo(rules, d, helper, seen))));

    private static IEnumerable<Requirement.Any> Anys(Requirement requirement) => requirement switch
    {
        Requirement.Any any => any.Items.SelectMany(Anys).Prepend(any),
        Requirement.All all => all.Items.SelectMany(Anys),
        _ => [],
    };

    private static string Spell(Requirement.Need need) => $"{need.Procedure.Code}({string.Join(",", need.People)})";

    private static RuleFault Fault(Dependency rule, RuleFaultKind kind, string subject, string reason) =>
        new(rule.Source.File, rule.Source.Line, reason) { Kind = kind, Rule = rule.Source.Code, Column = "requires", Subject = subject };
}

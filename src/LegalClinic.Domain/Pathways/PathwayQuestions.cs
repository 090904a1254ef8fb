using LegalClinic.Domain.Pathways.Facts;

namespace LegalClinic.Domain.Pathways;

/// <summary>A fact worth asking for.</summary>
/// <param name="Answers">For each possible answer, how many steps and targets of the plan it would change; in the order of the fact file.</param>
/// <param name="Weight">Changes over all answers: the higher, the more the plan hangs on it.</param>
public sealed record Question(FactKey Fact, IReadOnlyList<AnswerEffect> Answers, int Weight);

/// <summary>What one answer would change.</summary>
/// <param name="Changes">Steps added or dropped, and targets that gain or lose their plan.</param>
public sealed record AnswerEffect(string Value, int Changes);

/// <summary>
/// Finds what to ask: only unknown facts whose answer would change the plan, the most decisive first. An answer that
/// contradicts what is known counts for nothing.
/// </summary>
public static class PathwayQuestions
{
    /// <summary>The questions, most decisive first; equals in the order of the fact file.</summary>
    public static IReadOnlyList<Question> Of(PathwayRules rules, PathwayRequest request, PathwayPlan plan)
    {
        var now = Outcome(plan);
        return
        [
            .. plan.UnknownFacts.Select(fact => Ask(rules, request, fact, now)).Where(q => q.Weight > 0)
                .OrderByDescending(q => q.Weight).ThenBy(q => rules.Facts[q.Fact.Code].Index),
        ];
    }

    private static Question Ask(PathwayRules rules, PathwayRequest request, FactKey fact, HashSet<string> now)
    {
        AnswerEffect[] answers = [.. rules.Facts[fact.Code].Values.Select(value => new AnswerEffect(value, Changes(rules, request, fact, value, now)))];
        return new Question(fact, answers, answers.Sum(a => a.Changes));
    }

    private static int Changes(PathwayRules rules, PathwayRequest request, FactKey fact, string value, HashSet<string> now)
    {
        var answered = request with { Family = request.Family.With(fact, value) };
        if (FamilyChecks.Of(answered.Family, rules, answered.Day).Count > 0) return 0;
        var then = Outcome(Pathway.Plan(rules, answered));
        then.SymmetricExceptWith(now);
        return then.Count;
    }

    private static HashSet<string> Outcome(PathwayPlan plan) =>
    [
        .. plan.Steps.Select(s => s.Variant is null ? s.Key : $"{s.Key} {s.Variant}"),
        .. plan.NoPlans.Select(n => $"no plan {n.Target.Document} {n.Target.PersonId.Value}"),
    ];
}

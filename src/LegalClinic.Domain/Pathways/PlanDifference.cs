using LegalClinic.Domain.Pathways.Facts;

namespace LegalClinic.Domain.Pathways;

/// <summary>What differs in a step.</summary>
public enum StepChange { People, Body, Fee, Days, Deadline, Priority, Order, Approval, Papers, Warnings, Reasons, Process }

/// <summary>A step that is in both plans and not the same.</summary>
/// <param name="Changes">What differs, in the order of <see cref="StepChange"/>.</param>
/// <param name="Facts">Facts it rests on that have another value now.</param>
public sealed record ChangedStep(PathwayStep Before, PathwayStep After, IReadOnlyList<StepChange> Changes, IReadOnlyList<FactChange> Facts);

/// <summary>A fact with another value than before.</summary>
/// <param name="Before">Null: it was not known.</param>
/// <param name="After">Null: it is not known any more.</param>
public sealed record FactChange(FactKey Fact, string? Before, string? After);

/// <summary>A step that is in one plan only, with why.</summary>
/// <param name="Facts">Facts behind it that have another value in the other plan.</param>
/// <param name="Rules">Rules behind it that the other plan does not use.</param>
public sealed record MovedStep(PathwayStep Step, IReadOnlyList<FactChange> Facts, IReadOnlyList<string> Rules);

/// <summary>The difference between two plans of one family, when facts, outcomes or rules have changed.</summary>
/// <param name="Opened">Targets that had no plan and have one.</param>
/// <param name="Closed">Targets that had a plan, or none was needed, and have none now.</param>
/// <param name="FinishBefore">Expected finish before.</param>
/// <param name="FinishAfter">Expected finish now.</param>
public sealed record PlanDifference(
    IReadOnlyList<MovedStep> Added, IReadOnlyList<MovedStep> Dropped, IReadOnlyList<ChangedStep> Changed,
    IReadOnlyList<PathwayTarget> Opened, IReadOnlyList<NoPlan> Closed, IReadOnlyList<FactChange> Facts,
    DateOnly FinishBefore, DateOnly FinishAfter)
{
    /// <summary>True when nothing differs but the days.</summary>
    public bool IsEmpty => Added.Count + Dropped.Count + Changed.Count + Opened.Count + Closed.Count == 0;

    /// <summary>Compares two plans, step by step by their keys.</summary>
    public static PlanDifference Between(PathwayPlan before, FamilyFacts factsBefore, PathwayPlan after, FamilyFacts factsAfter)
    {
        var facts = FactChanges(factsBefore, factsAfter);
        var old = before.Steps.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var now = after.Steps.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var closedBefore = before.NoPlans.Select(n => n.Target).ToHashSet();
        var closedNow = after.NoPlans.Select(n => n.Target).ToHashSet();
        return new PlanDifference(
            [.. after.Steps.Where(s => !old.ContainsKey(s.Key)).Select(s => Moved(s, facts, before))],
            [.. before.Steps.Where(s => !now.ContainsKey(s.Key)).Select(s => Moved(s, facts, after))],
            [.. after.Steps.Where(s => old.ContainsKey(s.Key)).Select(s => Compare(old[s.Key], s, facts)).OfType<ChangedStep>()],
            [.. before.NoPlans.Select(n => n.Target).Where(t => !closedNow.Contains(t))],
            [.. after.NoPlans.Where(n => !closedBefore.Contains(n.Target))],
            facts, before.ExpectedFinish, after.ExpectedFinish);
    }

    private static FactChange[] FactChanges(FamilyFacts before, FamilyFacts after)
    {
        var old = before.Facts.ToDictionary(f => f.Key, f => f.Value);
        var now = after.Facts.ToDictionary(f => f.Key, f => f.Value);
        return
        [
            .. before.Facts.Select(f => f.Key).Concat(after.Facts.Select(f => f.Key)).Distinct()
                .Select(k => new FactChange(k, old.GetValueOrDefault(k), now.GetValueOrDefault(k))).Where(c => c.Before != c.After),
        ];
    }

    private static MovedStep Moved(PathwayStep step, FactChange[] facts, PathwayPlan other)
    {
        var used = other.Steps.SelectMany(s => s.Because).Select(b => b.Rule).ToHashSet(StringComparer.Ordinal);
        return new MovedStep(step, Behind(step, facts), [.. step.Because.Select(b => b.Rule).Where(r => r.Length > 0 && !used.Contains(r)).Distinct()]);
    }

    private static FactChange[] Behind(PathwayStep step, FactChange[] facts)
    {
        var keys = step.Because.SelectMany(b => b.Facts).Select(f => f.Key).ToHashSet();
        return [.. facts.Where(f => keys.Contains(f.Fact))];
    }

    private static ChangedStep? Compare(PathwayStep before, PathwayStep after, FactChange[] facts)
    {
        StepChange[] changes = [.. Differences(before, after).Where(d => d.Differs).Select(d => d.Change)];
        return changes.Length == 0 ? null : new ChangedStep(before, after, changes, Behind(after, facts));
    }

    private static IEnumerable<(StepChange Change, bool Differs)> Differences(PathwayStep before, PathwayStep after) =>
    [
        (StepChange.People, !before.People.SequenceEqual(after.People)),
        (StepChange.Body, before.Body != after.Body || before.Variant != after.Variant),
        (StepChange.Fee, before.FeeIqd != after.FeeIqd),
        (StepChange.Days, (before.ExpectedDays, before.RemindDays, before.EscalateDays) != (after.ExpectedDays, after.RemindDays, after.EscalateDays)),
        (StepChange.Deadline, before.Deadline != after.Deadline),
        (StepChange.Priority, before.Priority != after.Priority),
        (StepChange.Order, !before.After.SequenceEqual(after.After) || before.FiledWith != after.FiledWith),
        (StepChange.Approval, (before.NeedsSupervisor, before.IsForSpecialist, before.IsClientDecision) != (after.NeedsSupervisor, after.IsForSpecialist, after.IsClientDecision)),
        (StepChange.Papers, !before.Papers.Select(Spell).SequenceEqual(after.Papers.Select(Spell))),
        (StepChange.Warnings, !before.Warnings.SequenceEqual(after.Warnings)),
        (StepChange.Reasons, !before.Because.Select(b => (b.Kind, b.Rule, b.For)).SequenceEqual(after.Because.Select(b => (b.Kind, b.Rule, b.For)))),
        (StepChange.Process, before.IsInProcess != after.IsInProcess),
    ];

    private static string Spell(PaperToBring paper) => $"{paper.Code} {string.Join(",", paper.People.Select(p => p.Value))} {paper.Count} {paper.FromStep} {paper.IsHelp}";
}

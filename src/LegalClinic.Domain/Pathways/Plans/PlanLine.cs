using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Plans;

/// <summary>State of a line of an action plan.</summary>
public enum PlanLineState
{
    /// <summary>The pathway proposes it; the lawyer has not decided.</summary>
    Proposed,

    /// <summary>It is to be done.</summary>
    Accepted,

    /// <summary>It is not to be done, for a reason.</summary>
    Dropped,

    /// <summary>It has become an application or a task.</summary>
    Started,
}

/// <summary>One step of the pathway as it stands in the action plan. It names step, people and office, and no fact.</summary>
public sealed class PlanLine
{
    private PlanLine() { }

    internal PlanLine(PathwayStep step, IReadOnlyList<string> needs)
    {
        Key = step.Key;
        Procedure = step.Procedure;
        Follow(step, needs);
    }

    /// <summary>Stable name of the step: <see cref="PathwayStep.Key"/>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Place in the order of the plan, from 1.</summary>
    public int Place { get; internal set; }

    /// <summary>Code of the document or act.</summary>
    public string Procedure { get; private init; } = "";
    public IReadOnlyList<PersonId> People { get; private set; } = [];

    /// <summary>Code of the body that does it; null when it is not one body.</summary>
    public string? Body { get; private set; }
    public PlanLineState State { get; private set; }

    /// <summary>Why it was dropped; null unless it was.</summary>
    public string? Why { get; private set; }

    /// <summary>True when the client approved the plan with this line as it stands.</summary>
    public bool IsApproved { get; private set; }
    public DateOnly? StartedOn { get; private set; }

    /// <summary>Keys of the steps that come before.</summary>
    public IReadOnlyList<string> After { get; private set; } = [];

    /// <summary>Keys of the steps without which the office does not accept it: those a hard rule asks for.</summary>
    public IReadOnlyList<string> Needs { get; private set; } = [];

    /// <summary>True unless it was dropped.</summary>
    public bool Stands => State != PlanLineState.Dropped;

    /// <summary>True when it waits for the client to approve it.</summary>
    public bool WaitsForApproval => State == PlanLineState.Accepted && !IsApproved;

    // What is done differently, elsewhere or for another fee is asked of the client anew.
    internal void Follow(PathwayStep step, IReadOnlyList<string> needs, bool isMaterial = false)
    {
        (People, Body, After, Needs) = (step.People, step.Body, step.After, needs);
        IsApproved &= !isMaterial || State == PlanLineState.Started;
    }

    internal void Rename(Func<PersonId, PersonId> names) => People = [.. People.Select(names)];

    internal void Accept() => (State, Why, IsApproved) = (PlanLineState.Accepted, null, IsApproved && State == PlanLineState.Accepted);

    internal void Drop(string why) => (State, Why, IsApproved) = (PlanLineState.Dropped, why, false);

    internal void Approve() => IsApproved |= State == PlanLineState.Accepted;

    internal void Start(DateOnly on) => (State, StartedOn) = (PlanLineState.Started, on);
}

/// <summary>Which lines of a plan a hard rule ties to which.</summary>
internal static class PlanNeeds
{
    /// <summary>For each step the keys of those without which the office does not accept it.</summary>
    public static ILookup<string, string> Of(PathwayPlan plan, PathwayRules rules)
    {
        // A helper is only how a demand is met; how strict the demand is, its own rule says.
        var hard = rules.Dependencies.Where(d => d.Strength == Strength.Hard && d.Of.Kind != ProcedureKind.Helper)
            .Select(d => d.Source.Code).ToHashSet(StringComparer.Ordinal);
        return (from step in plan.Steps
                from because in step.Because
                where because.Kind == BecauseKind.Needed && because.For != step.Key && hard.Contains(because.Rule)
                select (because.For, step.Key)).Distinct().ToLookup(x => x.For, x => x.Key, StringComparer.Ordinal);
    }
}

using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Plans;

public readonly record struct CasePlanId(Guid Value) : IEntityId;

/// <summary>Which plan the client approved.</summary>
public sealed record PlanApproval
{
    /// <summary>Version of the plan that was shown to the client.</summary>
    public required int Version { get; init; }
    public required DateOnly On { get; init; }
    public required ClientMethod How { get; init; }
}

/// <summary>The action plan of a case: the steps of the pathway that a lawyer decided on and the client approved.</summary>
public sealed class CasePlan : Aggregate<CasePlanId>
{
    /// <summary>Longest reason in characters; it is written down after the code of its step.</summary>
    public const int ReasonMaxLength = 400;

    private readonly List<PlanLine> _lines = [];

    private CasePlan() { }

    public CaseId CaseId { get; private init; }

    /// <summary>Day whose facts and rules it rests on.</summary>
    public DateOnly RestsOn { get; private set; }

    /// <summary>Sealed <see cref="PlanBasis"/>.</summary>
    public byte[] Basis { get; private set; } = [];

    public IReadOnlyList<PlanChoice> Choices { get; private set; } = [];

    /// <summary>The last approval of the client; null before the first.</summary>
    public PlanApproval? Approval { get; private set; }

    /// <summary>The steps in the lawyer's order.</summary>
    public IReadOnlyList<PlanLine> Lines => [.. _lines.OrderBy(l => l.Place)];

    /// <summary>Turns the proposed pathway into a plan; every step waits for the lawyer's decision.</summary>
    /// <exception cref="DomainException"><c>plan.no_steps</c>: the pathway has none.</exception>
    public static CasePlan Make(CasePlanId id, CaseId about, PathwayPlan pathway, PathwayRules rules, byte[] basis, Stamp stamp)
    {
        if (pathway.Steps.Count == 0) throw new DomainException("plan.no_steps");

        var plan = new CasePlan { Id = id, CaseId = about };
        plan.Rest(pathway, rules, basis);
        plan.Moved("plan", id.Value, "", "made", stamp, null);
        return plan;
    }

    /// <summary>Takes steps into the plan.</summary>
    /// <exception cref="DomainException"><c>plan.step_not_found</c>; <c>plan.step_started</c>; <c>plan.step_needs_dropped</c>: what a step
    /// cannot be done without was dropped.</exception>
    public void Accept(IReadOnlyCollection<string> keys, Stamp stamp)
    {
        var lines = Undecided(keys);
        var standing = Lines.Where(l => l.Stands || keys.Contains(l.Key)).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        Refuse("plan.step_needs_dropped", lines.SelectMany(l => l.Needs).Where(key => Find(key) is not null && !standing.Contains(key)));
        Decide([.. lines.Where(l => l.State != PlanLineState.Accepted)], PlanLineState.Accepted, line => line.Accept(), null, stamp);
        Place(PlanOrder.Merge(_lines, [.. Lines.Select(l => l.Key)]));
        Changed();
    }

    /// <summary>Leaves steps out of the plan.</summary>
    /// <exception cref="DomainException"><c>plan.step_not_found</c>; <c>plan.step_started</c>; <c>plan.step_needed</c>: steps that stay
    /// cannot be done without it.</exception>
    public void Drop(IReadOnlyCollection<string> keys, string why, Stamp stamp)
    {
        var lines = Undecided(keys);
        Refuse("plan.step_needed", Lines.Where(l => l.Stands && !keys.Contains(l.Key) && l.Needs.Any(keys.Contains)).Select(l => l.Key));
        Decide(lines, PlanLineState.Dropped, line => line.Drop(why), why, stamp);
        Changed();
    }

    /// <summary>Names the people of its lines as the file does in which the case goes on.</summary>
    internal void Rename(Func<PersonId, PersonId> names)
    {
        foreach (var line in _lines.Where(l => l.People.Any(p => names(p) != p))) line.Rename(names);
        Changed();
    }

    /// <summary>Puts a step in another place.</summary>
    /// <param name="place">From 1; beyond the end it is the last.</param>
    /// <exception cref="DomainException"><c>plan.step_not_found</c>; <c>plan.order_illegal</c>: a step would come before what it needs; details name that.</exception>
    public void Move(string key, int place, Stamp stamp)
    {
        var line = One(key);
        var (from, ordered) = (line.Place, With(line, place));
        Refuse("plan.order_illegal", PlanOrder.Faults(ordered));
        Place(ordered);
        Moved("plan_order", Id.Value, $"{from}", $"{line.Place}", stamp, line.Procedure);
        Changed();
    }

    /// <summary>True when a step may stand one place further up (-1) or down (1).</summary>
    public bool CanMove(PlanLine line, int by) =>
        line.Place + by >= 1 && line.Place + by <= _lines.Count && PlanOrder.Faults(With(line, line.Place + by)).Count == 0;

    /// <summary>Chooses another way than the cheapest; what that alters is shown and taken like every change.</summary>
    /// <param name="present">The pathway of today, which names the ways.</param>
    /// <exception cref="DomainException"><c>plan.way_unknown</c>: there is no such way, or it is not open.</exception>
    public void ChooseWay(PlanChoice choice, PathwayPlan present, Stamp stamp)
    {
        var isOpen = present.Steps.SelectMany(s => s.Alternatives)
            .Any(a => a.Rule == choice.Rule && a.For == choice.For && a.Points is not null && a.Procedures.Contains(choice.Procedure));
        if (!isOpen) throw new DomainException("plan.way_unknown");

        Choices = [.. Choices.Where(c => !IsAbout(c, choice.Rule, choice.For)), choice];
        Moved("plan_way", Id.Value, "", choice.Procedure, stamp, choice.Why);
        Changed();
    }

    /// <summary>Goes back to the way the pathway proposes.</summary>
    /// <exception cref="DomainException"><c>plan.way_unknown</c>: no way was chosen there.</exception>
    public void TakeWayBack(string rule, string forStep, Stamp stamp)
    {
        var choice = Choices.FirstOrDefault(c => IsAbout(c, rule, forStep)) ?? throw new DomainException("plan.way_unknown");
        Choices = [.. Choices.Where(c => c != choice)];
        Moved("plan_way", Id.Value, choice.Procedure, "", stamp, null);
        Changed();
    }

    /// <summary>The client approved the plan as it stands.</summary>
    /// <returns>How many steps are to be done.</returns>
    /// <exception cref="DomainException"><c>plan.undecided</c>: steps wait for the lawyer's decision; details name them.</exception>
    public int Approve(DateOnly on, ClientMethod how, Stamp stamp)
    {
        Refuse("plan.undecided", Lines.Where(l => l.State == PlanLineState.Proposed).Select(l => l.Key));
        Approval = new PlanApproval { Version = Version, On = on, How = how };
        foreach (var line in _lines) line.Approve();
        Moved("plan", Id.Value, "", "approved", stamp, null);
        Changed();
        return _lines.Count(l => l.Stands);
    }

    /// <summary>Steps become work: applications, tasks, requests.</summary>
    /// <param name="present">The pathway of today.</param>
    /// <param name="done">Keys of the steps that are over.</param>
    /// <exception cref="DomainException"><c>plan.step_not_found</c>; <c>plan.step_started</c>; <c>plan.step_not_approved</c>: the lawyer has
    /// not accepted or the client not approved it; <c>plan.step_gone</c>: today's pathway has it no more; <c>plan.step_waits</c>: details name
    /// what comes first; <c>plan.needs_supervisor</c>.</exception>
    public IReadOnlyList<PathwayStep> Start(IReadOnlyCollection<string> keys, PathwayPlan present, IReadOnlySet<string> done, bool isSupervisor, DateOnly on, Stamp stamp)
    {
        var lines = Undecided(keys);
        Refuse("plan.step_not_approved", lines.Where(l => !l.IsApproved).Select(l => l.Key));
        List<PathwayStep> steps = [.. lines.Select(l => present.Steps.FirstOrDefault(s => s.Key == l.Key) ?? throw new DomainException("plan.step_gone", l.Key))];
        Refuse("plan.step_waits", steps.Where(s => s.IsInProcess).Select(s => s.Key).Concat(steps.SelectMany(s => Awaited(s, done, keys))));
        if (!isSupervisor) Refuse("plan.needs_supervisor", steps.Where(s => s.NeedsSupervisor).Select(s => s.Key));
        Decide(lines, PlanLineState.Started, line => line.Start(on), null, stamp);
        Changed();
        return steps;
    }

    /// <summary>What a step waits for still: whatever comes before it and is neither over nor left out.</summary>
    /// <param name="together">Keys of the steps that are started with it; a step filed in one claim with another waits for none of these.</param>
    public IEnumerable<string> Awaited(PathwayStep step, IReadOnlySet<string> done, IReadOnlyCollection<string> together) =>
        step.After.Where(key => !done.Contains(key) && Find(key) is not { Stands: false } && !(key == step.FiledWith && (together.Contains(key) || Find(key) is { State: PlanLineState.Started })));

    /// <summary>Takes what has changed since the plan was made: new steps are proposed, those that fell away leave, unless they were started.</summary>
    /// <exception cref="DomainException"><c>plan.no_changes</c>.</exception>
    public void TakeChanges(PathwayPlan present, PathwayRules rules, PlanDifference difference, IReadOnlyList<AlteredRule> changedRules, byte[] basis, Stamp stamp)
    {
        if (difference.IsEmpty && changedRules.Count == 0) throw new DomainException("plan.no_changes");

        var (before, material) = (RestsOn, difference.Changed.Where(c => c.Changes.Any(IsMaterial)).Select(c => c.After.Key).ToHashSet(StringComparer.Ordinal));
        Rest(present, rules, basis, material);
        Moved("plan_rest", Id.Value, $"{before:yyyy-MM-dd}", $"{RestsOn:yyyy-MM-dd}", stamp, $"+{difference.Added.Count} −{difference.Dropped.Count} ~{difference.Changed.Count}");
        Changed();
    }

    private static bool IsMaterial(StepChange change) => change is StepChange.People or StepChange.Body or StepChange.Fee or StepChange.Approval;

    private static bool IsAbout(PlanChoice choice, string rule, string forStep) => choice.Rule == rule && choice.For == forStep;

    private void Rest(PathwayPlan pathway, PathwayRules rules, byte[] basis, IReadOnlySet<string>? material = null)
    {
        (RestsOn, Basis) = (pathway.Day, basis);
        var needs = PlanNeeds.Of(pathway, rules);
        var keys = pathway.Steps.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        _lines.RemoveAll(l => l.State != PlanLineState.Started && !keys.Contains(l.Key));
        foreach (var step in pathway.Steps)
        {
            if (Find(step.Key) is { } known) known.Follow(step, [.. needs[step.Key]], material?.Contains(step.Key) == true);
            else _lines.Add(new PlanLine(step, [.. needs[step.Key]]));
        }

        Place(PlanOrder.Merge(_lines, [.. pathway.Steps.Select(s => s.Key)]));
    }

    private List<PlanLine> With(PlanLine line, int place)
    {
        List<PlanLine> ordered = [.. Lines.Where(l => l != line)];
        ordered.Insert(Math.Clamp(place, 1, _lines.Count) - 1, line);
        return ordered;
    }

    private static void Place(List<PlanLine> ordered)
    {
        for (var i = 0; i < ordered.Count; i++) ordered[i].Place = i + 1;
    }

    private PlanLine? Find(string key) => _lines.Find(l => l.Key == key);

    private PlanLine One(string key) => Find(key) ?? throw new DomainException("plan.step_not_found", key);

    private List<PlanLine> Undecided(IReadOnlyCollection<string> keys)
    {
        List<PlanLine> lines = [.. keys.Distinct().Select(One)];
        Refuse("plan.step_started", lines.Where(l => l.State == PlanLineState.Started).Select(l => l.Key));
        return lines;
    }

    // One move for all that go the same way in one act: what, how often, and why.
    private void Decide(List<PlanLine> lines, PlanLineState to, Action<PlanLine> decide, string? why, Stamp stamp)
    {
        foreach (var group in lines.GroupBy(l => l.State).ToList())
        {
            var what = string.Join(' ', group.GroupBy(l => l.Procedure).Select(g => g.Count() == 1 ? g.Key : $"{g.Key}×{g.Count()}"));
            var room = Case.ReasonMaxLength - (why?.Length + 2 ?? 0);
            what = what.Length <= room ? what : what[..room];
            Moved("plan_step", Id.Value, group.Key.Code, to.Code, stamp, why is null ? what : $"{what}: {why}");
        }

        lines.ForEach(decide);
    }

    private static void Refuse(string code, IEnumerable<string> keys)
    {
        if (keys.Distinct().ToList() is { Count: > 0 } faulty) throw new DomainException(code, faulty);
    }
}

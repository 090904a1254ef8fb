using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>Writes the plan down: dates, reasons, papers, and what each step frees.</summary>
internal sealed class PlanWriter(PathwayRules rules, PathwayRequest request, FactTable facts, Kin kin, DecisionBook decisions, Func<Node, string> keyOf)
{
    private readonly StepReasons _reasons = new(facts, keyOf);

    /// <summary>The finished plan.</summary>
    public PathwayPlan Write(List<Draft> drafts, IReadOnlyList<PathwayTarget> held, IReadOnlyList<NoPlan> noPlans, IReadOnlyList<OpenedCircle> opened)
    {
        var critical = CriticalPath.Mark(drafts);
        var unblocks = new UnblocksFinder(drafts, kin);
        var papers = new StepPapers(kin, drafts);
        var alternatives = new StepAlternatives(drafts);
        PathwayStep[] steps = [.. drafts.Select(d => Step(d, papers.Of(d), alternatives, unblocks.Of(d)))];
        return new PathwayPlan
        {
            Day = request.Day,
            Steps = steps,
            AlreadyHeld = held,
            NoPlans = noPlans,
            Offers = [.. Offers(drafts)],
            Notices = [.. Notices(steps)],
            OpenedCircles = opened,
            Frontier = [.. steps.Where(s => s.IsFrontier).Select(s => s.Key)],
            CriticalPath = [.. critical.Select(d => d.Key)],
            ExpectedFinish = request.Day.AddDays(drafts.Select(d => d.Finish).DefaultIfEmpty(0).Max()),
            IsComplex = drafts.Exists(d => Effects(d, EffectVerb.Complexity).Any()),
            UnknownFacts = [.. facts.Unknown()],
        };
    }

    private PathwayStep Step(Draft draft, IReadOnlyList<PaperToBring> papers, StepAlternatives alternatives, Unblocks unblocks)
    {
        var procedure = draft.Node.Procedure;
        var because = _reasons.Of(draft);
        string[] warnings = [.. Effects(draft, EffectVerb.Warn).Select(e => e.Rule.Source.Code).Distinct()];
        var deadline = DeadlineOf(draft);
        var inProcess = draft.Parts.TrueForAll(p => p.Node.IsInProcess);
        return new PathwayStep
        {
            Key = draft.Key,
            Procedure = procedure.Code,
            People = Ids(draft.People),
            Body = draft.Node.Variant?.Body ?? procedure.Body,
            Variant = draft.Node.Variant?.Source.Code,
            LegalBasis = procedure.LegalBasis,
            FeeIqd = draft.Node.Variant?.FeeIqd ?? procedure.FeeIqd,
            Visits = procedure.Visits,
            Risk = procedure.Risk,
            ExpectedDays = draft.Node.Days.Expected,
            RemindDays = draft.Node.Days.Remind,
            EscalateDays = draft.Node.Days.Escalate,
            StartsAfterDays = draft.Start,
            ExpectedFinish = request.Day.AddDays(draft.Finish),
            Deadline = deadline,
            IsTooLate = deadline < request.Day.AddDays(draft.Start),
            Priority = Has(draft, EffectVerb.Urgent) ? StepPriority.Urgent : Has(draft, EffectVerb.High) ? StepPriority.High : StepPriority.Normal,
            After = [.. draft.After.Select(a => a.Key).Order(StringComparer.Ordinal)],
            FiledWith = draft.FiledWith?.Key,
            IsInProcess = inProcess,
            IsTarget = draft.Parts.Exists(p => p.Node.IsTarget),
            IsFrontier = !inProcess && IsOpen(draft),
            IsCritical = draft.IsCritical,
            NeedsSupervisor = Has(draft, EffectVerb.Approve),
            IsClientDecision = Has(draft, EffectVerb.Choice),
            IsForSpecialist = Has(draft, EffectVerb.Specialist),
            Papers = papers,
            Warnings = warnings,
            Waivers = [.. draft.Parts.SelectMany(p => p.Waived).Select(l => new Because(BecauseKind.Needed, l.Rule.Source.Code, draft.Key, [.. l.Facts.Select(facts.Told)])).DistinctBy(b => b.Rule)],
            Because = because,
            Alternatives = alternatives.Of(draft),
            Unblocks = unblocks,
            Unverified = [.. because.Select(b => b.Rule).Concat(warnings).Append(procedure.Code).Append(draft.Node.Variant?.Source.Code ?? "").Where(rules.Unverified.Contains).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static bool IsOpen(Draft draft) => !draft.Waits.Any() && (draft.FiledWith is null || IsOpen(draft.FiledWith));

    private static bool Has(Draft draft, EffectVerb verb) => Effects(draft, verb).Any();

    private static IEnumerable<EffectUse> Effects(Draft draft, EffectVerb verb) => draft.Parts.SelectMany(p => p.Node.Effects).Where(e => e.Verb == verb);

    private DateOnly? DeadlineOf(Draft draft)
    {
        var births = Effects(draft, EffectVerb.Deadline).Any()
            ? draft.Parts.Select(p => facts.Number("birth_days_left", p.Node.People[^1])).OfType<int>().Select(left => request.Day.AddDays(left)) : [];
        var departures = Has(draft, EffectVerb.Departure) && request.Family.DepartureOn is { } leaves ? [leaves] : Array.Empty<DateOnly>();
        var appeals = Has(draft, EffectVerb.Appeal)
            ? request.Refusals.Where(r => draft.People.Contains(kin.Number(r.PersonId)))
                .Select(r => request.Calendar.LastDay(r.NotifiedOn, rules.Deadlines.First(d => d.Code == r.Remedy).Days)) : [];
        return births.Concat(departures).Concat(appeals).Select(d => (DateOnly?)d).Min();
    }

    private IEnumerable<Offer> Offers(List<Draft> drafts)
    {
        foreach (var (use, people) in decisions.Offers)
        {
            var on = use.Effect.On!.Procedure;
            if (drafts.Exists(d => d.Node.Procedure == on && people.All(d.People.Contains))) continue;
            var because = new Because(BecauseKind.Decision, use.Rule.Source.Code, "", Told(use.Facts));
            if (use.Verb == EffectVerb.Offer) yield return new Offer(on.Code, Ids(people), null, because);
            else if (From(use.Effect, people, drafts) is { } from) yield return new Offer(on.Code, Ids(people), from, because);
        }
    }

    // A planned declaration starts the years when it is expected; one made already has its own count.
    private DateOnly? From(Effect later, int[] people, List<Draft> drafts)
    {
        if (drafts.Find(d => d.Node.Procedure == later.After!.Procedure && d.Node.People.SequenceEqual(people)) is { } start) return request.Day.AddDays(start.Finish).AddYears(later.Years);
        return facts.Number("years_since_declared", people[0]) is { } years && years < later.Years ? request.Day.AddYears(later.Years - years) : null;
    }

    private IEnumerable<Notice> Notices(PathwayStep[] steps) =>
        from notice in decisions.Notices
        where notice.Use.Verb != EffectVerb.Shared || Array.Exists(steps, s => s.Unblocks.People.Count > 1)
        select new Notice(notice.Person < 0 ? null : kin.Ids[notice.Person], new Because(BecauseKind.Decision, notice.Use.Rule.Source.Code, "", Told(notice.Use.Facts)));

    private Fact[] Told(IEnumerable<FactUse> uses) => [.. uses.Distinct().Select(facts.Told)];

    private PersonId[] Ids(IEnumerable<int> people) => [.. people.Select(p => kin.Ids[p])];
}

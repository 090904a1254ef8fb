using System.Globalization;
using CsCheck;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Engine;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>
/// What holds for every family. PATHWAY_FAMILIES sets how many are invented for each property; 1,000 when it is not set,
/// 10,000 for a release.
/// </summary>
public sealed class PathwayPropertyTests
{
    private static readonly int Families =
        int.TryParse(Environment.GetEnvironmentVariable("PATHWAY_FAMILIES"), CultureInfo.InvariantCulture, out var count) ? count : 1000;

    private static readonly Gen<(int Seed, int Size)> Family = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 15]);

    private static PathwayRules Rules => RuleFolder.Rules;

    [Test]
    public void No_step_comes_before_what_it_needs() => Holds(plan: (request, plan) =>
    {
        var at = plan.Steps.Select((s, i) => (s, i)).ToDictionary(x => x.s.Key, x => x);
        return plan.Steps.All(s => s.After.All(a => at[a].i < at[s.Key].i
            && (a == s.FiledWith ? at[a].s.StartsAfterDays <= s.StartsAfterDays : at[a].s.ExpectedFinish <= request.Day.AddDays(s.StartsAfterDays))));
    });

    [Test]
    public void Everything_strictly_needed_is_there_or_comes_before() => Holds(plan: (request, plan) =>
    {
        var facts = new FactTable(Rules, request.Family);
        var registered = request.Family.Members.ToDictionary(m => m.Id, m => request.Family.Facts.FirstOrDefault(f => f.Key == new FactKey("registered", FactSubject.Of(m.Id)))?.Value);
        bool Before(PathwayStep step, string procedure, PersonId person) => plan.Steps.TakeWhile(s => s != step).Any(s => s.Procedure == procedure && s.People.Contains(person));
        return plan.Steps.All(step => step.Procedure switch
        {
            "UNID" or "REG_EXTRACT" => step.People.All(p => registered[p] != "no" || Before(step, "REGISTERED", p)),
            "REGISTERED" => step.People.All(p => Before(step, "BIRTH_PROOF", p) || Before(step, "BIRTH_CERT", p) || Before(step, "FOUNDLING", p) || Has(request, p, "BIRTH_PROOF", "BIRTH_CERT", "FOUNDLING")),
            "QAYYIM" => step.People.All(p => Before(step, "MISSING_DECL", p) || facts.State(request.Family.Members.ToList().FindIndex(m => m.Id == p)) == "missing_declared"),
            "RETURN_GRANT" => plan.Steps.TakeWhile(s => s != step).Any(s => s.Procedure == "RETURN_CERT") || Has(request, request.Family.HeadId, "RETURN_CERT"),
            _ => true,
        });
    });

    [Test]
    public void A_paper_in_hand_never_adds_a_step() => Check.Sample(Family.SelectMany(f => Gen.Select(Gen.Const(f), Gen.Int[0, 10_000])), drawn =>
    {
        var ((seed, size), draw) = drawn;
        var family = FamilyGenerator.Make(seed, size, Rules);
        string[] documents = [.. Rules.Procedures.Values.Where(p => p.Kind == ProcedureKind.Document || p.Code is "CSID" or "INC").Select(p => p.Code)];
        var person = family.Record.Members[draw % size].Id;
        var paper = new HoldingRecord(person, documents[draw / 15 % documents.Length], new HoldingDetails { State = HoldingState.HasValid, IssuedOn = FamilyGenerator.Day.AddDays(-100) });
        if (Request(family with { Record = family.Record with { Holdings = [.. family.Record.Holdings, paper] } }) is not { } richer) return true;
        var before = Pathway.Plan(Rules, Request(family)!);
        var after = Pathway.Plan(Rules, richer);
        return after.Steps.All(s => before.Steps.Any(b => b.Key == s.Key) || IsOnAWayThatWasClosed(s, before, after));
    }, iter: Families, print: Print);

    [Test]
    public void A_forgotten_fact_never_gives_a_step_that_it_forbade() => Check.Sample(Family.SelectMany(f => Gen.Select(Gen.Const(f), Gen.Int[0, 10_000])), drawn =>
    {
        var ((seed, size), draw) = drawn;
        var request = Request(FamilyGenerator.Make(seed, size, Rules))!;
        var forgotten = request.Family.Facts[draw % request.Family.Facts.Count].Key;
        var plan = Pathway.Plan(Rules, request with { Family = request.Family.With(forgotten, null) });
        return plan.Steps.All(s => IsOpen(request.Family, s, forgotten));
    }, iter: Families, print: Print);

    [Test]
    public void The_plan_of_a_family_is_not_longer_than_those_of_its_members_together() => Holds(plan: (request, plan) =>
        plan.Steps.Count <= request.Targets.GroupBy(t => t.PersonId).Sum(own => Pathway.Plan(Rules, request with { Targets = [.. own] }).Steps.Count));

    [Test]
    public void Every_target_is_in_hand_or_planned_or_has_a_stated_reason() => Holds(plan: (request, plan) =>
        plan.NoPlans.All(n => n.Obstacles.Count > 0) && request.Targets.Distinct().All(t =>
            plan.AlreadyHeld.Contains(t) || plan.NoPlans.Any(n => n.Target == t) || plan.Steps.Any(s => s.Procedure == t.Document && s.IsTarget)));

    [Test]
    public void The_same_family_gives_the_same_bytes() => Check.Sample(Family, family =>
        Pathway.Plan(Rules, Request(FamilyGenerator.Make(family.Seed, family.Size, Rules))!).ToBytes()
            .SequenceEqual(Pathway.Plan(RuleFolder.On(Rules.Day), Request(FamilyGenerator.Make(family.Seed, family.Size, Rules))!).ToBytes()), iter: Math.Max(1, Families / 20));

    [Test]
    public void Every_step_says_why_it_is_there() => Holds(plan: (_, plan) =>
        plan.Steps.All(s => s.Because.Any(b => b.Kind is BecauseKind.Wanted or BecauseKind.Needed or BecauseKind.Decision)));

    private static void Holds(Func<PathwayRequest, PathwayPlan, bool> plan) => Check.Sample(Family, family =>
    {
        var request = Request(FamilyGenerator.Make(family.Seed, family.Size, Rules))!;
        return plan(request, Pathway.Plan(Rules, request));
    }, iter: Families, print: f => f.ToString());

    // Null: the family would contradict itself.
    private static PathwayRequest? Request(GeneratedFamily family)
    {
        try
        {
            return new PathwayRequest(FactDerivation.Derive(family.Record, Rules, FamilyGenerator.Day, RuleFolder.Calendar), family.Targets, FamilyGenerator.Day, RuleFolder.Calendar);
        }
        catch (DomainException e) when (e.Code == "pathway.facts_refused")
        {
            return null;
        }
    }

    private static IEnumerable<(string, string)> Waived(PathwayPlan plan) => plan.Steps.SelectMany(s => s.Waivers).Select(w => (w.For, w.Rule));

    // A new step is for a demand that had to be waived, or a target that had no plan, before the paper was there; or for another step on that way.
    private static bool IsOnAWayThatWasClosed(PathwayStep step, PathwayPlan before, PathwayPlan after) =>
        before.NoPlans.Any(n => step.IsTarget && n.Target.Document == step.Procedure && after.NoPlans.All(a => a.Target != n.Target))
        || step.Because.Any(b => Waived(before).Contains((b.For, b.Rule))
            || before.Steps.All(s => s.Key != b.For) && after.Steps.FirstOrDefault(s => s.Key == b.For) is { } next && IsOnAWayThatWasClosed(next, before, after));

    private static bool Has(PathwayRequest request, PersonId person, params string[] documents) =>
        request.Family.Papers.Any(p => p.PersonId == person && documents.Contains(p.Document) && p.IsGoodOn(request.Day));

    // Whether the step's own condition held while the fact was known; only facts it looked at can forbid it.
    private static bool IsOpen(FamilyFacts family, PathwayStep step, FactKey forgotten)
    {
        var procedure = Rules.Procedures[step.Procedure];
        if (procedure.OnlyIf?.Paths().Any(p => p.Fact == forgotten.Code) != true) return true;
        var facts = new FactTable(Rules, family);
        var numbers = family.Members.Select((m, i) => (m.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var kin = new Kin(family, facts, numbers);
        var people = step.People.Select(p => numbers[p]).ToArray();
        IEnumerable<int[]> each = procedure.Signature.Count == 1 ? people.Select(p => new[] { p }) : procedure.SharedBy.Count > 0 ? people.Skip(1).Select(p => new[] { people[0], p }) : [people];
        return each.All(p => facts.Holds(procedure.OnlyIf, kin.Frame(procedure.Signature, p), null));
    }

    private static string Print(((int, int), int) drawn) => drawn.ToString();
}

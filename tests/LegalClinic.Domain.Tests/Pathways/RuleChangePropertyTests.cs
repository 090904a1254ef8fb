using System.Globalization;
using CsCheck;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>
/// Whatever the checks of the rules desk let through, every family can be planned with. RULE_CHANGES sets how many are invented; 150 when it
/// is not set.
/// </summary>
public sealed class RuleChangePropertyTests
{
    private static readonly int Changes =
        int.TryParse(Environment.GetEnvironmentVariable("RULE_CHANGES"), CultureInfo.InvariantCulture, out var count) ? count : 150;

    private static readonly Gen<int> Seed = Gen.Int[0, int.MaxValue];

    [Test]
    public void What_the_checks_let_through_every_family_can_be_planned_with()
    {
        var standing = 0;

        Seed.Array[1, 3].Select(Gen.Select(Seed, Gen.Int[1, 12]).Array[2]).Sample(drawn =>
        {
            if (Laid(drawn.Item1) is not { } files) return;
            Interlocked.Increment(ref standing);
            foreach (var place in new[] { Jurisdiction.Federal, Jurisdiction.Kri })
            {
                var rules = PathwayRules.Read(files, RuleChangeGenerator.Start, place);
                foreach (var (seed, size) in drawn.Item2) AssertPlanned(rules, seed, size);
            }
        }, iter: Changes, print: d => string.Join(Environment.NewLine, d.Item1.Select(s => Print(RuleChangeGenerator.Make(s)))));

        Assert.That(standing, Is.GreaterThan(Changes / 5), "too few of the changes can stand for the property to say much");
    }

    // Lays the changes that can stand one after another, as the desk does; null when none can.
    private static RuleFiles? Laid(int[] seeds)
    {
        var files = RuleFolder.Files;
        foreach (var change in seeds.Select(RuleChangeGenerator.Make))
        {
            if (RuleTrial.Of(files, change).Count == 0) files = files.With(change);
        }

        return files == RuleFolder.Files ? null : files;
    }

    private static void AssertPlanned(PathwayRules rules, int seed, int size)
    {
        var family = FamilyGenerator.Make(seed, size, rules);
        var facts = FactDerivation.Derive(family.Record, rules, FamilyGenerator.Day, RuleFolder.Calendar);
        var refusals = seed % 3 == 0 ? new[] { new Refusal(family.Record.HeadId, "UNID", rules.Deadlines.First(d => d.Kind == "refusal").Code, FamilyGenerator.Day) } : [];
        var request = new PathwayRequest(facts, family.Targets, FamilyGenerator.Day, RuleFolder.Calendar) { Refusals = refusals };

        var plan = Pathway.Plan(rules, request);

        var places = plan.Steps.Select((s, i) => (s.Key, i)).ToDictionary(x => x.Key, x => x.i);
        var unstated = request.Targets.Distinct().Where(t => !plan.AlreadyHeld.Contains(t) && !plan.Steps.Any(s => s.Procedure == t.Document && s.IsTarget)
            && !plan.NoPlans.Any(n => n.Target == t && n.Obstacles.Count > 0)).ToList();
        Assert.That(unstated, Is.Empty, "neither planned nor a stated reason");
        Assert.That(plan.Steps.All(s => s.After.All(a => places[a] < places[s.Key])), "a step comes before what it needs");
    }

    private static string Print(ChangedRule change) => $"{change.Code} ({change.Jurisdiction}{(change.Repeals ? ", repealed" : "")}): "
        + string.Join(" | ", change.Values.Where(v => !v.Key.StartsWith("text_", StringComparison.Ordinal) && !v.Key.StartsWith("basis_", StringComparison.Ordinal)).Select(v => $"{v.Key}={v.Value}"));
}

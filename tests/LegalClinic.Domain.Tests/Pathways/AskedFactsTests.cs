using System.Globalization;
using CsCheck;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>What a device is told of the rules, so that it knows without the engine what a lawyer will ask.</summary>
public sealed class AskedFactsTests
{
    private static readonly PathwayRules Rules = RuleFolder.Rules;
    private static readonly IReadOnlyList<AskedProcedure> Asked = AskedFacts.Of(Rules);

    private static readonly Condition[] Conditions =
    [
        .. Rules.Dependencies.Select(d => d.Condition).Concat(Rules.Procedures.Values.SelectMany(p => new[] { p.OnlyIf, p.FulfilledBy }))
            .Concat(Rules.Variants.Select(v => v.Condition)).Concat(Rules.Decisions.Select(d => d.Condition)).OfType<Condition>(),
    ];

    [Test]
    public void Every_document_that_can_be_wanted_is_there_with_everything_it_leads_to()
    {
        var codes = Asked.Select(p => p.Code).ToHashSet();
        var named = Asked.SelectMany(p => p.Demands).SelectMany(d => d.Ways).SelectMany(way => way).Select(n => n.Procedure);

        Assert.That(Rules.Targets, Is.SubsetOf(codes));
        Assert.That(named, Is.Not.Empty.And.All.Matches<string>(codes.Contains));
    }

    [Test]
    public void Every_fact_that_is_looked_at_is_a_fact_of_the_rules()
    {
        var facts = Asked.SelectMany(p => p.OnlyIf.Concat(p.FulfilledBy).Concat(p.Variants).Concat(p.Demands.SelectMany(d => d.When)).SelectMany(all => all)
            .Concat(p.Demands.SelectMany(d => d.Also)).Concat(p.Witnesses is { } fact ? [fact] : []));

        Assert.That(facts.Select(f => f.Fact).Distinct().ToList(), Has.Count.GreaterThan(15).And.All.Matches<string>(Rules.Facts.ContainsKey));
    }

    [Test]
    public void A_condition_written_as_any_of_all_is_met_exactly_when_the_condition_is()
    {
        Gen.Int[0, Conditions.Length - 1].Select(Gen.Int).Sample((which, seed) =>
        {
            var condition = Conditions[which];
            var random = new Random(seed);
            var known = condition.Paths().Distinct().ToDictionary(p => p, p => Value(p, random));
            var asked = AskedFacts.AnyOfAll(condition).Any(all => all.All(f => IsMet(f, known[new FactPath(f.Role, f.Fact)])));
            return asked == IsMet(condition, known);
        });
    }

    [Test]
    public void What_only_helps_asks_for_nothing()
    {
        var ration = Asked.Single(p => p.Code == "PDS");

        Assert.That(ration.Demands.SelectMany(d => d.Ways).SelectMany(w => w).SelectMany(n => n.People), Has.None.EqualTo("ALL_MEMBERS"));
    }

    [Test]
    public void The_time_that_has_to_pass_is_no_way_but_its_fact_is_asked_for()
    {
        var judgment = Asked.Single(p => p.Code == "DEATH_JUDGMENT").Demands.Single(d => d.Also.Count > 0);

        Assert.That(judgment.Also.Select(f => f.Fact), Is.EqualTo(new[] { "death_likely" }));
        Assert.That(judgment.Ways.Select(w => w.Single().Procedure), Is.EqualTo(new[] { "CONCLUSIVE_PROOF" }));
    }

    // Half of the facts are unknown; a number is one near those that the rules name.
    private static string? Value(FactPath path, Random random)
    {
        if (random.Next(2) == 0) return null;
        var type = Rules.Facts[path.Fact];
        return type.IsNumber ? random.Next(-1, 20).ToString(CultureInfo.InvariantCulture) : type.Values[random.Next(type.Values.Count)];
    }

    private static bool IsMet(AskedFact fact, string? value) =>
        fact.IsNot != (value is not null && (fact.Values.Count > 0 ? fact.Values.Contains(value)
            : !(Number(value) < fact.AtLeast) && !(Number(value) > fact.AtMost)));

    private static bool IsMet(Condition condition, Dictionary<FactPath, string?> known) => condition switch
    {
        Condition.And both => IsMet(both.Left, known) && IsMet(both.Right, known),
        Condition.Or either => IsMet(either.Left, known) || IsMet(either.Right, known),
        Condition.Not denied => !IsMet(denied.Inner, known),
        Condition.Named named => IsMet(named.Definition.Condition, known),
        Condition.Compare compare => known[compare.Path] is { } value && IsMet(compare, value),
        _ => throw new InvalidOperationException($"{condition}"),
    };

    private static bool IsMet(Condition.Compare compare, string value) => compare.Comparison switch
    {
        Comparison.In => compare.Values.Contains(value),
        Comparison.Less => Number(value) < compare.Number,
        Comparison.AtMost => Number(value) <= compare.Number,
        Comparison.More => Number(value) > compare.Number,
        _ => Number(value) >= compare.Number,
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}

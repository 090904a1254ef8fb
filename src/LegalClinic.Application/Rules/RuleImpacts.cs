using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Rules;

/// <summary>The rules of one day without a change and with it, by jurisdiction; none where the change does not hold.</summary>
internal sealed record RuleEditions(DateOnly Day, IReadOnlyDictionary<Jurisdiction, (PathwayRules Before, PathwayRules After)> ByPlace)
{
    /// <summary>Both editions on the first day of a change.</summary>
    /// <exception cref="DomainException"><c>rule_change.faulty</c>: without the change or with it the rules cannot be read.</exception>
    public static RuleEditions Of(RuleFiles files, ChangedRule change)
    {
        var with = files.With(change);
        return new RuleEditions(change.ValidFrom, new[] { Jurisdiction.Federal, Jurisdiction.Kri }.Where(place => RuleOverlay.Meet(place, change.Jurisdiction))
            .ToDictionary(place => place, place => (Read(files, place), Read(with, place))));

        PathwayRules Read(RuleFiles edition, Jurisdiction place) => RuleTrial.TryRead(edition, change.ValidFrom, place) ?? throw new DomainException("rule_change.faulty");
    }
}

/// <summary>What a change means for a family.</summary>
/// <param name="Difference">Null when the change does not hold where the family is, or there is no plan.</param>
/// <param name="After">Rules with the change.</param>
/// <param name="IsUnplanned">True when the file contradicts itself, so that there is no plan to compare.</param>
internal sealed record FamilyImpact(PlanDifference? Difference, PathwayRules? After, bool IsUnplanned);

/// <summary>Plans families by two editions of the rules and compares.</summary>
public sealed class RuleImpacts(FamilyRecords records, IReferenceData reference)
{
    /// <summary>The impact on a family the person asking may see.</summary>
    internal async Task<FamilyImpact> OfAsync(FamilyId id, RuleEditions editions, CancellationToken ct)
    {
        var family = await records.ReadAsync(id, ct);
        if (!editions.ByPlace.TryGetValue(family.Jurisdiction, out var rules)) return new FamilyImpact(null, null, IsUnplanned: false);
        try
        {
            var (before, factsBefore) = Plan(family, rules.Before, editions.Day);
            var (after, factsAfter) = Plan(family, rules.After, editions.Day);
            return new FamilyImpact(PlanDifference.Between(before, factsBefore, after, factsAfter), rules.After, IsUnplanned: false);
        }
        catch (DomainException e) when (e.Code == "pathway.facts_refused")
        {
            return new FamilyImpact(null, rules.After, IsUnplanned: true);
        }
    }

    private (PathwayPlan Plan, FamilyFacts Facts) Plan(PathwayFamily family, PathwayRules rules, DateOnly day)
    {
        var calendar = reference.Calendar(family.Jurisdiction);
        var facts = FactDerivation.Derive(family.Record, rules, day, calendar);
        return (Pathway.Plan(rules, new PathwayRequest(facts, family.Targets, day, calendar) { Refusals = family.Refusals }), facts);
    }
}

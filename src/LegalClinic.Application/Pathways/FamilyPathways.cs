using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Pathways;

/// <summary>A plan with what it was computed from.</summary>
public sealed record ComputedPathway(PathwayRules Rules, PathwayRequest Request, PathwayPlan Plan);

/// <summary>Computes the way of a family from its file, as of today.</summary>
public sealed class FamilyPathways(IPathwayRules rules, IReferenceData reference, TimeProvider time)
{
    /// <summary>The way of a family.</summary>
    /// <param name="chosen">Ways a lawyer chose; null: none.</param>
    /// <param name="rulesOf">Day whose rules count; null: today.</param>
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: the file contradicts itself; details name each fault as reason@person.</exception>
    public ComputedPathway Compute(PathwayFamily family, IReadOnlyList<ChosenWay>? chosen = null, DateOnly? rulesOf = null)
    {
        var (today, calendar) = (time.Today(), reference.Calendar(family.Jurisdiction));
        var book = RulesOn(rulesOf ?? today, family.Jurisdiction);
        var facts = FactDerivation.Derive(family.Record, book, today, calendar);
        var request = new PathwayRequest(facts, family.Targets, today, calendar) { Refusals = family.Refusals, Chosen = chosen ?? [] };
        return new ComputedPathway(book, request, Pathway.Plan(book, request));
    }

    /// <summary>The rules that hold on a day.</summary>
    public PathwayRules RulesOn(DateOnly day, Jurisdiction jurisdiction) => rules.On(day, jurisdiction);

    /// <summary>The way of a family; null when its file contradicts itself.</summary>
    public ComputedPathway? TryCompute(PathwayFamily family, IReadOnlyList<ChosenWay>? chosen = null, DateOnly? rulesOf = null)
    {
        try
        {
            return Compute(family, chosen, rulesOf);
        }
        catch (DomainException e) when (e.Code == "pathway.facts_refused")
        {
            return null;
        }
    }
}

using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Pathways;

/// <summary>Computes the way of a family to its documents from what is known today.</summary>
public sealed record GetPathway(FamilyId Id, ClinicLanguage Language) : IQuery<PathwayDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Pathway, Id);
}

public sealed class GetPathwayHandler(FamilyRecords records, FamilyPathways pathways) : IQueryHandler<GetPathway, PathwayDto>
{
    public async ValueTask<PathwayDto> Handle(GetPathway query, CancellationToken ct)
    {
        var family = await records.ReadAsync(query.Id, ct);
        var (rules, _, plan) = pathways.Compute(family);
        var words = new PathwayWords(rules, query.Language);

        return new PathwayDto(
            family.Id, plan.Day, plan.ExpectedFinish, plan.IsComplex,
            [.. family.Sheet.People.OrderBy(p => p.Id).Select(p => new PathwayPersonDto(new PersonId(p.Id), p.Name()))],
            [.. plan.Steps.Select(words.Step)], plan.Frontier, plan.CriticalPath, [.. plan.AlreadyHeld.Select(PathwayWords.Target)],
            [.. plan.NoPlans.Select(words.NoPlan)], [.. plan.Offers.Select(words.Offer)], [.. plan.Notices.Select(words.Notice)]);
    }
}

using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Deadlines;

/// <summary>Lists the kinds of deadlines that exist today, with their days on each side.</summary>
public sealed record ListDeadlineKinds : IQuery<IReadOnlyList<DeadlineKindDto>>;

public sealed class ListDeadlineKindsHandler(DeadlineWork deadlines, CaseWork work, IReferenceData reference) : IQueryHandler<ListDeadlineKinds, IReadOnlyList<DeadlineKindDto>>
{
    public async ValueTask<IReadOnlyList<DeadlineKindDto>> Handle(ListDeadlineKinds query, CancellationToken ct)
    {
        var rules = await deadlines.RulesAsync(ct);
        List<DeadlineKindDto> kinds = [];
        foreach (var kind in reference.DeadlineKinds.Values)
        {
            var federal = DeadlineWork.RuleOf(rules, kind, work.Today, Jurisdiction.Federal);
            var kri = DeadlineWork.RuleOf(rules, kind, work.Today, Jurisdiction.Kri);
            if ((federal ?? kri) is { } rule) kinds.Add(Row(kind, rule, federal, kri));
        }

        return kinds;
    }

    private static DeadlineKindDto Row(DeadlineKind kind, DeadlineRule rule, DeadlineRule? federal, DeadlineRule? kri) => new(
        kind.Code, kind.NameAr, kind.NameCkb, kind.NameEn, rule.Text.Ar, rule.Text.Ckb, rule.Text.En, kind.Starts, kind.IsWait, kind.BodyCode,
        federal?.Days, kri?.Days, rule.Source.Origin, (federal?.Source.IsVerified ?? true) && (kri?.Source.IsVerified ?? true));
}

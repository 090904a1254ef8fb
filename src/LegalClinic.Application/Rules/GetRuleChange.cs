using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>A change with the rule before and after it.</summary>
public sealed record GetRuleChange(RuleChangeId Id) : IQuery<RuleChangeDto>;

public sealed class GetRuleChangeHandler(IClinicDb db, RuleDesk desk) : IQueryHandler<GetRuleChange, RuleChangeDto>
{
    /// <exception cref="NotFoundException"><c>rule_change.not_found</c>.</exception>
    public async ValueTask<RuleChangeDto> Handle(GetRuleChange query, CancellationToken ct)
    {
        var change = await db.RuleChanges.AsNoTracking().Where(c => c.Id == query.Id).OneAsync("rule_change.not_found", ct);
        var row = await desk.Rows(db.RuleChanges.AsNoTracking().Where(c => c.Id == query.Id)).OneAsync("rule_change.not_found", ct);
        var names = await db.Staff.AsNoTracking().Where(s => s.Id == change.ReleasedBy || s.Id == change.WithdrawnBy).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var files = RuleDesk.Without(await desk.FilesAsync(ct), change);
        var preview = RulePreviews.Of(files, change.Content);
        return new RuleChangeDto(
            row, Name(change.ReleasedBy), change.ReleasedAt, Name(change.WithdrawnBy), change.WithdrawnAt, change.WithdrawnWhy, preview.Before, preview.After,
            Differences(files, change.Content), change.Status == RuleChangeStatus.Withdrawn ? [] : preview.Faults, Can(change, preview), change.Version);

        string? Name(StaffId? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    private RuleChangeAbilities Can(RuleChange change, RulePreviewDto preview) => new(
        desk.IsSupervisor && change.Status == RuleChangeStatus.Proposed && change.ProposedBy != desk.Me && change.ValidFrom > desk.Today && preview.Faults.Count == 0,
        desk.IsSupervisor && (change.Status == RuleChangeStatus.Proposed || (change.Status == RuleChangeStatus.Released && change.ValidFrom > desk.Today)));

    private static RuleDifferenceDto[] Differences(RuleFiles files, ChangedRule change)
    {
        var before = RuleOverlay.Replaced(files.Of(change.Kind), change);
        return change.Repeals
            ? []
            : [.. RuleColumns.Of(change.Kind).Select(c => new RuleDifferenceDto(c, before?.Cells.GetValueOrDefault(RuleColumns.InFile(c), "") ?? "", change.Values.GetValueOrDefault(c, "")))
                .Where(d => d.Before != d.After)];
    }
}

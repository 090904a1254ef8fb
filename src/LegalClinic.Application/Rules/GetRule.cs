using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>A rule with its history, its changes and what a change may set.</summary>
public sealed record GetRule(string Code) : IQuery<RuleSheetDto>;

public sealed class GetRuleHandler(IClinicDb db, RuleDesk desk) : IQueryHandler<GetRule, RuleSheetDto>
{
    /// <exception cref="NotFoundException"><c>rule.not_found</c>.</exception>
    public async ValueTask<RuleSheetDto> Handle(GetRule query, CancellationToken ct)
    {
        var files = await desk.FilesAsync(ct);
        var (kind, lines) = RuleLines.Find(files, query.Code) ?? throw new NotFoundException("rule.not_found");
        var today = RuleLines.On(files, desk.Today).Where(l => l.Source.Code == query.Code).Select(l => l.Row).ToHashSet();
        var changes = await desk.Rows(db.RuleChanges.AsNoTracking().Where(c => c.Code == query.Code).OrderByDescending(c => c.Id)).Take(ClinicQueries.MaxPageSize).ToListAsync(ct);
        var stamps = await db.RuleVerifications.AsNoTracking().Where(v => v.Code == query.Code && v.TakenBackAt == null)
            .Select(v => new RuleStampDto(v.Id, v.Fingerprint, v.Version)).ToListAsync(ct);
        return new RuleSheetDto(
            query.Code, kind, lines.Values(), [.. lines.All.Reverse().Select(l => RuleLines.Told(kind, l.Row, l.Source, Rules(l.Source), today.Contains(l.Row)))], changes, stamps,
            new RuleAbilities(desk.IsSupervisor, desk.IsSupervisor && RuleColumns.CanBeRepealed(kind), desk.IsSupervisor));
    }

    // On its first day a line is the newest of its rule.
    private PathwayRules Rules(RuleSource source) => desk.On(source.ValidFrom, RuleLines.PlaceOf(source.Jurisdiction));
}

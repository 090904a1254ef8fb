using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>Opens one case: what holds it up, applications, referrals, letters, timeline.</summary>
public sealed record GetCase(CaseId Id) : IQuery<CaseDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Case, Id);
}

public sealed class GetCaseHandler(IClinicDb db, CasePeople casePeople, ICurrentStaff staff) : IQueryHandler<GetCase, CaseDto>
{
    private const int TimelineLength = 200;

    public async ValueTask<CaseDto> Handle(GetCase query, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == query.Id).OneAsync("case.not_found", ct);
        var people = await casePeople.ReadAsync(found, names: true, ct);
        var applications = await db.Applications.AsNoTracking().Where(a => a.CaseId == found.Id).OrderBy(a => a.Id).ToListAsync(ct);
        var referrals = await db.Referrals.AsNoTracking().Where(r => r.CaseId == found.Id).OrderBy(r => r.Id).ToListAsync(ct);
        var letters = await db.Letters.AsNoTracking().Where(l => l.CaseId == found.Id).OrderBy(l => l.Id)
            .Join(db.Offices, l => l.OfficeId, o => o.Id, (l, o) => new { Letter = l, o.Code }).ToListAsync(ct);
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.CaseId == found.Id).OrderBy(t => t.Status == TaskItemStatus.Done).ThenBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(ct);
        var names = await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var deadlines = await db.Deadlines.AsNoTracking().Where(d => d.CaseId == found.Id).ToListAsync(ct);
        var lacking = ClosureGuard.Lacking(found, applications, deadlines);

        var read = new CaseDto(
            found.Id, found.Number, found.Version, found.FamilyId, await FamilyNumberAsync(found, ct), found.Status, found.ServiceLevel,
            found.OpenedOn, found.AcceptedOn, found.LawyerId, found.LawyerId is { } lawyer ? names.GetValueOrDefault(lawyer) : null,
            found.ConflictCheck, new PriorityDto(found.PriorityLevel, found.PriorityScore, found.PriorityFactors, found.PriorityOverride),
            found.PlanApprovedOn, found.PlanApprovedHow, found.Closure, found.ClosedOn, found.LastActionAt,
            [.. people.Select(p => new CasePersonDto(p.Id, p.Code, p.Name, p.Figure.Sex, p.Figure.BornOn, p.Figure.Relation))],
            [.. applications.Select(CaseMapper.Application)],
            [.. referrals.Select(CaseMapper.Referral)],
            [.. letters.Select(l => CaseMapper.Letter(l.Letter, l.Code))],
            [.. tasks.Select(CaseMapper.Task)],
            await TimelineAsync(found.Id, names, ct),
            Can(found, lacking), found.Status == CaseStatus.PendingClosure ? lacking : []);
        return staff.Role == Role.Manager ? read.WithoutFreeText() : read;
    }

    private async Task<string?> FamilyNumberAsync(Case found, CancellationToken ct) =>
        await db.Families.Where(f => f.Id == found.FamilyId).Select(f => f.Number).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CaseId id, Dictionary<StaffId, string> names, CancellationToken ct)
    {
        var moves = await db.Moves.AsNoTracking().Where(m => m.CaseId == id)
            .OrderByDescending(m => m.At).Take(TimelineLength).ToListAsync(ct);
        var notes = await db.CaseNotes.AsNoTracking().Where(n => n.CaseId == id)
            .OrderByDescending(n => n.At).Take(TimelineLength).ToListAsync(ct);
        return
        [
            .. moves.Select(m => new TimelineEntry(m.At, names.GetValueOrDefault(m.By, ""), m.Subject, m.SubjectId, m.From, m.To, m.Why, null))
                .Concat(notes.Select(n => new TimelineEntry(n.At, names.GetValueOrDefault(n.By, ""), "note", n.Id.Value, "", "", null, n.Text)))
                .OrderByDescending(e => e.At).Take(TimelineLength),
        ];
    }

    private CaseAbilities Can(Case found, IReadOnlyList<string> lacking)
    {
        var supervisor = staff.Role == Role.Supervisor;
        var lawyer = staff.Role == Role.Lawyer && found.LawyerId == staff.Id;
        var works = (supervisor || lawyer) && found.IsOpen;
        return new CaseAbilities(
            works, works && found.Status == CaseStatus.ConflictCheck, supervisor && found.IsOpen && found.Status != CaseStatus.ConflictCheck,
            works && found.Status == CaseStatus.Planning, works && found.Status == CaseStatus.PendingClosure && lacking.Count == 0,
            supervisor && found.Status == CaseStatus.PendingClosure, (supervisor || lawyer) && !found.IsOpen,
            works ? CaseMapper.FreeMoves(found) : []);
    }
}

using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Readings;

/// <summary>Who opened the file of a case: the case, its family and everything in both, newest first. Lists and searches are not in it.</summary>
public sealed record ListFileReadings(CaseId CaseId, int Page, int Size) : IQuery<Page<FileReadingRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Readings, CaseId);
}

/// <summary>One opening or change of a file.</summary>
/// <param name="At">Instant in UTC by the database's clock.</param>
/// <param name="StaffName">Who; null when nobody was signed in.</param>
/// <param name="Role">The role that person had then.</param>
/// <param name="OfThisCase">False when it was done with the family or another case of it.</param>
/// <param name="Refused">It was asked for and not shown.</param>
/// <param name="Mine">The person asking did it.</param>
public sealed record FileReadingRow(
    long Id, DateTimeOffset At, StaffId? StaffId, string? StaffName, Role? Role, AuditKind Kind, AuditPart Part, bool OfThisCase, bool Refused, bool Mine);

public sealed class ListFileReadingsHandler(IClinicDb db, ICurrentStaff staff) : IQueryHandler<ListFileReadings, Page<FileReadingRow>>
{
    public async ValueTask<Page<FileReadingRow>> Handle(ListFileReadings query, CancellationToken ct)
    {
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).OneAsync("case.not_found", ct);
        StaffId? me = staff.Me;

        return await db.AuditEvents.AsNoTracking()
            .Where(e => e.FamilyId == about.FamilyId || db.Intakes.Any(i => i.Id == e.IntakeId && i.FamilyId == about.FamilyId))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Select(e => new FileReadingRow(
                e.Id, e.At, e.StaffId, db.Staff.Where(s => s.Id == e.StaffId).Select(s => s.DisplayName).FirstOrDefault(), e.Role, e.Kind, e.Part,
                e.CaseId == about.Id, e.Refused, e.StaffId == me))
            .PageAsync(query.Page, query.Size, ct);
    }
}

using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Staff;

/// <summary>Lists the people of the clinic with their caseload.</summary>
/// <param name="Role">Only this role.</param>
public sealed record ListStaff(Role? Role) : IQuery<IReadOnlyList<StaffDto>>;

/// <summary>Somebody who works for the clinic.</summary>
/// <param name="Caseload">Open cases, as far as the person asking may see them.</param>
public sealed record StaffDto(
    StaffId Id, string DisplayName, Role Role, OfficeId OfficeId, string OfficeCode, ClinicLanguage Language, int CaseloadCap,
    int Caseload, bool Active, int Version);

public sealed class ListStaffHandler(IClinicDb db) : IQueryHandler<ListStaff, IReadOnlyList<StaffDto>>
{
    public async ValueTask<IReadOnlyList<StaffDto>> Handle(ListStaff query, CancellationToken ct) =>
        await db.Staff.AsNoTracking()
            .Where(s => query.Role == null || s.Role == query.Role)
            .Join(db.Offices, s => s.OfficeId, o => o.Id, (s, o) => new { s, o.Code })
            .OrderBy(x => x.Code).ThenBy(x => x.s.Role).ThenBy(x => x.s.DisplayName)
            .Select(x => new StaffDto(
                x.s.Id, x.s.DisplayName, x.s.Role, x.s.OfficeId, x.Code, x.s.Language, x.s.CaseloadCap,
                db.Cases.Count(c => c.LawyerId == x.s.Id && c.Status != CaseStatus.Closed), x.s.Active, x.s.Version))
            .ToListAsync(ct);
}

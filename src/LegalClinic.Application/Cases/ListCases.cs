using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>Lists cases: the most pressing first, then those that have waited longest.</summary>
/// <param name="Status">Only these states; empty lists all open ones.</param>
/// <param name="LawyerId">Only cases of this lawyer.</param>
/// <param name="Unassigned">Only cases nobody carries yet.</param>
public sealed record ListCases(IReadOnlyList<CaseStatus> Status, StaffId? LawyerId, bool Unassigned, int Page, int Size)
    : IQuery<Page<CaseRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Cases);
}

/// <summary>One case of the list.</summary>
/// <param name="HeadName">Head of the household; empty for those who may not see names.</param>
/// <param name="RemindOn">The next day on which one of its referrals is to be reminded.</param>
public sealed record CaseRow(
    CaseId Id, string Number, string FamilyNumber, string HeadName, CaseStatus Status, PriorityLevel PriorityLevel,
    int PriorityScore, string? LawyerName, StaffId? LawyerId, DateOnly OpenedOn, DateTimeOffset LastActionAt, int Applications,
    int Decided, DateOnly? ReplyExpectedOn, DateOnly? RemindOn, int Version);

public sealed class ListCasesHandler(IClinicDb db) : IQueryHandler<ListCases, Page<CaseRow>>
{
    public async ValueTask<Page<CaseRow>> Handle(ListCases query, CancellationToken ct)
    {
        var cases = db.Cases.AsNoTracking();
        cases = query.Status.Count > 0
            ? cases.Where(c => query.Status.Contains(c.Status))
            : cases.Where(c => c.Status != CaseStatus.Closed);
        cases = query.LawyerId is { } lawyer ? cases.Where(c => c.LawyerId == lawyer) : cases;
        cases = query.Unassigned ? cases.Where(c => c.LawyerId == null) : cases;

        var page = await cases
            .OrderByDescending(c => c.PriorityLevel).ThenBy(c => c.LastActionAt).ThenBy(c => c.Id)
            .Select(c => new
            {
                Case = c,
                FamilyNumber = db.Families.Where(f => f.Id == c.FamilyId).Select(f => f.Number).FirstOrDefault(),
                Head = db.Families.Where(f => f.Id == c.FamilyId)
                    .Join(db.People, f => f.HeadId, p => p.Id, (f, p) => p.Name).FirstOrDefault(),
                Lawyer = db.Staff.Where(s => s.Id == c.LawyerId).Select(s => s.DisplayName).FirstOrDefault(),
                Applications = db.Applications.Count(a => a.CaseId == c.Id),
                Decided = db.Applications.Count(a => a.CaseId == c.Id && a.Outcome != null),
                Reply = db.Referrals.Where(r => r.CaseId == c.Id && r.Reply == null).Min(r => r.ReplyExpectedOn),
                Remind = db.Referrals.Where(r => r.CaseId == c.Id).Min(r => r.RemindOn),
            })
            .PageAsync(query.Page, query.Size, ct);

        return new Page<CaseRow>(
            [.. page.Items.Select(x => new CaseRow(
                x.Case.Id, x.Case.Number, x.FamilyNumber ?? "", x.Head?.Display ?? "", x.Case.Status, x.Case.PriorityLevel,
                x.Case.PriorityScore, x.Lawyer, x.Case.LawyerId, x.Case.OpenedOn, x.Case.LastActionAt, x.Applications,
                x.Decided, x.Reply, x.Remind, x.Case.Version))],
            page.Total);
    }
}

using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Lists intakes: the queue of an office, urgent ones first, or one's own forms.</summary>
/// <param name="Status">Only these states; empty lists all.</param>
/// <param name="Mine">Only forms that the person asking handed in.</param>
/// <param name="LatePhotos">Only accepted forms with photographs that came afterwards and stand at no paper yet.</param>
public sealed record ListIntakes(IReadOnlyList<IntakeStatus> Status, bool Mine, bool LatePhotos, int Page, int Size) : IQuery<Page<IntakeRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Intakes);
}

/// <summary>One line of the queue.</summary>
/// <param name="HeadName">Head of the household, read out of the sealed form.</param>
/// <param name="KnownAlready">How sure it was at handing in that the family has a file already.</param>
public sealed record IntakeRow(
    IntakeId Id, string Number, string HeadName, IntakeStatus Status, DateOnly InterviewedOn, DateTimeOffset ReceivedAt, int MemberCount,
    bool Urgent, MatchBand KnownAlready, bool AuthorEnded, string OfficeCode, string SubmittedBy, FamilyId? FamilyId, RejectionReason? RejectedFor, int Version);

public sealed class ListIntakesHandler(IClinicDb db, IntakeForms forms, ICurrentStaff staff) : IQueryHandler<ListIntakes, Page<IntakeRow>>
{
    public async ValueTask<Page<IntakeRow>> Handle(ListIntakes query, CancellationToken ct)
    {
        var intakes = db.Intakes.AsNoTracking();
        if (query.Status.Count > 0)
        {
            intakes = intakes.Where(i => query.Status.Contains(i.Status));
        }

        StaffId? me = staff.Id;
        if (query.Mine)
        {
            intakes = intakes.Where(i => i.SubmittedBy == me);
        }

        if (query.LatePhotos)
        {
            intakes = intakes.Where(i => i.Status == IntakeStatus.Accepted && db.IntakePhotos.Any(p => p.IntakeId == i.Id && p.ScanId == null));
        }

        var page = await intakes
            .OrderByDescending(i => i.Urgent).ThenByDescending(i => i.ReceivedAt).ThenBy(i => i.Id)
            .Join(db.Offices, i => i.OfficeId, o => o.Id, (i, o) => new { Intake = i, o.Code })
            .Join(db.Staff, x => x.Intake.SubmittedBy, s => s.Id, (x, s) => new { x.Intake, x.Code, s.DisplayName })
            .PageAsync(query.Page, query.Size, ct);

        List<IntakeRow> rows = [];
        foreach (var x in page.Items)
        {
            var i = x.Intake;
            rows.Add(new IntakeRow(i.Id, i.Number, (await forms.OpenAsync(i, ct)).HeadName, i.Status, i.InterviewedOn, i.ReceivedAt,
                i.MemberCount, i.Urgent, i.KnownAlready, i.AuthorEnded, x.Code, x.DisplayName, i.FamilyId, i.RejectedFor, i.Version));
        }

        return new Page<IntakeRow>(rows, page.Total);
    }
}

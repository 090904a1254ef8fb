using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Referrals;

/// <summary>Lists referrals, those whose reply is due first.</summary>
/// <param name="Status">Only these states; empty lists all.</param>
/// <param name="BodyCode">Only requests to this body.</param>
/// <param name="Overdue">Only those whose expected reply has passed.</param>
/// <param name="ToRemind">Only those that are to be reminded today, or were before.</param>
public sealed record ListReferrals(IReadOnlyList<ReferralStatus> Status, string? BodyCode, bool Overdue, bool ToRemind, int Page, int Size)
    : IQuery<Page<ReferralRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Referrals);
}

/// <summary>One referral of the list.</summary>
public sealed record ReferralRow(
    ReferralId Id, CaseId CaseId, string CaseNumber, string BodyCode, string OfficeName, string Purpose, ReferralStatus Status,
    int Applications, DateOnly? DeliveredOn, string? RegisterNumber, DateOnly? ReplyExpectedOn, DateOnly? RemindOn, DateOnly? EscalateOn, int Reminders, int Version);

public sealed class ListReferralsHandler(IClinicDb db, ICurrentStaff staff, TimeProvider time) : IQueryHandler<ListReferrals, Page<ReferralRow>>
{
    public async ValueTask<Page<ReferralRow>> Handle(ListReferrals query, CancellationToken ct)
    {
        var today = time.Today();
        var referrals = db.Referrals.AsNoTracking();
        referrals = query.Status.Count > 0 ? referrals.Where(r => query.Status.Contains(r.Status)) : referrals;
        referrals = query.BodyCode is { } body ? referrals.Where(r => r.BodyCode == body) : referrals;
        referrals = query.Overdue
            ? referrals.Where(r => r.ReplyExpectedOn < today && (r.Status == ReferralStatus.Delivered || r.Status == ReferralStatus.Reminded))
            : referrals;
        referrals = query.ToRemind ? referrals.Where(r => r.RemindOn <= today) : referrals;

        var page = await referrals
            .OrderBy(r => r.ReplyExpectedOn).ThenBy(r => r.Id)
            .Join(db.Cases, r => r.CaseId, c => c.Id, (r, c) => new ReferralRow(
                r.Id, r.CaseId, c.Number, r.BodyCode, r.OfficeName, r.Purpose, r.Status, r.Applications.Count, r.DeliveredOn,
                r.RegisterNumber, r.ReplyExpectedOn, r.RemindOn, r.EscalateOn, r.Reminders, r.Version))
            .PageAsync(query.Page, query.Size, ct);

        // What somebody typed could name a person; managers see the rest.
        return staff.Role == Role.Manager
            ? page with { Items = [.. page.Items.Select(r => r with { Purpose = "", RegisterNumber = null })] }
            : page;
    }
}

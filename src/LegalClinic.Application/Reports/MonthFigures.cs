using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Reports;

/// <summary>Days of a period, both included.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>A whole month.</summary>
    public static Period Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    /// <summary>From the first of January to the end of this period.</summary>
    public Period YearToDate => new(new DateOnly(To.Year, 1, 1), To);

    /// <summary>The instants of the period in Baghdad.</summary>
    public (DateTimeOffset From, DateTimeOffset Before) Instants =>
        (new DateTimeOffset(From.ToDateTime(default), TimeSpan.FromHours(3)).ToUniversalTime(),
         new DateTimeOffset(To.AddDays(1).ToDateTime(default), TimeSpan.FromHours(3)).ToUniversalTime());
}

/// <summary>Headline figures of a period (domain.md 7.2: I01, I07, I10, I14, I03, I25).</summary>
/// <param name="FamiliesFullyDocumented">As things stand now.</param>
public sealed record HeadlineCounts(
    int PersonsReceived, int PersonsAssisted, int DocumentsObtained, int FamiliesFullyDocumented, int CasesOpened, int CasesClosed);

/// <summary>Documents of one type (I09, I10, I17).</summary>
/// <param name="Pending">Applied for and not decided, as things stand now.</param>
public sealed record DocumentCounts(string DocumentType, int Applied, int Obtained, int Refused, int Pending);

/// <summary>Cases in one state.</summary>
public sealed record StatusCount(CaseStatus Status, int Count);

/// <summary>Requests that wait for a body.</summary>
/// <param name="Overdue">Those whose expected reply has passed.</param>
public sealed record BodyCount(string BodyCode, int Count, int Overdue);

/// <summary>Open cases by days since opening (I24).</summary>
/// <param name="Bucket">Days, such as <c>31-60</c>.</param>
public sealed record AgeingCount(string Bucket, int Count);

/// <summary>Counts what managers ask for. Sees only what the person asking may see.</summary>
public sealed class MonthFigures(IClinicDb db, TimeProvider time)
{
    private static readonly (string Bucket, int From, int To)[] Buckets =
    [
        ("0-30", 0, 30), ("31-60", 31, 60), ("61-90", 61, 90), ("91-180", 91, 180), ("181-365", 181, 365), (">365", 366, int.MaxValue),
    ];

    /// <summary>Headline figures of a period.</summary>
    /// <param name="office">Only this office; null counts all that the person may see.</param>
    public async Task<HeadlineCounts> HeadlinesAsync(Period period, OfficeId? office, CancellationToken ct)
    {
        var (from, before) = period.Instants;
        var received = await db.IntakeFigures
            .Where(i => i.ReceivedAt >= from && i.ReceivedAt < before && i.Status != IntakeStatus.Draft && (office == null || i.OfficeId == office))
            .SumAsync(i => i.MemberCount, ct);
        var applications = Applications(office);
        var assisted = await applications
            .Where(a => (a.SubmittedOn >= period.From && a.SubmittedOn <= period.To)
                || (a.Outcome != null && a.Outcome.On >= period.From && a.Outcome.On <= period.To))
            .Select(a => a.PersonId).Distinct().CountAsync(ct);
        var obtained = await Obtained(applications, period).CountAsync(ct);
        var documented = await db.FamilyFigures
            .CountAsync(f => f.LivingMembers > 0 && f.DocumentedMembers == f.LivingMembers && (office == null || f.OfficeId == office), ct);
        var opened = await Cases(office).CountAsync(c => c.AcceptedOn >= period.From && c.AcceptedOn <= period.To, ct);
        var closed = await Cases(office).CountAsync(c => c.ClosedOn >= period.From && c.ClosedOn <= period.To, ct);
        return new HeadlineCounts(received, assisted, obtained, documented, opened, closed);
    }

    /// <summary>Documents by type.</summary>
    public async Task<IReadOnlyList<DocumentCounts>> DocumentsAsync(Period period, OfficeId? office, CancellationToken ct)
    {
        var rows = await Applications(office)
            .Where(a => a.SubmittedOn != null || a.Outcome != null)
            .Select(a => new { a.DocumentType, a.SubmittedOn, a.Outcome })
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(r => r.DocumentType)
                .Select(g => new DocumentCounts(
                    g.Key,
                    g.Count(r => In(r.SubmittedOn)),
                    g.Count(r => r.Outcome is { IsSuccess: true } o && In(o.On)),
                    g.Count(r => r.Outcome is { IsRefusal: true } o && In(o.On)),
                    g.Count(r => r.SubmittedOn <= period.To && (r.Outcome is null || r.Outcome.On > period.To))))
                .Where(c => c.Applied + c.Obtained + c.Refused + c.Pending > 0)
                .OrderByDescending(c => c.Applied + c.Obtained).ThenBy(c => c.DocumentType, StringComparer.Ordinal),
        ];

        bool In(DateOnly? day) => day >= period.From && day <= period.To;
    }

    /// <summary>Open cases by days since opening.</summary>
    public async Task<IReadOnlyList<AgeingCount>> AgeingAsync(OfficeId? office, CancellationToken ct)
    {
        var today = time.Today();
        var opened = await Cases(office).Where(c => c.Status != CaseStatus.Closed).Select(c => c.OpenedOn).ToListAsync(ct);
        var ages = opened.Select(day => today.DayNumber - day.DayNumber).ToList();
        return [.. Buckets.Select(b => new AgeingCount(b.Bucket, ages.Count(a => a >= b.From && a <= b.To)))];
    }

    /// <summary>Open cases by state.</summary>
    public async Task<IReadOnlyList<StatusCount>> ByStatusAsync(OfficeId? office, CancellationToken ct) =>
        await Cases(office).Where(c => c.Status != CaseStatus.Closed)
            .GroupBy(c => c.Status).Select(g => new StatusCount(g.Key, g.Count())).ToListAsync(ct);

    /// <summary>Requests that wait for a reply, by body.</summary>
    public async Task<IReadOnlyList<BodyCount>> WaitingByBodyAsync(OfficeId? office, CancellationToken ct)
    {
        var today = time.Today();
        return await db.Referrals.AsNoTracking()
            .Where(r => (r.Status == ReferralStatus.Delivered || r.Status == ReferralStatus.Reminded) && (office == null || r.OfficeId == office))
            .GroupBy(r => r.BodyCode)
            .Select(g => new BodyCount(g.Key, g.Count(), g.Count(r => r.ReplyExpectedOn < today)))
            .ToListAsync(ct);
    }

    private static IQueryable<DocumentApplication> Obtained(IQueryable<DocumentApplication> applications, Period period) =>
        applications.Where(a => a.Outcome != null && a.Outcome.On >= period.From && a.Outcome.On <= period.To
            && (a.Outcome.Code == OutcomeCode.Obtained || a.Outcome.Code == OutcomeCode.ObtainedCorrected
                || a.Outcome.Code == OutcomeCode.JudgmentFavourable));

    private IQueryable<Case> Cases(OfficeId? office) => db.Cases.AsNoTracking().Where(c => office == null || c.OfficeId == office);

    private IQueryable<DocumentApplication> Applications(OfficeId? office) =>
        db.Applications.AsNoTracking().Where(a => db.Cases.Any(c => c.Id == a.CaseId && (office == null || c.OfficeId == office)));
}

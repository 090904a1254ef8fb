using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Readings;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Readings;

/// <summary>
/// The readings of a month that a supervisor should look at: of families with the reader's own surname, at night, of many families
/// within an hour, without an assignment.
/// </summary>
/// <param name="Month">As <c>2026-11</c>; null is the present month.</param>
public sealed record ListOddReadings(string? Month, int Page, int Size) : IQuery<OddReadingList>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Readings).With("month", Month ?? "present");
}

/// <summary>The review of a month.</summary>
/// <param name="Looked">How many openings of the month were looked at.</param>
/// <param name="Thresholds">By which numbers; why these stands in the reference data.</param>
public sealed record OddReadingList(string Month, int Looked, Page<OddReadingRow> Page, IReadOnlyList<AuditThresholdDto> Thresholds) : ICountedAnswer
{
    int ICountedAnswer.Rows => Page.Items.Count;
}

/// <summary>Readings that belong together.</summary>
/// <param name="FamilyNumber">Null where it is about several families, or about one the supervisor may not see.</param>
/// <param name="From">First of them, instant in UTC.</param>
/// <param name="To">Last of them, instant in UTC.</param>
/// <param name="Mine">The person asking is the one who read.</param>
public sealed record OddReadingRow(
    OddReadingKind Kind, StaffId StaffId, string StaffName, Role Role, FamilyId? FamilyId, string? FamilyNumber, DateTimeOffset From,
    DateTimeOffset To, int Readings, int Families, bool Refused, bool Mine);

/// <summary>A number by which reading counts as unusual.</summary>
public sealed record AuditThresholdDto(string Code, string NameAr, string NameCkb, string NameEn, int Value);

public sealed class ListOddReadingsValidator : AbstractValidator<ListOddReadings>
{
    public ListOddReadingsValidator()
    {
        RuleFor(q => q.Month).Must(ReviewMonths.IsMonth).WithErrorCode("malformed");
    }
}

public sealed class ListOddReadingsHandler(IClinicDb db, ICurrentStaff staff, TimeProvider time) : IQueryHandler<ListOddReadings, OddReadingList>
{
    // Lists name families too, but nobody opens a file by them; changes of a right are about no file.
    private static readonly AuditKind[] Openings = [AuditKind.Read, AuditKind.Print, AuditKind.Unmask, AuditKind.Change];

    public async ValueTask<OddReadingList> Handle(ListOddReadings query, CancellationToken ct)
    {
        var month = ReviewMonths.Read(query.Month, time.Today());
        var thresholds = await ThresholdsAsync(month, ct);
        var limits = new OddReadingLimits(Of(AuditThreshold.NightFrom), Of(AuditThreshold.NightUntil), Of(AuditThreshold.ManyFamilies));
        var readings = await ReadingsAsync(month, ct);
        var names = await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var surnames = await SurnamesAsync(month, ct);

        var odd = OddReadings.Of(readings, limits, (by, family) => Surnames.Bears(names.GetValueOrDefault(by, ""), surnames[family]));
        var (page, size) = (Math.Max(query.Page, 1), Math.Clamp(query.Size, 1, ClinicQueries.MaxPageSize));
        List<OddReading> shown = [.. odd.Skip((page - 1) * size).Take(size)];
        var numbers = await NumbersAsync(shown, ct);
        return new OddReadingList(
            ReviewMonths.Write(month), readings.Count, new Page<OddReadingRow>([.. shown.Select(o => Row(o, names, numbers))], odd.Count),
            [.. thresholds.Select(t => new AuditThresholdDto(t.Code, t.NameAr, t.NameCkb, t.NameEn, t.Value))]);

        int Of(string code) => thresholds.Single(t => t.Code == code).Value;
    }

    // Those that held on the first day of the month, so that an old review stays what it was.
    private async Task<List<AuditThreshold>> ThresholdsAsync(DateOnly month, CancellationToken ct) =>
    [
        .. (await db.AuditThresholds.AsNoTracking().ToListAsync(ct)).Where(t => t.IsValidOn(month))
            .GroupBy(t => t.Code).Select(g => g.MaxBy(t => t.ValidFrom)!).OrderBy(t => t.Code, StringComparer.Ordinal),
    ];

    private IQueryable<AuditEvent> Events(DateOnly month)
    {
        var (from, to) = ReviewMonths.Instants(month);
        return db.AuditEvents.AsNoTracking().Where(e => e.At >= from && e.At < to && e.FamilyId != null && e.StaffId != null && Openings.Contains(e.Kind));
    }

    private async Task<List<Reading>> ReadingsAsync(DateOnly month, CancellationToken ct) =>
        (await Events(month).Select(e => new { e.StaffId, e.Role, e.FamilyId, e.At, e.Assigned, e.Refused }).ToListAsync(ct))
            .ConvertAll(e => new Reading(e.StaffId!.Value, e.Role ?? Role.FieldOfficer, e.FamilyId!.Value, e.At, e.Assigned == true, e.Refused));

    private async Task<ILookup<FamilyId, string?>> SurnamesAsync(DateOnly month, CancellationToken ct)
    {
        var families = Events(month).Select(e => e.FamilyId).Distinct();
        var people = await db.People.AsNoTracking().Where(p => families.Contains(p.FamilyId))
            .Select(p => new { p.FamilyId, p.Name.Laqab, p.Name.Latin }).ToListAsync(ct);
        return people.SelectMany(p => new[] { (p.FamilyId, Name: p.Laqab), (p.FamilyId, Name: Surnames.OfLatin(p.Latin)) }).ToLookup(p => p.FamilyId, p => p.Name);
    }

    private async Task<Dictionary<FamilyId, string>> NumbersAsync(List<OddReading> shown, CancellationToken ct)
    {
        List<FamilyId> families = [.. shown.Where(o => o.FamilyId is not null).Select(o => o.FamilyId!.Value).Distinct()];
        return await db.Families.AsNoTracking().Where(f => families.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Number, ct);
    }

    private OddReadingRow Row(OddReading o, Dictionary<StaffId, string> names, Dictionary<FamilyId, string> numbers)
    {
        var number = o.FamilyId is { } family ? numbers.GetValueOrDefault(family) : null;
        return new OddReadingRow(o.Kind, o.By, names.GetValueOrDefault(o.By, ""), o.Role, number is null ? null : o.FamilyId, number, o.From, o.To,
            o.Readings, o.Families, o.Refused, o.By == staff.Id);
    }
}

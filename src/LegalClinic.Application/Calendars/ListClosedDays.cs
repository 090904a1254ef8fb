using FluentValidation;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Calendars;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Calendars;

/// <summary>Lists the holidays and closures of a year, withdrawn ones included, in the order of their days.</summary>
/// <param name="Year">2000 to 2100; null for the present one.</param>
/// <param name="BodyCode">Only closures of this body; null lists everything.</param>
public sealed record ListClosedDays(int? Year, string? BodyCode, int Page, int Size) : IQuery<Page<ClosedDaysDto>>;

public sealed class ListClosedDaysValidator : AbstractValidator<ListClosedDays>
{
    public ListClosedDaysValidator()
    {
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithErrorCode("out_of_range");
    }
}

public sealed class ListClosedDaysHandler(IClinicDb db, TimeProvider time) : IQueryHandler<ListClosedDays, Page<ClosedDaysDto>>
{
    public async ValueTask<Page<ClosedDaysDto>> Handle(ListClosedDays query, CancellationToken ct)
    {
        var year = query.Year ?? time.Today().Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var page = await db.ClosedDays.AsNoTracking()
            .Where(d => d.Content.FirstDay <= last && d.Content.LastDay >= first)
            .Where(d => query.BodyCode == null || d.Content.BodyCode == query.BodyCode)
            .OrderBy(d => d.Content.FirstDay).ThenBy(d => d.Id)
            .PageAsync(query.Page, query.Size, ct);
        var authors = page.Items.SelectMany(d => d.History).Select(h => h.By).Distinct().ToList();
        var names = await db.Staff.AsNoTracking().Where(s => authors.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        return new Page<ClosedDaysDto>([.. page.Items.Select(d => Row(d, names))], page.Total);
    }

    private static ClosedDaysDto Row(ClosedDays d, Dictionary<Domain.Staff.StaffId, string> names) => new(
        d.Id, d.Content.FirstDay, d.Content.LastDay, d.Content.Jurisdiction, d.Content.BodyCode, d.Content.OfficeName,
        d.Content.NameAr, d.Content.NameCkb, d.Content.NameEn, d.Content.IsProvisional, d.Content.Source, d.Content.SourceOn, d.WithdrawnAt is not null,
        [.. d.History.OrderBy(h => h.Number).Select(h => new ClosedDaysChangeDto(h.FirstDay, h.LastDay, h.IsProvisional, h.IsWithdrawn, h.Why, names.GetValueOrDefault(h.By, ""), h.At))],
        d.Version);
}

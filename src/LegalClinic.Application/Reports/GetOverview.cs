using System.Globalization;
using FluentValidation;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Reports;

/// <summary>What a manager sees first: the figures of a month and how things stand.</summary>
/// <param name="Month">As <c>2026-11</c>; null is the present month.</param>
public sealed record GetOverview(string? Month, OfficeId? OfficeId) : IQuery<OverviewDto>;

/// <summary>Figures of a month, without names.</summary>
public sealed record OverviewDto(
    string Month, int PersonsReceived, int PersonsAssisted, int DocumentsObtained, int FamiliesFullyDocumented, int CasesOpened,
    int CasesClosed, int OpenCases, IReadOnlyList<StatusCount> ByStatus, IReadOnlyList<BodyCount> WaitingByBody,
    IReadOnlyList<DocumentCounts> Documents, IReadOnlyList<AgeingCount> Ageing);

/// <summary>Reads a month from an address.</summary>
internal static class Months
{
    private const string Form = "yyyy-MM";

    public static bool IsMonth(string? text) => text is null || DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static DateOnly Read(string? text, DateOnly today) =>
        text is null ? today : DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    public static string Write(DateOnly month) => month.ToString(Form, CultureInfo.InvariantCulture);
}

public sealed class GetOverviewValidator : AbstractValidator<GetOverview>
{
    public GetOverviewValidator()
    {
        RuleFor(q => q.Month).Must(Months.IsMonth).WithErrorCode("malformed");
    }
}

public sealed class GetOverviewHandler(MonthFigures figures, TimeProvider time) : IQueryHandler<GetOverview, OverviewDto>
{
    public async ValueTask<OverviewDto> Handle(GetOverview query, CancellationToken ct)
    {
        var month = Months.Read(query.Month, time.Today());
        var period = Period.Month(month.Year, month.Month);
        var headlines = await figures.HeadlinesAsync(period, query.OfficeId, ct);
        var byStatus = await figures.ByStatusAsync(query.OfficeId, ct);

        return new OverviewDto(
            Months.Write(month), headlines.PersonsReceived, headlines.PersonsAssisted, headlines.DocumentsObtained,
            headlines.FamiliesFullyDocumented, headlines.CasesOpened, headlines.CasesClosed, byStatus.Sum(s => s.Count), byStatus,
            await figures.WaitingByBodyAsync(query.OfficeId, ct), await figures.DocumentsAsync(period, query.OfficeId, ct),
            await figures.AgeingAsync(query.OfficeId, ct));
    }
}

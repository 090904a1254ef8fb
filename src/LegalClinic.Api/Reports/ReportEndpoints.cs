using LegalClinic.Api.Http;
using LegalClinic.Application.Reports;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Reports;

/// <summary>Reports and figures.</summary>
public static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapClinicGroup("cases").WithTags("reports").MapGet("/{id:guid}/report", CaseReport)
            .WithName(nameof(GetCaseReportPdf)).Produces(StatusCodes.Status200OK, contentType: Pdf.ContentType);

        var reports = app.MapClinicGroup("reports");
        reports.MapGet("/monthly", Monthly).WithName(nameof(GetMonthlyReportPdf)).Produces(StatusCodes.Status200OK, contentType: Pdf.ContentType);
        reports.MapGet("/overview", Overview).WithName(nameof(GetOverview));
    }

    public static async Task<FileContentHttpResult> CaseReport(
        Guid id, ISender sender, Coded<ClinicLanguage>? language = null, bool names = false, CancellationToken ct = default) =>
        Pdf.Answer(await sender.Send(new GetCaseReportPdf(new CaseId(id), language?.Value ?? ClinicLanguage.Ar, names), ct));

    public static async Task<FileContentHttpResult> Monthly(
        ISender sender, Coded<ClinicLanguage>? language = null, string? month = null, Guid? officeId = null, CancellationToken ct = default) =>
        Pdf.Answer(await sender.Send(new GetMonthlyReportPdf(month, language?.Value ?? ClinicLanguage.Ar, officeId is { } id ? new OfficeId(id) : null), ct));

    public static async Task<Ok<OverviewDto>> Overview(
        ISender sender, string? month = null, Guid? officeId = null, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new GetOverview(month, officeId is { } id ? new OfficeId(id) : null), ct));
}

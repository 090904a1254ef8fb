using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Reports;

/// <summary>The managers' monthly report: figures only, small counts suppressed, no names.</summary>
/// <param name="Month">As <c>2026-11</c>; null is the present month.</param>
/// <param name="OfficeId">Only this office; null reports on all that the person may see.</param>
public sealed record GetMonthlyReportPdf(string? Month, ClinicLanguage Language, OfficeId? OfficeId) : IQuery<PdfFile>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Print(AuditPart.MonthlyReport, OfficeId).With("month", Month ?? "present").With("language", Language.Code);
}

public sealed class GetMonthlyReportPdfValidator : AbstractValidator<GetMonthlyReportPdf>
{
    public GetMonthlyReportPdfValidator()
    {
        RuleFor(q => q.Month).Must(Months.IsMonth).WithErrorCode("malformed");
    }
}

public sealed class GetMonthlyReportPdfHandler(
    IClinicDb db, MonthFigures figures, IPdfRenderer renderer, ReportStamps stamps, PrintCodes codes, PrintWordbook words,
    IReferenceData reference, ICurrentStaff staff, TimeProvider time) : IQueryHandler<GetMonthlyReportPdf, PdfFile>
{
    public async ValueTask<PdfFile> Handle(GetMonthlyReportPdf query, CancellationToken ct)
    {
        var month = Months.Read(query.Month, time.Today());
        var period = Period.Month(month.Year, month.Month);
        var office = staff.Role == Role.Supervisor ? staff.MyOffice : query.OfficeId;
        var documents = await figures.DocumentsAsync(period, office, ct);
        var title = $"{Word("monthly_title")} {Months.Write(month)}";

        var report = new MonthlyReportDocument
        {
            Language = query.Language,
            Title = title,
            Date = time.Today(),
            Stamp = await stamps.MakeAsync(query.Language, ct),
            Period = $"{words.In(query.Language).Months[month.Month - 1]} {month.Year}",
            Offices = await OfficesAsync(office, query.Language, ct),
            Headlines = Headlines(
                await figures.HeadlinesAsync(period, office, ct), await figures.HeadlinesAsync(period.YearToDate, office, ct), query.Language),
            Documents = [.. documents.Select(d => Printed(d, query.Language))],
            Chart = Chart(documents, query.Language),
            Ageing = [.. (await figures.AgeingAsync(office, ct)).Select(a => new AgeingBucket(a.Bucket.Replace('-', '–'), SmallCells.Written(a.Count)))],
            Notes = [Word("received_definition"), Word("assisted_definition")],
        };
        return new PdfFile($"monthly-{Months.Write(month)}-{report.Stamp.ReportId}.pdf", (await renderer.RenderAsync(report, ct)).Content.ToArray());

        string Word(string code) => codes.Of("report", code, query.Language);
    }

    private async Task<string> OfficesAsync(OfficeId? office, ClinicLanguage language, CancellationToken ct) =>
        office is { } id
            ? (await db.Offices.Where(o => o.Id == id).OneAsync("office.not_found", ct)).NameIn(language)
            : codes.Of("report", "all_offices", language);

    private IReadOnlyList<HeadlineFigure> Headlines(HeadlineCounts month, HeadlineCounts year, ClinicLanguage language)
    {
        return
        [
            Figure("persons_received", month.PersonsReceived, year.PersonsReceived),
            Figure("persons_assisted", month.PersonsAssisted, year.PersonsAssisted),
            Figure("documents_obtained", month.DocumentsObtained, year.DocumentsObtained),
            Figure("families_documented", month.FamiliesFullyDocumented, year.FamiliesFullyDocumented),
            Figure("cases_opened", month.CasesOpened, year.CasesOpened),
            Figure("cases_closed", month.CasesClosed, year.CasesClosed),
        ];

        HeadlineFigure Figure(string code, int inMonth, int inYear) =>
            new(codes.Of("report", code, language), SmallCells.Written(inMonth), SmallCells.Written(inYear));
    }

    private DocumentTypeFigures Printed(DocumentCounts d, ClinicLanguage language)
    {
        var cells = SmallCells.Row(d.Applied, d.Obtained, d.Refused, d.Pending);
        return new DocumentTypeFigures(Name(d.DocumentType, language), cells[0], cells[1], cells[2], cells[3]);
    }

    // Only what may be read in the table is drawn.
    private BarChart? Chart(IReadOnlyList<DocumentCounts> documents, ClinicLanguage language)
    {
        var bars = documents
            .Select(d => (d.DocumentType, d.Obtained, Text: SmallCells.Row(d.Applied, d.Obtained, d.Refused, d.Pending)[1]))
            .Where(d => d is { Text: not null, Obtained: > 0 }).ToList();
        return bars.Count == 0
            ? null
            : new BarChart(codes.Of("report", "obtained_by_type", language),
                [.. bars.Select(b => new Bar(Name(b.DocumentType, language), b.Text!, (double)b.Obtained / bars.Max(x => x.Obtained)))]);
    }

    private string Name(string code, ClinicLanguage language) =>
        reference.DocumentTypes.TryGetValue(code, out var type) ? type.NameIn(language) : code;
}

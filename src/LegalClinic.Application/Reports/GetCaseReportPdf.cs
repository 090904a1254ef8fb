using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Reports;

/// <summary>The report on one case. Names only for those who may see them; sealed facts never.</summary>
/// <param name="Names">Names are asked for; without them the codes stand alone.</param>
public sealed record GetCaseReportPdf(CaseId Id, ClinicLanguage Language, bool Names) : IQuery<PdfFile>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Print(AuditPart.CaseReport, Id).With("language", Language.Code).With("names", Names);
}

public sealed class GetCaseReportPdfHandler(
    IClinicDb db, CasePeople casePeople, CaseReportParts parts, IPdfRenderer renderer, ReportStamps stamps, PrintCodes codes,
    ICurrentStaff staff, TimeProvider time)
    : IQueryHandler<GetCaseReportPdf, PdfFile>
{
    public async ValueTask<PdfFile> Handle(GetCaseReportPdf query, CancellationToken ct)
    {
        var language = query.Language;
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == query.Id).OneAsync("case.not_found", ct);
        var office = await db.Offices.AsNoTracking().Where(o => o.Id == about.OfficeId).OneAsync("office.not_found", ct);
        var people = await casePeople.ReadAsync(about, query.Names && staff.Role != Role.Manager, ct);
        var applications = await db.Applications.AsNoTracking().Where(a => a.CaseId == about.Id).OrderBy(a => a.Id).ToListAsync(ct);

        var report = new CaseReportDocument
        {
            Language = language,
            Title = $"{codes.Of("report", "case_title", language)} {about.Number}",
            Date = time.Today(),
            Stamp = await stamps.MakeAsync(language, ct),
            CaseNumber = about.Number,
            ServiceLevel = codes.Of(about.ServiceLevel, language),
            Status = codes.Of(about.Status, language),
            Priority = codes.Of(about.PriorityLevel, language),
            Office = office.NameIn(language),
            Lawyer = await LawyerAsync(about, language, ct),
            OpenedOn = PrintWordbook.ShortDate(about.OpenedOn),
            ClosedOn = about.ClosedOn is { } closed ? PrintWordbook.ShortDate(closed) : null,
            Parties = parts.Parties(people, applications, language),
            Facts = parts.Facts(people, applications, language),
            Family = parts.Family(people, language),
            Documents = await parts.DocumentsAsync(about, people, language, ct),
            Applications = parts.Applications(people, applications, language),
            Letters = await parts.LettersAsync(about, office, language, freeText: staff.Role != Role.Manager, ct),
            Timeline = await parts.TimelineAsync(about, people, applications, language, ct),
            Consents = await parts.ConsentsAsync(about, language, ct),
        };
        return new PdfFile($"{about.Number}-{report.Stamp.ReportId}.pdf", (await renderer.RenderAsync(report, ct)).Content.ToArray());
    }

    private async Task<string> LawyerAsync(Case about, ClinicLanguage language, CancellationToken ct) =>
        await db.Staff.Where(s => s.Id == about.LawyerId).Select(s => s.DisplayName).FirstOrDefaultAsync(ct)
        ?? codes.Of("report", "unassigned", language);
}

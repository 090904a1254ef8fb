using LegalClinic.Application.Audit;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways;

/// <summary>The way of a family on one page for its own hands, in plain words.</summary>
/// <param name="Language">Null: the language that the head of the family speaks, as far as it is recorded.</param>
public sealed record GetPathwayPdf(FamilyId Id, ClinicLanguage? Language) : IQuery<PdfFile>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Print(AuditPart.Pathway, Id).With("language", Language?.Code ?? "spoken");
}

public sealed class GetPathwayPdfHandler(
    IClinicDb db, FamilyRecords records, FamilyPathways pathways, PathPaper paper, IPdfRenderer renderer, ClinicName clinic)
    : IQueryHandler<GetPathwayPdf, PdfFile>
{
    // More than these never fit; a family does not read on either.
    private const int MostLines = 12;

    public async ValueTask<PdfFile> Handle(GetPathwayPdf query, CancellationToken ct)
    {
        var family = await records.ReadAsync(query.Id, ct);
        var plan = pathways.Compute(family).Plan;
        var language = query.Language ?? await SpokenAsync(family, ct);
        var sender = await SenderAsync(family, language, ct);

        return new PdfFile($"{family.Number}-{language.ToString().ToLowerInvariant()}.pdf", await PrintAsync(family, plan, language, sender, ct));
    }

    // Names and papers differ in length: the page is printed with fewer lines until it is one.
    private async Task<byte[]> PrintAsync(PathwayFamily family, PathwayPlan plan, ClinicLanguage language, PathSender sender, CancellationToken ct)
    {
        for (var lines = Math.Min(MostLines, paper.Lines(family, plan, language)); ; lines--)
        {
            var printed = await renderer.RenderAsync(paper.Write(family, plan, language, sender, lines), ct);
            if (printed.Pages == 1 || lines <= 1)
            {
                return printed.Content.ToArray();
            }
        }
    }

    // Sorani stands for both kinds of Kurdish: it is the one that the clinic writes.
    private async Task<ClinicLanguage> SpokenAsync(PathwayFamily family, CancellationToken ct)
    {
        var languages = await db.People.AsNoTracking().Where(p => p.Id == family.Record.HeadId).Select(p => p.Languages).OneAsync("person.not_found", ct);
        return languages.Count > 0 && languages[0] is SpokenLanguage.Sorani or SpokenLanguage.Kurmanji ? ClinicLanguage.Ckb : ClinicLanguage.Ar;
    }

    private async Task<PathSender> SenderAsync(PathwayFamily family, ClinicLanguage language, CancellationToken ct)
    {
        var file = await db.Families.AsNoTracking().Where(f => f.Id == family.Id).OneAsync("family.not_found", ct);
        if (file.Contacts.Any(c => c.Words == ContactWords.Neutral))
        {
            return new PathSender(null, null);
        }

        var office = await db.Offices.AsNoTracking().Where(o => o.Id == file.OfficeId).OneAsync("office.not_found", ct);
        return new PathSender(clinic.In(language), office.ComplaintChannel);
    }
}

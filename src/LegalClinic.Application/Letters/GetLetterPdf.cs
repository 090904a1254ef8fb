using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Letters;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Letters;

/// <summary>The file of a letter, exactly as it was issued.</summary>
public sealed record GetLetterPdf(LetterId Id) : IQuery<PdfFile>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Print(AuditPart.Letter, Id);
}

/// <summary>A PDF with the name under which it is saved; the name says nothing about anybody.</summary>
public sealed record PdfFile(string Name, byte[] Content);

public sealed class GetLetterPdfHandler(IClinicDb db, ISealer sealer) : IQueryHandler<GetLetterPdf, PdfFile>
{
    public async ValueTask<PdfFile> Handle(GetLetterPdf query, CancellationToken ct)
    {
        var letter = await db.Letters.AsNoTracking().Where(l => l.Id == query.Id)
            .Join(db.Cases, l => l.CaseId, c => c.Id, (l, c) => new { l.OfficeId, l.Year, l.Number, c.OpenedIn })
            .OneAsync("letter.not_found", ct);
        var file = await db.LetterFiles.AsNoTracking().Where(f => f.LetterId == query.Id).OneAsync("letter.not_found", ct);
        var office = await db.Offices.Where(o => o.Id == letter.OfficeId).Select(o => o.Code).OneAsync("office.not_found", ct);

        return new PdfFile($"{Letter.Reference(office, letter.Year, letter.Number)}.pdf",
            await sealer.OpenAsync(letter.OpenedIn.Value, file.SealedContent, ct));
    }
}

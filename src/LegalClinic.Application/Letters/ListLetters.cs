using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Letters;

/// <summary>The outgoing register, newest first.</summary>
/// <param name="Year">Only this year; null lists all.</param>
public sealed record ListLetters(int? Year, int Page, int Size) : IQuery<Page<LetterRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Letters);
}

/// <summary>One line of the outgoing register.</summary>
public sealed record LetterRow(
    LetterId Id, string Reference, string Code, ClinicLanguage Language, CaseId CaseId, string CaseNumber, string Recipient,
    string Subject, DateOnly IssuedOn, LetterStatus Status, int Version);

public sealed class ListLettersHandler(IClinicDb db) : IQueryHandler<ListLetters, Page<LetterRow>>
{
    public async ValueTask<Page<LetterRow>> Handle(ListLetters query, CancellationToken ct)
    {
        var letters = db.Letters.AsNoTracking();
        letters = query.Year is { } year ? letters.Where(l => l.Year == year) : letters;
        var page = await letters
            .OrderByDescending(l => l.Year).ThenByDescending(l => l.Number).ThenBy(l => l.Id)
            .Join(db.Offices, l => l.OfficeId, o => o.Id, (l, o) => new { Letter = l, o.Code })
            .Join(db.Cases, x => x.Letter.CaseId, c => c.Id, (x, c) => new { x.Letter, x.Code, c.Number })
            .PageAsync(query.Page, query.Size, ct);
        return new Page<LetterRow>(
            [.. page.Items.Select(x => new LetterRow(
                x.Letter.Id, Letter.Reference(x.Code, x.Letter.Year, x.Letter.Number), x.Letter.Code, x.Letter.Language,
                x.Letter.CaseId, x.Number, x.Letter.Recipient, x.Letter.Subject, x.Letter.IssuedOn, x.Letter.Status, x.Letter.Version))],
            page.Total);
    }
}

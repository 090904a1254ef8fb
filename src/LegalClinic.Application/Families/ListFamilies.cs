using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families;

/// <summary>Lists the families whose files the person asking may open, newest first; a file that goes on in another is not listed beside it.</summary>
public sealed record ListFamilies(int Page, int Size) : IQuery<Page<FamilyRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Families);
}

/// <summary>One family of the list.</summary>
public sealed record FamilyRow(FamilyId Id, string Number, string HeadName, int Members, DateOnly ReceivedOn, int OpenCases);

public sealed class ListFamiliesHandler(IClinicDb db) : IQueryHandler<ListFamilies, Page<FamilyRow>>
{
    public async ValueTask<Page<FamilyRow>> Handle(ListFamilies query, CancellationToken ct)
    {
        var page = await db.Families.AsNoTracking().Where(f => f.GoesOnIn == null)
            .OrderByDescending(f => f.ReceivedOn).ThenBy(f => f.Id)
            .Select(f => new
            {
                f.Id,
                f.Number,
                f.ReceivedOn,
                Members = f.Members.Count(m => m.Until == null),
                Head = db.People.Where(p => p.Id == f.HeadId).Select(p => p.Name).FirstOrDefault(),
                Open = db.Cases.Count(c => c.FamilyId == f.Id && c.Status != CaseStatus.Closed),
            })
            .PageAsync(query.Page, query.Size, ct);

        return new Page<FamilyRow>(
            [.. page.Items.Select(f => new FamilyRow(f.Id, f.Number, f.Head?.Display ?? "", f.Members, f.ReceivedOn, f.Open))], page.Total);
    }
}

using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Deadlines;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Deadlines;

/// <summary>Lists the open deadlines of the cases one works on, the nearest last day first.</summary>
public sealed record ListDeadlines(int Page, int Size) : IQuery<Page<DeadlineRow>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.Deadlines);
}

public sealed class ListDeadlinesHandler(IClinicDb db, CaseWork work) : IQueryHandler<ListDeadlines, Page<DeadlineRow>>
{
    public async ValueTask<Page<DeadlineRow>> Handle(ListDeadlines query, CancellationToken ct)
    {
        var page = await db.Deadlines.AsNoTracking().Where(d => d.Status == DeadlineStatus.Open)
            .Join(db.Cases, d => d.CaseId, c => c.Id, (d, c) => new { Deadline = d, c.Number })
            .OrderBy(x => x.Deadline.Term.LastOn).ThenBy(x => x.Deadline.Id)
            .PageAsync(query.Page, query.Size, ct);
        return new Page<DeadlineRow>([.. page.Items.Select(x => new DeadlineRow(DeadlineDto.Of(x.Deadline, work.Today), x.Number))], page.Total);
    }
}

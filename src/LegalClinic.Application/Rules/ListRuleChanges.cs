using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>Changes of rules, newest first.</summary>
/// <param name="Status">Only this state; null lists all.</param>
public sealed record ListRuleChanges(RuleChangeStatus? Status, int Page, int Size) : IQuery<Page<RuleChangeRow>>;

public sealed class ListRuleChangesHandler(IClinicDb db, RuleDesk desk) : IQueryHandler<ListRuleChanges, Page<RuleChangeRow>>
{
    public async ValueTask<Page<RuleChangeRow>> Handle(ListRuleChanges query, CancellationToken ct)
    {
        var changes = db.RuleChanges.AsNoTracking();
        changes = query.Status is { } status ? changes.Where(c => c.Status == status) : changes;
        return await desk.Rows(changes.OrderByDescending(c => c.Id)).PageAsync(query.Page, query.Size, ct);
    }
}

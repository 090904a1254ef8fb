using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Writes every move of a state down in the transaction that makes it: who, when, from, to, why.</summary>
internal sealed class MoveWriter : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).ToList())
        {
            foreach (var change in aggregate.TakeChanges())
            {
                db.Add(MoveRecord.Of(Guid.CreateVersion7(), change, Timeline(aggregate)));
            }
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>The case in whose timeline the moves of a thing stand; null for what belongs to no case.</summary>
    internal static CaseId? Timeline(Aggregate aggregate) => aggregate switch
    {
        Case c => c.Id,
        DocumentApplication a => a.CaseId,
        Referral r => r.CaseId,
        Letter l => l.CaseId,
        CasePlan p => p.CaseId,
        TaskItem t => t.CaseId,
        Deadline d => d.CaseId,
        _ => null,
    };
}

using LegalClinic.Application.Rules;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Pathways;

/// <summary>
/// Brings the rule book up to what was released and verified, on every copy of the server. The revision is the sum of the
/// versions of all changes and stamps: nothing of them is ever deleted, so it only grows. It comes along with every sheet
/// of a family, in the same statement.
/// </summary>
internal sealed class ReleasedRules(ClinicDbContext db, PathwayRuleBook book) : IRuleBook
{
    /// <summary>The revision, as a subquery.</summary>
    internal const string RevisionSql =
        "(SELECT coalesce(sum(version), 0) FROM rule_changes) + (SELECT coalesce(sum(version), 0) FROM rule_verifications)";

    // Any number will do, as long as nothing else locks it.
    private const long ReleaseLock = 5_170_001;

    public async Task<RuleFiles> FilesAsync(CancellationToken ct)
    {
        await NoticeAsync(await db.Database.SqlQueryRaw<long>($"""SELECT ({RevisionSql})::bigint AS "Value" """).SingleAsync(ct), ct);
        return book.Files;
    }

    public async Task HoldAsync(CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The rules are only held within a transaction.");
        }

        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ReleaseLock})", ct);
    }

    /// <summary>Takes over what was released and verified since, if the revision is another one.</summary>
    public async Task NoticeAsync(long revision, CancellationToken ct)
    {
        if (book.IsAt(revision))
        {
            return;
        }

        var changes = await db.RuleChanges.AsNoTracking().Where(c => c.Status == RuleChangeStatus.Released).OrderBy(c => c.Id).ToListAsync(ct);
        var stamps = await db.RuleVerifications.AsNoTracking().Where(v => v.TakenBackAt == null)
            .Join(db.Staff, v => v.VerifiedBy, s => s.Id, (v, s) => new RuleStamp(v.Code, v.Fingerprint, s.DisplayName, v.VerifiedOn)).ToListAsync(ct);
        book.Publish(revision, changes.Select(c => c.Content), stamps);
    }
}

using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Reference;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Pathways;

/// <summary>A new version of the program brings new rule files; what was released before has to fit them.</summary>
public static class RuleStartCheck
{
    /// <summary>Reads the rules with every released change, before anybody plans by them.</summary>
    /// <exception cref="StartupException">They cannot be read together; the message names each fault.</exception>
    public static async Task EnsureAsync(ClinicDbContext db, CancellationToken ct)
    {
        var changes = (await db.RuleChanges.AsNoTracking().Where(c => c.Status == RuleChangeStatus.Released).ToListAsync(ct)).ConvertAll(c => c.Content);
        if (changes.Count == 0)
        {
            return;
        }

        var faults = RuleTrial.OfAll(PathwayRuleFiles.Read().With(changes), changes.Min(c => c.ValidFrom));
        if (faults.Count > 0)
        {
            throw new StartupException(
                $"Changes released at the rules desk do not fit the rules of this version; start the version before, and have the makers mend it: {string.Join("; ", faults)}");
        }
    }
}

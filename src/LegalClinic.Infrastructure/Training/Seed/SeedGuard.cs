using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Keeps invented families away from real ones: only a training clinic is seeded.</summary>
public static class SeedGuard
{
    /// <summary>Refuses a database that is not a training clinic's; asked before anything is migrated or written.</summary>
    /// <exception cref="StartupException">Training is switched off.</exception>
    public static void RequireTraining(ClinicDatabase database)
    {
        if (!database.IsTraining)
        {
            throw new StartupException(
                $"This is a clinic at work, and invented families must never come among real ones: seed a training clinic, which is one without a connection string of its own or with --{ClinicSettings.Training}=true on an empty database.");
        }
    }

    /// <summary>Refuses a clinic in which somebody real works, or which has the families of this seed.</summary>
    /// <exception cref="StartupException">An office is not the training clinic's, or the seed was used before.</exception>
    internal static async Task RequireNewAsync(ClinicDbContext db, SeedOrder order, IReadOnlyList<Office> offices, DateOnly today, CancellationToken ct)
    {
        if (offices.Count == 0 || offices.Any(o => !TrainingClinic.HasOffice(o.Code)))
        {
            throw new StartupException(
                "This database has offices that are not the training clinic's, so people may be at work in it: seed another database; nothing was changed.");
        }

        if (order.Until > today)
        {
            throw new StartupException($"The invented time would end on {order.Until:yyyy-MM-dd}, which has not come yet: name a day up to {today:yyyy-MM-dd} with --until.");
        }

        if (await db.Intakes.IgnoreQueryFilters().AnyAsync(i => i.DeviceId == order.Device, ct))
        {
            throw new StartupException($"The families of seed {order.Seed} are there already: add others with another --seed, or begin with an empty data folder.");
        }
    }
}

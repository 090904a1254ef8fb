using LegalClinic.Application.Access;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Training.Seed.Copying;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Everything that is settled before the first family is invented; read by several threads and changed by none.</summary>
/// <param name="Wrapping">Key that wraps the data keys.</param>
internal sealed record SeedPlan(
    SeedOrder Order, IReadOnlyList<FamilyOutline> Families, IReadOnlyList<FamilyNumbers> Numbers, IReadOnlyList<SeedLawyer> Hired, CopyTables Tables,
    SeedSources Sources, byte[] Wrapping, DbContextOptions<ClinicDbContext> Gathering)
{
    /// <summary>The lawyers that are taken on.</summary>
    public CopyBatch Lawyers()
    {
        var batch = new CopyBatch(Tables);
        var ids = new SeedIdentifiers(new SeedChance(Order.Seed, long.MaxValue));
        foreach (var lawyer in Hired)
        {
            batch.Add(lawyer.Member, ids);
            batch.Add(lawyer.User, ids);
        }

        return batch;
    }

    /// <summary>Invents some families with everything that comes of them.</summary>
    public async Task<CopyBatch> InventAsync(int first, int count, CancellationToken ct)
    {
        var batch = new CopyBatch(Tables);
        foreach (var outline in Families.Skip(first).Take(count))
        {
            ct.ThrowIfCancellationRequested();
            await InventAsync(outline, batch, ct);
            batch.Families++;
        }

        return batch;
    }

    private async Task InventAsync(FamilyOutline outline, CopyBatch batch, CancellationToken ct)
    {
        var chance = new SeedChance(Order.Seed, outline.Index);
        var ids = new SeedIdentifiers(chance);
        var sealer = new SeedSealer(Wrapping);
        await using var gathering = new ClinicDbContext(Gathering, SeedNobody.Instance);
        gathering.ChangeTracker.AutoDetectChangesEnabled = false;
        var file = await new FamilyStory(Order, Sources, sealer, gathering).EnterAsync(outline, Numbers[outline.Index], chance, ids, ct);
        List<object> cases = [];
        foreach (var next in outline.Cases)
        {
            cases.AddRange((await new CaseStory(Sources, sealer, file, next, Order.Until, chance, ids).TellAsync(ct)).All);
        }

        foreach (var thing in (object[])[file.Intake, file.Family, .. sealer.Keys, .. file.People, .. file.Holdings, .. file.Others, .. cases])
        {
            batch.Add(thing, ids);
        }
    }
}

/// <summary>Seeding is done by nobody of the clinic.</summary>
internal sealed class SeedNobody : ICurrentStaff
{
    public static SeedNobody Instance { get; } = new();

    public StaffId? Id => null;
    public Role? Role => null;
    public OfficeId? OfficeId => null;
    public ClinicLanguage Language => ClinicLanguage.En;
}

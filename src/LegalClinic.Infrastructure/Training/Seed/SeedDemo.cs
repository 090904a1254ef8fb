using System.Diagnostics;
using System.Threading.Channels;
using LegalClinic.Application;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Matching;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Sealing;
using LegalClinic.Infrastructure.Training.Seed.Copying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>
/// Fills a training clinic with many invented families, for demonstrations and benchmarks. Everything is written in one
/// transaction: a run that is stopped or fails leaves nothing.
/// </summary>
public static class SeedDemo
{
    private const int FamiliesPerBatch = 200;
    private const int BatchesAhead = 4;

    // Streams of chance from 0 up are those of the families, from -1 down those of their outlines.
    private const long LawyerStream = long.MaxValue - 1;

    /// <summary>Seeds the clinic and says how it goes on.</summary>
    /// <returns>Rows written, by table.</returns>
    /// <exception cref="StartupException">This clinic may not be seeded; the message says why and what to do.</exception>
    public static async Task<IReadOnlyDictionary<string, int>> RunAsync(IServiceProvider services, SeedOrder order, TextWriter output, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await using var owner = Owner(services);
        await using var source = NpgsqlDataSource.Create(services.GetRequiredService<ClinicDatabase>().ConnectionString);
        var plan = await PlanAsync(services, owner, order, ct);
        var written = await WriteAsync(source, plan, output, ct);
        await AnalyzeAsync(source, ct);
        await PrintRebuild.RunAsync(owner, everyone: false, ct);
        var rows = written.Values.Sum();
        output.WriteLine($"{order.Families} families, {rows} rows in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        return written;
    }

    // Whatever ends the writing ends the inventing too.
    private static async Task<IReadOnlyDictionary<string, int>> WriteAsync(NpgsqlDataSource source, SeedPlan plan, TextWriter output, CancellationToken ct)
    {
        using var inventing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var progress = new SeedProgress(output, plan.Order.Families);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        try
        {
            await foreach (var made in Batches(plan, inventing.Token))
            {
                var batch = await made;
                await batch.WriteAsync(connection, ct);
                progress.Add(batch);
            }

            await transaction.CommitAsync(ct);
            return progress.Written;
        }
        finally
        {
            await inventing.CancelAsync();
        }
    }

    // The owner's sight: the guards must see every intake, whoever handed it in.
    private static ClinicDbContext Owner(IServiceProvider services) =>
        new(Options(services.GetRequiredService<ClinicDatabase>().ConnectionString), SeedNobody.Instance);

    private static DbContextOptions<ClinicDbContext> Options(string connectionString)
    {
        var builder = new DbContextOptionsBuilder<ClinicDbContext>();
        builder.UseClinic(connectionString);
        return builder.Options;
    }

    private static async Task<SeedPlan> PlanAsync(IServiceProvider services, ClinicDbContext owner, SeedOrder order, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var offices = await owner.Offices.AsNoTracking().ToListAsync(ct);
        await SeedGuard.RequireNewAsync(owner, order, offices, services.GetRequiredService<TimeProvider>().Today(), ct);

        var staff = await owner.Staff.AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct);
        var seeded = SeedOffice.Read(offices, staff, services.GetRequiredService<IReferenceData>());
        var users = (await owner.Users.Select(u => u.UserName!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var hired = ActivatorUtilities.CreateInstance<SeedStaff>(scope.ServiceProvider).Hire(order, seeded, staff, users);
        var carried = await owner.Cases.IgnoreQueryFilters().Where(c => c.Status != CaseStatus.Closed && c.LawyerId != null)
            .GroupBy(c => c.LawyerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

        var families = FamilyOutlines.Draw(order, seeded);
        var cases = families.SelectMany(f => f.Cases).ToList();
        LawyerDesks.Assign(cases, [.. staff.Where(s => s is { Role: Role.Lawyer, Active: true }), .. hired.Select(h => h.Member)], carried, new SeedChance(order.Seed, LawyerStream));
        return new SeedPlan(
            order, families, await NumberAsync(scope.ServiceProvider.GetRequiredService<ClinicNumbers>(), families, cases, ct), hired, new CopyTables(owner),
            new SeedSources(services.GetRequiredService<IReferenceData>(), services.GetRequiredService<IPathwayRules>()),
            services.GetRequiredService<MasterKey>().Derive("data-keys"), Options("Host=nowhere"));
    }

    private static async Task<IReadOnlyList<FamilyNumbers>> NumberAsync(
        ClinicNumbers numbers, IReadOnlyList<FamilyOutline> families, IReadOnlyList<CaseOutline> cases, CancellationToken ct)
    {
        foreach (var (outline, number) in cases.Zip(await numbers.NextAsync('C', cases.Count, ct)))
        {
            outline.Number = number;
        }

        return [.. (await numbers.NextAsync('F', families.Count, ct)).Zip(await numbers.NextAsync('I', families.Count, ct), (f, i) => new FamilyNumbers(f, i))];
    }

    // Families are invented on the other processor while those before them are written.
    private static IAsyncEnumerable<Task<CopyBatch>> Batches(SeedPlan plan, CancellationToken ct)
    {
        var ahead = Channel.CreateBounded<Task<CopyBatch>>(BatchesAhead);
        _ = Task.Run(
            async () =>
            {
                try
                {
                    await ahead.Writer.WriteAsync(Task.FromResult(plan.Lawyers()), ct);
                    for (var first = 0; first < plan.Families.Count; first += FamiliesPerBatch)
                    {
                        var from = first;
                        await ahead.Writer.WriteAsync(Task.Run(() => plan.InventAsync(from, FamiliesPerBatch, ct), ct), ct);
                    }

                    ahead.Writer.Complete();
                }
                catch (OperationCanceledException stopped)
                {
                    ahead.Writer.Complete(stopped);
                }
            },
            CancellationToken.None);
        return ahead.Reader.ReadAllAsync(ct);
    }

    private static async Task AnalyzeAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var analyze = source.CreateCommand("ANALYZE");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync(ct);
    }
}

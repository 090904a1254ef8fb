using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Infrastructure;
using LegalClinic.Infrastructure.Audit;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Benchmarks.Audit;

/// <summary>
/// What the audit adds to a request: the row as a read writes it (own connection, committed before the answer) and as a change writes it
/// (inside its transaction), alone and with sixteen at once; and how long sealing and checking take. In a database of its own, durable.
/// Bar: at most 5 ms a request.
/// </summary>
internal static class AuditBenchmark
{
    private const int Runs = 2000;
    private static readonly AuditEntry Entry = AuditEntry.Read(AuditPart.Case, new CaseId(Guid.CreateVersion7()));

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("legalclinic-audit-").FullName;
        try
        {
            await using var services = Services(folder);
            var database = services.GetRequiredService<ClinicDatabase>();
            await database.OpenAsync(CancellationToken.None);
            await ClinicMigrator.ApplyAsync(database.ConnectionString, database.ApplicationPassword, CancellationToken.None);
            await MeasureAsync(services);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(IServiceProvider services)
    {
        await TimesAsync(200, 1, () => ReadAsync(services));
        var table = new Table("What", "Runs", "p50", "p95", "p99", "Bar");
        Add(table, "row of a read, one at a time", await TimesAsync(Runs, 1, () => ReadAsync(services)), "p95 ≤ 5 ms");
        Add(table, "row of a read, sixteen at once", await TimesAsync(Runs, 16, () => ReadAsync(services)), "");
        Add(table, "row of a change, inside its transaction", await TimesAsync(Runs, 1, () => ChangeAsync(services)), "p95 ≤ 5 ms");
        table.Print();

        var sealing = Stopwatch.StartNew();
        var end = await services.GetRequiredService<AuditSealing>().SealAsync(CancellationToken.None);
        var sealedIn = sealing.Elapsed;
        var checking = Stopwatch.StartNew();
        await services.GetRequiredService<AuditCheck>().RunAsync(CancellationToken.None);
        var whole = new Table("What", "Rows", "Total");
        whole.Add("sealing", end.Seq.ToString(CultureInfo.InvariantCulture), Table.Milliseconds(sealedIn));
        whole.Add("verify-audit", end.Seq.ToString(CultureInfo.InvariantCulture), Table.Milliseconds(checking.Elapsed));
        Console.WriteLine();
        whole.Print();
    }

    private static async Task<TimeSpan> ReadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<IAuditLog>();
        var start = Stopwatch.GetTimestamp();
        await log.WriteAsync("GetCase", Entry, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> ChangeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        var log = scope.ServiceProvider.GetRequiredService<IAuditLog>();
        return await db.InTransactionAsync(
            async ct =>
            {
                var start = Stopwatch.GetTimestamp();
                await log.WriteAsync("AddNote", Entry, ct);
                return Stopwatch.GetElapsedTime(start);
            },
            CancellationToken.None);
    }

    private static async Task<List<TimeSpan>> TimesAsync(int runs, int atOnce, Func<Task<TimeSpan>> once)
    {
        ConcurrentBag<TimeSpan> times = [];
        await Parallel.ForAsync(0, runs, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (_, _) => times.Add(await once()));
        return [.. times.Order()];
    }

    private static void Add(Table table, string what, List<TimeSpan> times, string bar) =>
        table.Add([what, Runs.ToString(CultureInfo.InvariantCulture), .. new[] { 0.50, 0.95, 0.99 }.Select(s => Table.Milliseconds(Table.Percentile(times, s))), bar]);

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [ClinicSettings.DataFolder] = folder })
            .AddEnvironmentVariables()
            .Build())
        .AddClinic()
        .BuildServiceProvider();
}

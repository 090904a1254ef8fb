using System.Diagnostics;
using System.Globalization;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tests.Pathways;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Benchmarks.Pathways;

/// <summary>
/// Pathways: a family of twelve in which everybody wants every document, from the file to the plan; and 60,000 invented
/// families on two threads. Bars: p95 at most 20 ms, all families in at most five minutes. Processor time, that of the
/// garbage collector included, is what counts on a machine that others use too.
/// </summary>
internal static class PathwayBenchmark
{
    private const int Runs = 500;
    private const int Families = 60_000;
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly>());

    public static void Run()
    {
        var rules = PathwayRules.Read(PathwayRuleFiles.Read(), FamilyGenerator.Day, Jurisdiction.Federal);
        var table = new Table("What", "Runs", "p50", "p95", "p99", "processor time p50", "p95", "p99", "Bar");
        Percentiles(table, "12 members, all targets: facts and plan", "p95 ≤ 20 ms", seed => Plan(rules, FamilyGenerator.WantingAll(seed, 12, rules)));
        Percentiles(table, "12 members, a few targets each: facts and plan", "", seed => Plan(rules, FamilyGenerator.Make(seed, 12, rules)));
        table.Print();
        Console.WriteLine();
        All(rules);
    }

    private static void Percentiles(Table table, string what, string bar, Action<int> plan)
    {
        // Until the compiler has finished its second look at the code, which a busy machine delays.
        for (var warm = 0; warm < 1000; warm++) plan(1_000_000 + warm);
        List<TimeSpan> times = [], processor = [];
        for (var run = 0; run < Runs; run++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            plan(run);
            times.Add(Stopwatch.GetElapsedTime(start));
            processor.Add(Environment.CpuUsage.TotalTime - before);
        }

        times.Sort();
        processor.Sort();
        double[] shares = [0.50, 0.95, 0.99];
        table.Add([what, Runs.ToString(CultureInfo.InvariantCulture), .. times.Concat(processor).Chunk(Runs).SelectMany(t => shares.Select(s => Table.Milliseconds(Table.Percentile(t, s)))), bar]);
    }

    private static void All(PathwayRules rules)
    {
        long steps = 0;
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, Families, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
            Interlocked.Add(ref steps, Plan(rules, FamilyGenerator.Make(seed, 1 + (seed % 15), rules)).Steps.Count));
        var total = Stopwatch.GetElapsedTime(start);
        var table = new Table("What", "Total", "Steps planned", "Bar");
        table.Add($"{Families} families of 1 to 15, two threads: inventing, facts and plan", string.Create(CultureInfo.InvariantCulture, $"{total.TotalSeconds:0.0} s"), steps.ToString(CultureInfo.InvariantCulture), "≤ 5 min");
        table.Print();
    }

    private static PathwayPlan Plan(PathwayRules rules, GeneratedFamily family) =>
        Pathway.Plan(rules, new PathwayRequest(FactDerivation.Derive(family.Record, rules, FamilyGenerator.Day, Calendar), family.Targets, FamilyGenerator.Day, Calendar));
}

using System.Diagnostics;
using LegalClinic.Application.People;
using LegalClinic.Domain.People.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>
/// Finding people in the labelled benchmark of names, through the search box and through the check of a whole person. Arguments: the folder with
/// <c>registry.csv.gz</c> and <c>queries.csv.gz</c>; <c>--name-only</c> types the full name into the box; <c>--registry-scale N</c> repeats the registry with
/// names drawn from its own words; <c>--data FOLDER</c> keeps the database; <c>--results FILE</c> names the file for the scorer.
/// </summary>
internal static class IdentityBenchmark
{
    private const int Most = 20;
    private const int FamilySize = 8;
    private const int MostFamilies = 500;

    public static async Task RunAsync(IdentityArguments arguments)
    {
        var registry = ScaledRegistry.Of(LabelledNames.Registry(arguments.Folder), arguments.Scale);
        var queries = LabelledNames.Queries(arguments.Folder);
        await using var clinic = await IdentityClinic.StartAsync(arguments.Data, registry, Console.WriteLine);

        // The first searches of a process read the vocabulary and are compiled.
        foreach (var query in queries.Take(200)) await AskAsync(clinic, query, arguments.NameOnly);
        List<Ranked> results = [];
        foreach (var query in queries) results.Add(await AskAsync(clinic, query, arguments.NameOnly));

        RankedResults.Write(arguments.Results, results);
        if (!arguments.NameOnly) await CheckFamiliesAsync(clinic, queries);
        if (!File.Exists(Path.Combine(arguments.Folder, "gold.csv.gz"))) return;
        var table = new Table("Run", "Queries", "recall@1", "recall@10", "recall at 95 / 99 % precision", "namesakes taken for the person at 99 %", "recall@1 of the kinds", "p50 / p95");
        RankedResults.Measure(table, $"{(arguments.NameOnly ? "name only" : "full")}, {registry.Count:N0} people", results, LabelledNames.Labels(arguments.Folder));
        table.Print();
    }

    // A family of eight that comes in, each of them spelled otherwise than in the registry or not in it at all.
    private static async Task CheckFamiliesAsync(IdentityClinic clinic, IReadOnlyList<LabelledQuery> queries)
    {
        List<TimeSpan> times = [];
        foreach (var family in queries.Chunk(FamilySize).Where(f => f.Length == FamilySize).Take(MostFamilies))
        {
            MemberAsked[] members = [.. family.Select(q => new MemberAsked(Guid.CreateVersion7(), q.Full, MemberNumbers.Of(null, [], null)))];
            var asked = new FamilyAsked(members, new HouseholdNumbers(members[0].Id, null, null, null));
            var began = Stopwatch.GetTimestamp();
            await clinic.AskAsync(services => services.GetRequiredService<IDuplicateCheck>().CheckAsync(asked, own: null, default));
            times.Add(Stopwatch.GetElapsedTime(began));
        }

        TimeSpan[] sorted = [.. times.Skip(times.Count / 10).Order()];
        var table = new Table("What", "Runs", "p50", "p95", "p99", "Bar");
        table.Add($"duplicate check of a family of {FamilySize}", $"{sorted.Length}", Table.Milliseconds(Table.Percentile(sorted, 0.5)), Table.Milliseconds(Table.Percentile(sorted, 0.95)), Table.Milliseconds(Table.Percentile(sorted, 0.99)), "p95 ≤ 80 ms");
        table.Print();
    }

    private static async Task<Ranked> AskAsync(IdentityClinic clinic, LabelledQuery query, bool nameOnly)
    {
        var began = Stopwatch.GetTimestamp();
        var found = nameOnly
            ? await clinic.SearchAsync(query.FullName, Most)
            : await clinic.AskAsync(services => services.GetRequiredService<IPersonSearch>().SimilarAsync(query.Full, Most, default));
        return new Ranked(query.Id, [.. found.People.Select(p => (clinic.Ids.GetValueOrDefault(p.Id, "?"), p.Probability))], Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}

/// <summary>What the benchmark is told on its command line.</summary>
internal sealed record IdentityArguments(string Folder, bool NameOnly, int Scale, string Data, string Results)
{
    /// <summary>Reads the command line.</summary>
    public static IdentityArguments Read(ReadOnlySpan<string> args)
    {
        var read = new IdentityArguments("", false, 0, Path.Combine(Path.GetTempPath(), "legalclinic-identity"), "results.csv");
        for (var i = 0; i < args.Length; i++)
        {
            read = args[i] switch
            {
                "--name-only" => read with { NameOnly = true },
                "--registry-scale" => read with { Scale = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture) },
                "--data" => read with { Data = args[++i] },
                "--results" => read with { Results = args[++i] },
                var folder => read with { Folder = folder },
            };
        }

        return read.Folder.Length > 0 ? read : throw new ArgumentException("Name the folder with registry.csv.gz and queries.csv.gz.");
    }
}

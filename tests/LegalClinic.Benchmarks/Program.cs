using LegalClinic.Benchmarks.Audit;
using LegalClinic.Benchmarks.Pathways;

// Verbs: each measures one thing and prints a table for docs/benchmarks.md.
Dictionary<string, Action> benchmarks = new(StringComparer.Ordinal)
{
    ["pathways"] = PathwayBenchmark.Run,
    ["family-pages"] = FamilyPagesBenchmark.Run,
    ["audit"] = AuditBenchmark.Run,
};

if (args is [var verb] && benchmarks.TryGetValue(verb, out var run))
{
    run();
    return 0;
}

Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/LegalClinic.Benchmarks -- <{string.Join('|', benchmarks.Keys)}>");
return 2;

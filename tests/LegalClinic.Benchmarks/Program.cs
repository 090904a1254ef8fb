using LegalClinic.Benchmarks.Audit;
using LegalClinic.Benchmarks.Identity;
using LegalClinic.Benchmarks.Pathways;

// Verbs: each measures one thing and prints a table for docs/benchmarks.md.
Dictionary<string, Func<string[], Task>> benchmarks = new(StringComparer.Ordinal)
{
    ["pathways"] = _ => Task.Run(PathwayBenchmark.Run),
    ["family-pages"] = _ => Task.Run(FamilyPagesBenchmark.Run),
    ["identity"] = rest => IdentityBenchmark.RunAsync(IdentityArguments.Read(rest)),
    ["learn-identity"] = rest => Task.Run(() => IdentityLearning.Run(IdentityArguments.Read(rest))),
    ["audit"] = _ => Task.Run(AuditBenchmark.Run),
};

if (args is [var verb, .. var arguments] && benchmarks.TryGetValue(verb, out var run))
{
    await run(arguments);
    return 0;
}

Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/LegalClinic.Benchmarks -- <{string.Join('|', benchmarks.Keys)}>");
return 2;

using System.Reflection;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Where the PDF engine is and how much of the machine it may take. Section <c>Printing</c> of the settings.</summary>
public sealed record PrintingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Printing";

    /// <summary>Folder with <c>worker.mjs</c>, the layouts and <c>node_modules</c>.</summary>
    public string Folder { get; init; } = DefaultFolder();

    /// <summary>The Node program, 20 or newer: a path, or a name that is searched for.</summary>
    public string Node { get; init; } = "node";

    /// <summary>Worker processes, 1 to 8; each takes some 95 MB, 200 MB after a long report.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Longest time for one document, 1 second to 5 minutes; a 30-page report takes about one second.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Documents after which a worker is replaced by a fresh one, 1 or more.</summary>
    public int DocumentsPerWorker { get; init; } = 2_000;

    /// <summary>Lists what is wrong with the settings, each in one sentence; empty = nothing.</summary>
    public IReadOnlyList<string> Faults()
    {
        List<string> faults = [];
        if (Workers is < 1 or > 8)
            faults.Add("Printing:Workers must be 1 to 8.");
        if (TimeLimit < TimeSpan.FromSeconds(1) || TimeLimit > TimeSpan.FromMinutes(5))
            faults.Add("Printing:TimeLimit must be 1 second to 5 minutes.");
        if (DocumentsPerWorker < 1)
            faults.Add("Printing:DocumentsPerWorker must be 1 or more.");
        if (!File.Exists(Path.Combine(Folder, "worker.mjs")))
            faults.Add($"Printing:Folder '{Folder}' holds no worker.mjs.");
        else if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            faults.Add($"Printing:Folder '{Folder}' holds no node_modules; run there: npm ci --ignore-scripts");
        if (!IsFound(Node))
            faults.Add($"Node.js 20 or newer is needed to print, and '{Node}' is not found: install it, or name it with --Printing:Node=PATH.");
        return faults;
    }

    // A path, or a name that is searched for as the system does.
    private static bool IsFound(string program) =>
        program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? File.Exists(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    // A build on the developer's machine runs from the source folder; a published server has its own copy beside it.
    private static string DefaultFolder()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "printing");
        var source = typeof(PrintingOptions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "PrintingFolder")?.Value;
        return source is null || Directory.Exists(published) ? published : source;
    }
}

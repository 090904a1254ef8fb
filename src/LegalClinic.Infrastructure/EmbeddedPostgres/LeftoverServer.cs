using System.Diagnostics;
using System.Globalization;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>
/// What a host that was killed leaves behind: its server still running, or a process file that names
/// a process that is gone or, worse, has become somebody else's. Only the holder of the data folder's lock may call it.
/// </summary>
internal static class LeftoverServer
{
    // Larger than any process number of Linux (4,194,304) and macOS (99,998).
    private const string NobodysProcess = "2147483646";

    /// <summary>Ends a server that is still running and makes sure that a stale process file stops no start.</summary>
    /// <exception cref="StartupException">The server does not end.</exception>
    public static async Task ClearAsync(PostgresCluster cluster, CancellationToken ct)
    {
        if (!File.Exists(cluster.ProcessFile))
            return;

        var lines = await File.ReadAllLinesAsync(cluster.ProcessFile, ct);
        if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId))
        {
            // Cut off by a full disk or a power cut before the server had begun.
            File.Delete(cluster.ProcessFile);
            return;
        }

        if (IsServer(processId, lines.ElementAtOrDefault(1)))
            await StopAsync(cluster, processId, ct);
        else if (Find(processId) is { } stranger)
            await DisownAsync(cluster, lines, stranger, ct);
    }

    private static async Task StopAsync(PostgresCluster cluster, int processId, CancellationToken ct)
    {
        if (!await cluster.StopServerAsync(ct))
        {
            throw new StartupException(
                $"A PostgreSQL left over from an earlier run (process {processId}) still uses {cluster.Folder} and does not end: end that process and start again.");
        }
    }

    // PostgreSQL would refuse to start because a process with that number lives. The rest of the file stays:
    // from it PostgreSQL learns whether children of the killed server are still writing.
    private static async Task DisownAsync(PostgresCluster cluster, string[] lines, Process stranger, CancellationToken ct)
    {
        stranger.Dispose();
        lines[0] = NobodysProcess;
        await File.WriteAllLinesAsync(cluster.ProcessFile, lines, ct);
    }

    // The folder is the one the server noted itself: ours may be another path to the same place.
    private static bool IsServer(int processId, string? databaseFolder)
    {
        if (!OperatingSystem.IsLinux())
        {
            using var process = Find(processId);
            return process?.ProcessName == "postgres";
        }

        // Unlike the other files of a process, its command line may be read by every account; it is empty once the process has died.
        var commandLine = $"/proc/{processId}/cmdline";
        var arguments = File.Exists(commandLine) ? File.ReadAllText(commandLine).Split('\0') : [];
        return Path.GetFileName(arguments.FirstOrDefault()) == "postgres" && arguments.Contains(databaseFolder);
    }

    private static Process? Find(int processId)
    {
        try
        {
            return Process.GetProcessById(processId);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

using LegalClinic.Infrastructure.EmbeddedPostgres;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>
/// The folder of one test run, which PostgreSQL's account can reach. It is deleted when the run ends;
/// what a run that crashed left behind is deleted by the next one.
/// </summary>
public sealed class TestFolder : IAsyncDisposable
{
    // A minute: as long as it takes to clear away what a run that crashed left behind.
    private const int MostTries = 600;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly InstanceLock _lock;
    private int _parts;

    private TestFolder(string path)
    {
        Path = path;
        DataFolder.Prepare(path);
        _lock = InstanceLock.Take(path);
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Where PostgreSQL's programs are copied to when its account cannot reach the installed ones.</summary>
    public string Programs => System.IO.Path.Combine(Path, "programs");

    /// <summary>Makes the folder of this run and removes those of runs that have died.</summary>
    public static async Task<TestFolder> CreateAsync()
    {
        var all = System.IO.Path.Combine(await FindReachableAsync(), $"legalclinic-tests-{Environment.UserName}");
        DataFolder.Prepare(all);
        using var turn = await TakeTurnAsync(all);
        foreach (var earlier in Directory.GetDirectories(all))
            await RemoveAbandonedAsync(earlier);

        return new TestFolder(System.IO.Path.Combine(all, $"{Guid.CreateVersion7():N}"));
    }

    /// <summary>Path of a subfolder nobody else uses; it does not exist yet.</summary>
    public string NewPart() => System.IO.Path.Combine(Path, $"part-{Interlocked.Increment(ref _parts)}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var turn = await TakeTurnAsync(System.IO.Path.GetDirectoryName(Path)!);
        _lock.Dispose();
        await RemoveAsync(Path);
    }

    // One at a time: a folder that was made and is not locked yet, or not any more, is no abandoned one.
    private static async Task<InstanceLock> TakeTurnAsync(string all)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return InstanceLock.Take(all);
            }
            catch (StartupException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries);
            }
        }
    }

    // The usual folder for temporary files may be closed to every other account.
    private static async Task<string> FindReachableAsync()
    {
        var account = ServerAccount.Choose();
        string[] candidates = [System.IO.Path.GetTempPath(), "/var/tmp", "/tmp", "/dev/shm"];
        foreach (var candidate in candidates)
        {
            if (Directory.Exists(candidate) && await account.CanReachAsync(candidate, CancellationToken.None))
                return candidate;
        }

        throw new StartupException($"The account \"{account.Name}\" can reach none of {string.Join(", ", candidates)}: open one of them, or run the tests as an ordinary user.");
    }

    private static async Task RemoveAbandonedAsync(string folder)
    {
        try
        {
            InstanceLock.Take(folder).Dispose();
        }
        catch (StartupException)
        {
            // Another run is at work in it.
            return;
        }

        await RemoveAsync(folder);
    }

    private static async Task RemoveAsync(string folder)
    {
        foreach (var dataFolder in Directory.GetDirectories(folder).Where(part => File.Exists(System.IO.Path.Combine(part, "database", "postmaster.pid"))))
        {
            var account = ServerAccount.Choose();
            var programs = await PostgresPrograms.FindAsync(account, System.IO.Path.Combine(folder, "programs"), CancellationToken.None);
            await LeftoverServer.ClearAsync(new PostgresCluster(dataFolder, account, programs), CancellationToken.None);
        }

        await DeleteAsync(folder);
    }

    // A database server that ends at this moment removes files of its own.
    private static async Task DeleteAsync(string folder)
    {
        for (var tries = 1; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries);
            }
        }
    }
}

using LegalClinic.Infrastructure.Hosting;
using Npgsql;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of our own in a data folder, reached on 127.0.0.1 only and stopped with the host.
/// A host that is killed leaves it running; the next start on the same folder ends it and starts again.
/// </summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    /// <summary>The account that owns the server; the application itself should use a lesser one.</summary>
    public const string Superuser = "postgres";

    private const int StartAttempts = 20;

    // Children of a killed server need a moment to notice that it is gone.
    private static readonly TimeSpan AttemptPause = TimeSpan.FromMilliseconds(250);

    private readonly PostgresCluster _cluster;
    private readonly InstanceLock _lock;
    private readonly string _password;
    private bool _stopped;

    private EmbeddedPostgresServer(PostgresCluster cluster, InstanceLock instanceLock, int port) =>
        (_cluster, _lock, _password, Port) = (cluster, instanceLock, cluster.Password, port);

    /// <summary>TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The server's log file; it holds no statements and no values.</summary>
    public string LogFile => _cluster.LogFile;

    /// <summary>Starts the server; on the first start its database is made, which takes a few seconds.</summary>
    /// <exception cref="StartupException">It cannot start; the message says why and what to do.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct = default)
    {
        var dataFolder = Path.GetFullPath(options.DataFolder);
        DataFolder.Prepare(dataFolder);
        var instanceLock = InstanceLock.Take(dataFolder);
        EmbeddedPostgresServer? started = null;
        try
        {
            var cluster = await OpenAsync(options, dataFolder, ct);
            var port = await StartServerAsync(cluster, new PortChoice(dataFolder, options.Port), options.Settings, ct);
            return started = new EmbeddedPostgresServer(cluster, instanceLock, port);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.Refused(dataFolder, problem);
        }
        finally
        {
            if (started is null)
                instanceLock.Dispose();
        }
    }

    /// <summary>Connection string of the superuser to one of the server's databases.</summary>
    public string ConnectionStringTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = Superuser,
        Password = _password,
        Database = database,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    /// <summary>Stops the server: connections are closed, open transactions undone, everything written to disk.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _cluster.StopServerAsync(CancellationToken.None);
        _lock.Dispose();
    }

    private static async Task<PostgresCluster> OpenAsync(EmbeddedPostgresOptions options, string dataFolder, CancellationToken ct)
    {
        var account = ServerAccount.Choose();
        if (!await account.CanReachAsync(dataFolder, ct))
        {
            throw new StartupException(
                $"PostgreSQL refuses to run as root and its account \"{account.Name}\" may not enter {dataFolder}: choose a data folder it can reach, such as /var/lib/legalclinic, with --{ClinicSettings.DataFolder}=FOLDER, or start LegalClinic as an ordinary user.");
        }

        var copies = options.ProgramsFolder ?? Path.Combine(dataFolder, "programs");
        var cluster = new PostgresCluster(dataFolder, account, await PostgresPrograms.FindAsync(account, copies, ct));
        await cluster.InitializeAsync(ct);
        await LeftoverServer.ClearAsync(cluster, ct);
        return cluster;
    }

    private static async Task<int> StartServerAsync(
        PostgresCluster cluster, PortChoice ports, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = ports.Choose();
            var failure = await TryStartAsync(cluster, port, settings, ct);
            if (failure is null)
                return port;
            if (attempt == StartAttempts || !IsPassing(failure))
                throw Failed(cluster, failure);
            await Task.Delay(AttemptPause, ct);
        }
    }

    private static async Task<string?> TryStartAsync(
        PostgresCluster cluster, int port, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        try
        {
            return await cluster.StartServerAsync(port, settings, ct);
        }
        catch (OperationCanceledException)
        {
            // Interrupted while it was starting: it would go on without us.
            await cluster.StopServerAsync(CancellationToken.None);
            throw;
        }
    }

    // Another program took the port since we looked, or children of a killed server are still ending.
    private static bool IsPassing(string failure) =>
        failure.Contains("Address already in use", StringComparison.Ordinal)
        || failure.Contains("still in use", StringComparison.Ordinal);

    private static StartupException Failed(PostgresCluster cluster, string failure) =>
        failure.Contains("No space left on device", StringComparison.Ordinal)
            ? DataFolder.DiskFull(cluster.Folder)
            : new StartupException(
                $"PostgreSQL could not start in {cluster.Folder}; it said: {PostgresCluster.LastLine(failure)} (more in {cluster.LogFile}).");
}

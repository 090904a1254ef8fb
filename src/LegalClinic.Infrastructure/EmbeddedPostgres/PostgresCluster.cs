using System.Security.Cryptography;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>The folder PostgreSQL keeps its databases in (it calls that a cluster), and what is done to it.</summary>
internal sealed class PostgresCluster(string dataFolder, ServerAccount account, PostgresPrograms programs)
{
    // Recovery after a power cut reads the whole log of changes; on a slow disk that takes minutes.
    private const int StartLimitSeconds = 600;
    private const int StopLimitSeconds = 60;
    private const long LogLimitBytes = 1_000_000;

    private string PasswordFile => Path.Combine(dataFolder, "database.password");

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; } = Path.Combine(dataFolder, "database");

    /// <summary>What the server itself reported, for the person who looks after it.</summary>
    public string LogFile => Path.Combine(Folder, "server.log");

    /// <summary>File the running server keeps its process number in.</summary>
    public string ProcessFile => Path.Combine(Folder, "postmaster.pid");

    /// <summary>The superuser's password.</summary>
    public string Password => File.ReadAllText(PasswordFile).Trim();

    /// <summary>Makes the folder on the first start; checks on every later one that this PostgreSQL can use it.</summary>
    /// <exception cref="StartupException">It cannot be made, or another major version made it.</exception>
    public async Task InitializeAsync(CancellationToken ct)
    {
        if (!Directory.Exists(Folder) || !Directory.EnumerateFileSystemEntries(Folder).Any())
            await CreateAsync(ct);
        CheckVersion();
        account.Own(Folder);
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    /// <returns>Null for success, else what the server's log says about the failure.</returns>
    public async Task<string?> StartServerAsync(int port, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        var file = Path.Combine(Folder, PostgresSettings.FileName);
        await File.WriteAllTextAsync(file, PostgresSettings.Write(port, settings), ct);
        account.Own(file);
        if (File.Exists(LogFile) && new FileInfo(LogFile).Length > LogLimitBytes)
            File.Move(LogFile, LogFile + ".1", overwrite: true);
        var logged = File.Exists(LogFile) ? new FileInfo(LogFile).Length : 0;

        // pg_ctl gives the server a session of its own, so that Ctrl-C in the terminal reaches the host only.
        var run = await ProgramRun.StartAsync(account, programs.PgCtl,
            ["start", "-s", "-w", "-t", $"{StartLimitSeconds}", "-D", Folder, "-l", LogFile], ct);
        return run.Succeeded ? null : run.Output + ReadLogFrom(logged);
    }

    /// <summary>Ends the server: connections are closed, open transactions undone, everything written to disk.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> StopServerAsync(CancellationToken ct) =>
        await StopServerAsync("fast", ct) || await StopServerAsync("immediate", ct);

    private async Task<bool> StopServerAsync(string mode, CancellationToken ct) =>
        (await ProgramRun.StartAsync(account, programs.PgCtl,
            ["stop", "-s", "-w", "-t", $"{StopLimitSeconds}", "-m", mode, "-D", Folder], ct)).Succeeded
        || !File.Exists(ProcessFile);

    // Made beside and then renamed, so that a first start that was interrupted is simply done again.
    private async Task CreateAsync(CancellationToken ct)
    {
        var unfinished = Folder + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        WritePassword();
        CreatePrivateFolder(unfinished);
        account.Own(unfinished);

        var run = await ProgramRun.StartAsync(account, programs.InitDb, CreationArguments(unfinished), ct);
        if (!run.Succeeded)
            throw CreationFailed(run.Output);

        await File.AppendAllTextAsync(
            Path.Combine(unfinished, "postgresql.conf"), $"\ninclude_if_exists = '{PostgresSettings.FileName}'\n", ct);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder);
        Directory.Move(unfinished, Folder);
    }

    // pg_trgm takes its idea of a letter from LC_CTYPE; with "C" it finds nothing in Arabic script.
    // macOS and Windows have no C.UTF-8; there any UTF-8 locale knows every letter.
    private string[] CreationArguments(string folder) =>
    [
        "-D", folder, "-U", EmbeddedPostgresServer.Superuser, "-E", "UTF8",
        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
        OperatingSystem.IsLinux() ? "--lc-ctype=C.UTF-8" : OperatingSystem.IsMacOS() ? "--lc-ctype=en_US.UTF-8" : "--lc-ctype=en-US",
        "--auth=scram-sha-256", $"--pwfile={PasswordFile}", "--no-instructions",
    ];

    private StartupException CreationFailed(string output) =>
        output.Contains("No space left on device", StringComparison.Ordinal)
            ? DataFolder.DiskFull(dataFolder)
            : new StartupException(
                $"The database could not be made in {Folder}; PostgreSQL said: {LastLine(output)}");

    private void WritePassword()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(PasswordFile);
        using (var writer = new StreamWriter(PasswordFile, options))
            writer.WriteLine(RandomNumberGenerator.GetHexString(48));
        account.Own(PasswordFile);
    }

    private static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void CheckVersion()
    {
        var file = Path.Combine(Folder, "PG_VERSION");
        if (!File.Exists(file))
        {
            throw new StartupException(
                $"{Folder} holds something that is not a PostgreSQL database: move it away, or choose another folder with --{ClinicSettings.DataFolder}=FOLDER.");
        }

        var found = File.ReadAllText(file).Trim();
        if (found != programs.MajorVersion)
        {
            throw new StartupException(
                $"The database in {Folder} was made by PostgreSQL {found} and this LegalClinic runs PostgreSQL {programs.MajorVersion}: start the LegalClinic that made it, save a backup and load that here, or choose another folder with --{ClinicSettings.DataFolder}=FOLDER.");
        }

        if (!File.Exists(PasswordFile))
        {
            throw new StartupException(
                $"{PasswordFile} is missing, without which the database beside it cannot be opened: bring it back from your backup.");
        }
    }

    private string ReadLogFrom(long position)
    {
        if (!File.Exists(LogFile))
            return "";
        using var log = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Seek(Math.Min(position, log.Length), SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd();
    }

    /// <summary>The last line that names a failure, else the last line.</summary>
    public static string LastLine(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("error:", StringComparison.Ordinal))
            ?? lines.LastOrDefault() ?? "nothing";
    }
}

using System.Runtime.InteropServices;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>The system account PostgreSQL runs as: our own, or, since PostgreSQL refuses root, another one.</summary>
internal sealed record ServerAccount
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    private readonly uint _userId;
    private readonly uint _groupId;

    private ServerAccount(string? name, uint userId, uint groupId) =>
        (Name, _userId, _groupId) = (name, userId, groupId);

    /// <summary>Name to start programs under; null for our own account.</summary>
    public string? Name { get; }

    /// <summary>Our own account, or, for root, the first of <c>postgres</c> and <c>nobody</c> that exists.</summary>
    /// <exception cref="StartupException">We are root and neither exists.</exception>
    public static ServerAccount Choose()
    {
        if (!DataFolder.RunsAsRoot)
            return new ServerAccount(null, 0, 0);

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 3);
        return Candidates.Join(accounts, name => name, parts => parts[0], (name, parts) =>
                new ServerAccount(name, uint.Parse(parts[2]), uint.Parse(parts[3]))).FirstOrDefault()
            ?? throw new StartupException(
                "PostgreSQL refuses to run as root, and this system has neither an account \"postgres\" nor \"nobody\": start LegalClinic as an ordinary user.");
    }

    /// <summary>Whether this account may run (a program) or enter (a folder) what lies at the path.</summary>
    public async Task<bool> CanReachAsync(string path, CancellationToken ct) =>
        Name is null || (await ProgramRun.StartAsync(this, "/bin/sh", ["-c", "test -x \"$0\"", path], ct)).Succeeded;

    /// <summary>Gives a file, or a folder with all it holds, to this account.</summary>
    public void Own(string path)
    {
        if (Name is null)
            return;
        if (Directory.Exists(path))
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(path, "*", AllEntries))
                Give(entry);
        }

        Give(path);
    }

    private static readonly EnumerationOptions AllEntries = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    private void Give(string path)
    {
        if (ChangeOwner(path, _userId, _groupId) != 0)
        {
            throw new StartupException(
                $"{path} cannot be given to the account \"{Name}\", which PostgreSQL runs as: choose a data folder on a local disk with --{ClinicSettings.DataFolder}=FOLDER.");
        }
    }

    // Not chown: a link would give away what it points to.
    [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint userId, uint groupId);
}

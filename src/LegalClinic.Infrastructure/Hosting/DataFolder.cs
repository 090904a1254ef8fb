using Microsoft.Extensions.Configuration;

namespace LegalClinic.Infrastructure.Hosting;

/// <summary>The folder that holds everything the clinic keeps.</summary>
public static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode PassThrough = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether the program runs as root on a Unix system.</summary>
    internal static bool RunsAsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Full path of the data folder: the configured one, else the system's usual place.</summary>
    /// <exception cref="StartupException">None is configured and the account has no home folder.</exception>
    public static string Locate(IConfiguration configuration)
    {
        if (configuration[ClinicSettings.DataFolder] is { Length: > 0 } configured)
            return Path.GetFullPath(configured);
        if (RunsAsRoot)
            return "/var/lib/legalclinic";

        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "LegalClinic")
            : throw new StartupException(
                $"This account has no home folder to keep the clinic's data in: name a folder with --{ClinicSettings.DataFolder}=FOLDER.");
    }

    /// <summary>Creates the folder, readable by its owner only, unless it is there already.</summary>
    /// <exception cref="StartupException">The folder cannot be created, or nothing can be written to it.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, RunsAsRoot ? OwnerOnly | PassThrough : OwnerOnly);
                // PostgreSQL, which is not root, must pass through to its subfolder; it still cannot list what lies beside it.
                if (RunsAsRoot)
                    File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | PassThrough);
            }

            var probe = Path.Combine(folder, ".write-test");
            File.WriteAllBytes(probe, new byte[1]);
            File.Delete(probe);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, problem);
        }
    }

    /// <summary>The sentence for a folder that could not be written to, or whose disk is full.</summary>
    internal static StartupException Refused(string folder, Exception problem) =>
        problem is IOException full && IsDiskFull(full)
            ? DiskFull(folder, problem)
            : new StartupException(
                $"LegalClinic cannot write to its data folder {folder}: give this account the right to, or choose another folder with --{ClinicSettings.DataFolder}=FOLDER.",
                problem);

    /// <summary>The sentence for a full disk.</summary>
    internal static StartupException DiskFull(string folder, Exception? problem = null) =>
        new($"The disk that holds the data folder {folder} is full: free some space and start again; nothing that was saved is lost.", problem);

    // ENOSPC on Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static bool IsDiskFull(IOException problem) =>
        (problem.HResult & 0xFFFF) is var code && (OperatingSystem.IsWindows() ? code is 112 or 39 : code is 28);
}

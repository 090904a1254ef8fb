namespace LegalClinic.Infrastructure.Hosting;

/// <summary>Held by the one process that uses a data folder; the system takes it back when that process dies.</summary>
public sealed class InstanceLock : IDisposable
{
    private const string FileName = "instance.lock";
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a folder that exists.</summary>
    /// <exception cref="StartupException">Another running instance holds it, or the folder cannot be written to.</exception>
    public static InstanceLock Take(string folder)
    {
        try
        {
            return new InstanceLock(new FileStream(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (IsHeld(problem))
        {
            throw new StartupException(
                $"The data folder {folder} is in use by another running LegalClinic: stop that one first, or choose another folder with --{ClinicSettings.DataFolder}=FOLDER.",
                problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.Refused(folder, problem);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK of Linux, EWOULDBLOCK of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException problem) => (problem.HResult & 0xFFFF) is 11 or 35 or 32;
}

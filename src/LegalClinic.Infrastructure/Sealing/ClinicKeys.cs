using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.Configuration;

namespace LegalClinic.Infrastructure.Sealing;

/// <summary>Finds the master key: in the environment, in a named file, else in the data folder.</summary>
internal static class ClinicKeys
{
    private const string FileName = "master.key";

    /// <exception cref="StartupException">The key given is no key.</exception>
    public static MasterKey Master(IConfiguration configuration)
    {
        try
        {
            if (configuration[ClinicSettings.MasterKey] is { Length: > 0 } text)
            {
                return MasterKey.Parse(text);
            }

            var file = configuration[ClinicSettings.MasterKeyFile] is { Length: > 0 } named
                ? named
                : InDataFolder(configuration);
            return MasterKey.FromFile(file);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw new StartupException(
                $"The master key is not 32 bytes in Base64: correct {ClinicSettings.MasterKey} or the key file; without the right key the sealed records stay closed.",
                problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The master key cannot be read or written ({problem.Message}): give this account the right to, or name another file with --{ClinicSettings.MasterKeyFile}=FILE.",
                problem);
        }
    }

    // A data folder that cannot be written to is said to be so, not to be a key that cannot be read.
    private static string InDataFolder(IConfiguration configuration)
    {
        var folder = DataFolder.Locate(configuration);
        DataFolder.Prepare(folder);
        return Path.Combine(folder, FileName);
    }
}

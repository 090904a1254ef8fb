using System.Security.Cryptography;

namespace LegalClinic.Infrastructure.Sealing;

/// <summary>
/// The key that wraps all data keys. It is kept outside the database: in the environment
/// (<c>Clinic__MasterKey</c>, 32 bytes in Base64) or in a file that only the server's user can read.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Length of the key in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _key;

    public MasterKey(byte[] key)
    {
        _key = key.Length == Length
            ? key
            : throw new ArgumentException($"A master key has {Length} bytes, this one has {key.Length}.", nameof(key));
    }

    /// <summary>A key for one purpose, derived so that no purpose shares its key with another.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Length, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    /// <summary>Reads the key from Base64 text.</summary>
    /// <exception cref="FormatException">It is no Base64.</exception>
    public static MasterKey Parse(string base64) => new(Convert.FromBase64String(base64.Trim()));

    /// <summary>Reads the key from a file; makes the file when there is none.</summary>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(path, options);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        }

        return Parse(File.ReadAllText(path));
    }
}

using System.Security.Cryptography;

namespace LegalClinic.Infrastructure.Sealing;

/// <summary>Seals bytes with AES-256-GCM. Layout: 12 bytes nonce, 16 bytes tag, content.</summary>
internal static class AesSeal
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Seals content.</summary>
    /// <param name="bound">Authenticated with the content: sealed bytes moved to another place do not open there.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> bound, ReadOnlySpan<byte> content)
    {
        var result = new byte[NonceLength + TagLength + content.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(result.AsSpan(0, NonceLength), content, result.AsSpan(NonceLength + TagLength), result.AsSpan(NonceLength, TagLength), bound);
        return result;
    }

    /// <summary>Opens sealed content.</summary>
    /// <exception cref="CryptographicException">It was altered, or sealed under another key or for another place.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> bound, ReadOnlySpan<byte> sealedContent)
    {
        if (sealedContent.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The sealed content is too short.");
        }

        var content = new byte[sealedContent.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(sealedContent[..NonceLength], sealedContent[(NonceLength + TagLength)..], sealedContent.Slice(NonceLength, TagLength), content, bound);
        return content;
    }
}

using System.Security.Cryptography;
using LegalClinic.Application.Persistence;
using LegalClinic.Infrastructure.Persistence;

namespace LegalClinic.Infrastructure.Sealing;

/// <summary>The data key of a family or an intake, wrapped by the master key. Destroying it erases what it sealed.</summary>
public sealed class DataKey
{
    public Guid OwnerId { get; init; }
    public byte[] Wrapped { get; init; } = [];
}

/// <summary>
/// Seals with AES-256-GCM. The owner's identifier is authenticated with the content, so that a sealed text moved to
/// another family does not open.
/// </summary>
internal sealed class EnvelopeSealer(ClinicDbContext db, MasterKey master) : ISealer
{
    private readonly Dictionary<Guid, byte[]> _keys = [];

    public async Task<byte[]> SealAsync(Guid owner, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        Seal(await KeyAsync(owner, create: true, ct), owner, content.Span);

    public async Task<byte[]> OpenAsync(Guid owner, byte[] sealedContent, CancellationToken ct) =>
        Open(await KeyAsync(owner, create: false, ct), owner, sealedContent);

    /// <summary>Takes a wrapped key that was read together with what it sealed, so that it is not asked for again.</summary>
    public void Know(Guid owner, byte[] wrapped) => _keys[owner] = Open(master.Derive("data-keys"), owner, wrapped);

    private async Task<byte[]> KeyAsync(Guid owner, bool create, CancellationToken ct)
    {
        if (_keys.TryGetValue(owner, out var known))
        {
            return known;
        }

        var wrapping = master.Derive("data-keys");
        var kept = await db.DataKeys.FindAsync([owner], ct);
        if (kept is null && !create)
        {
            throw new CryptographicException("The key of this record was destroyed.");
        }

        var key = kept is null ? RandomNumberGenerator.GetBytes(MasterKey.Length) : Open(wrapping, owner, kept.Wrapped);
        if (kept is null)
        {
            db.DataKeys.Add(Wrap(wrapping, owner, key));
        }

        _keys[owner] = key;
        return key;
    }

    /// <summary>The row in which a data key is kept.</summary>
    /// <param name="wrapping">Derived from the master key.</param>
    internal static DataKey Wrap(byte[] wrapping, Guid owner, byte[] key) => new() { OwnerId = owner, Wrapped = Seal(wrapping, owner, key) };

    /// <summary>Seals content under a data key.</summary>
    internal static byte[] Seal(byte[] key, Guid owner, ReadOnlySpan<byte> content) => AesSeal.Seal(key, owner.ToByteArray(bigEndian: true), content);

    /// <summary>Opens what was sealed under a data key.</summary>
    internal static byte[] Open(byte[] key, Guid owner, ReadOnlySpan<byte> content) => AesSeal.Open(key, owner.ToByteArray(bigEndian: true), content);
}

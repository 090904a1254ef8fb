using System.Security.Cryptography;
using LegalClinic.Application.Persistence;
using LegalClinic.Infrastructure.Sealing;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Seals as the clinic does, with a key of its own for each family and intake, but keeps the keys to be written with the rest.</summary>
internal sealed class SeedSealer(byte[] wrapping) : ISealer
{
    private readonly Dictionary<Guid, byte[]> _keys = [];
    private readonly List<DataKey> _wrapped = [];

    /// <summary>The keys that were made, wrapped.</summary>
    public IReadOnlyList<DataKey> Keys => _wrapped;

    public Task<byte[]> SealAsync(Guid owner, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (!_keys.TryGetValue(owner, out var key))
        {
            _keys[owner] = key = RandomNumberGenerator.GetBytes(MasterKey.Length);
            _wrapped.Add(EnvelopeSealer.Wrap(wrapping, owner, key));
        }

        return Task.FromResult(EnvelopeSealer.Seal(key, owner, content.Span));
    }

    public Task<byte[]> OpenAsync(Guid owner, byte[] sealedContent, CancellationToken ct) =>
        Task.FromResult(EnvelopeSealer.Open(_keys[owner], owner, sealedContent));
}

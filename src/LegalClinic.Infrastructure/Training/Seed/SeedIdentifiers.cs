using LegalClinic.Application.Persistence;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>UUIDv7 (RFC 9562, 5.7) of the invented time and of chance that falls the same way every time.</summary>
internal sealed class SeedIdentifiers(SeedChance chance) : IIdentifiers
{
    /// <summary>Instant in UTC at which things are entered now.</summary>
    public DateTimeOffset Now { get; set; }

    public Guid Next() => At(Now);

    /// <summary>An identifier made at an instant.</summary>
    public Guid At(DateTimeOffset instant)
    {
        var (time, a, b) = (instant.ToUnixTimeMilliseconds(), chance.Bits(), chance.Bits());
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)time << 16) | 0x7000 | (a & 0x0FFF));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (b & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000);
        return new Guid(bytes, bigEndian: true);
    }
}

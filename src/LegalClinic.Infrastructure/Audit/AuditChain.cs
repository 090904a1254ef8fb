using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LegalClinic.Infrastructure.Sealing;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>
/// The chain of the audit: the seal of a row is an HMAC over the seal before it and everything the row says. The key is derived from
/// the master key and never in the database, so that whoever only has the database cannot make a chain that holds.
/// </summary>
public sealed class AuditChain(MasterKey master)
{
    /// <summary>Length of a seal in bytes.</summary>
    public const int SealLength = HMACSHA256.HashSizeInBytes;

    private readonly byte[] _key = master.Derive("audit-chain");

    /// <summary>What stands before the first row.</summary>
    public static byte[] Beginning => new byte[SealLength];

    /// <summary>The seal of a row at its place in the chain.</summary>
    /// <param name="seq">Place in the chain, from 1 without a gap.</param>
    public byte[] Seal(ReadOnlySpan<byte> before, long seq, AuditRow row)
    {
        using var content = new MemoryStream();
        content.Write(before);
        Write(content, seq);
        Write(content, row.Id);
        Write(content, row.At.Ticks);
        foreach (var text in row.Texts)
        {
            Write(content, text);
        }

        return HMACSHA256.HashData(_key, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static void Write(Stream content, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        content.Write(bytes);
    }

    // Every text is led by its length, so that no two rows read the same; -1 stands for none.
    private static void Write(Stream content, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Write(content, text is null ? -1 : bytes.Length);
        content.Write(bytes);
    }
}

/// <summary>A row of the audit as it is sealed.</summary>
/// <param name="At">Instant in UTC, as exact as PostgreSQL keeps it.</param>
/// <param name="Texts">Every other column in the order of <see cref="AuditRows.Columns"/>, as PostgreSQL writes it.</param>
public sealed record AuditRow(long Id, DateTime At, IReadOnlyList<string?> Texts);

namespace LegalClinic.Domain.Devices;

/// <summary>
/// An envelope that comes in pieces, by the tus protocol: a photograph over a line that breaks. What has arrived lies in <see cref="UploadPiece"/>,
/// sealed as the device sealed it; nothing of it is opened before it is whole.
/// </summary>
public sealed class Upload
{
    private Upload() { }

    public DeviceId DeviceId { get; private init; }

    /// <summary>Identifier of the outbox entry, chosen by the device; unique for the device.</summary>
    public Guid EntryId { get; private init; }

    /// <summary>Length of the whole in bytes.</summary>
    public long Length { get; private init; }

    /// <summary>Bytes that have arrived.</summary>
    public long Received { get; private set; }

    /// <summary>Instant in UTC at which it was last added to; what never ends is thrown away some days after it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>SHA-256 of the envelope once it was opened and kept; null until then.</summary>
    public byte[]? Hash { get; private set; }

    /// <summary>True when every byte is there.</summary>
    public bool IsWhole => Received == Length;

    /// <summary>Announces an envelope of so many bytes.</summary>
    public static Upload Begin(DeviceId device, Guid entry, long length, DateTimeOffset now) =>
        new() { DeviceId = device, EntryId = entry, Length = length, ChangedAt = now };

    /// <summary>Adds the next bytes.</summary>
    /// <exception cref="DomainException"><c>upload.beyond_length</c>: more bytes than were announced.</exception>
    public UploadPiece Append(byte[] bytes, DateTimeOffset now)
    {
        if (Received + bytes.Length > Length)
        {
            throw new DomainException("upload.beyond_length");
        }

        var piece = new UploadPiece { DeviceId = DeviceId, EntryId = EntryId, Start = Received, Bytes = bytes };
        (Received, ChangedAt) = (Received + bytes.Length, now);
        return piece;
    }

    /// <summary>Notes that what was in it is kept, so that whoever missed the receipt can ask for it again without sending anything anew.</summary>
    public void Keep(byte[] hash, DateTimeOffset now) => (Hash, ChangedAt) = (hash, now);
}

/// <summary>Bytes of an envelope that is on its way.</summary>
public sealed class UploadPiece
{
    public DeviceId DeviceId { get; init; }
    public Guid EntryId { get; init; }

    /// <summary>Position of its first byte in the envelope.</summary>
    public long Start { get; init; }
    public byte[] Bytes { get; init; } = [];
}

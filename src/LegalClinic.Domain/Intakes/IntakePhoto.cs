using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Intakes;

public readonly record struct IntakePhotoId(Guid Value) : IEntityId;

/// <summary>
/// A picture of a member's paper that a device took with an intake. The picture itself is kept apart, sealed under the intake's key, until the
/// intake is accepted; then it is a scan of the family's paper.
/// </summary>
public sealed class IntakePhoto : Aggregate<IntakePhotoId>
{
    /// <summary>Most pictures of one paper: as many as the paper may have later.</summary>
    public const int MostPerPaper = Scan.MostPerHolding;

    /// <summary>Most pictures of one intake: a family of fourteen, the largest of the samples, with every paper in two pages.</summary>
    public const int MostPerIntake = 300;

    /// <summary>Longest code of a document type in characters.</summary>
    public const int DocumentTypeMaxLength = 40;

    private IntakePhoto() { }

    public IntakeId IntakeId { get; private init; }

    /// <summary>Key of the member within the form.</summary>
    public Guid MemberId { get; private init; }

    /// <summary>Code of the document type.</summary>
    public string DocumentType { get; private init; } = "";

    /// <summary>Size in pixels after it was made anew.</summary>
    public int Width { get; private init; }
    public int Height { get; private init; }

    /// <summary>Size in bytes before sealing.</summary>
    public int Bytes { get; private init; }

    /// <summary>SHA-256 of the picture as the device took it and of what it is of, so that sending it twice is told from sending something else.</summary>
    public byte[] ContentHash { get; private init; } = [];

    /// <summary>Name of its sealed file, given by the server: the device must not be able to name the file of something else.</summary>
    public Guid FileId { get; private init; }
    public DeviceId DeviceId { get; private init; }

    /// <summary>Instant in UTC by the device's clock; can be years wrong.</summary>
    public DateTimeOffset TakenAt { get; private init; }
    public StaffId AddedBy { get; private init; }

    /// <summary>Instant in UTC by the server's clock.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The scan that it became; null while the intake waits, or when it came after the intake was accepted.</summary>
    public ScanId? ScanId { get; private set; }

    /// <summary>Receives a picture.</summary>
    public static IntakePhoto Receive(IntakePhotoId id, IntakeId intake, PhotoSubject of, PhotoContent content, Stamp stamp) => new()
    {
        Id = id, IntakeId = intake, MemberId = of.MemberId, DocumentType = of.DocumentType, DeviceId = of.DeviceId, TakenAt = of.TakenAt,
        ContentHash = content.Hash, FileId = content.FileId, Width = content.Width, Height = content.Height, Bytes = content.Bytes, AddedBy = stamp.By, ReceivedAt = stamp.At,
    };

    /// <summary>True when the same picture was received before.</summary>
    public bool IsSame(byte[] contentHash) => ContentHash.AsSpan().SequenceEqual(contentHash);

    /// <summary>Notes which scan of the family's paper it became.</summary>
    /// <exception cref="DomainException"><c>photo.filed</c>: it is one already.</exception>
    public void BecomeScan(ScanId scan)
    {
        if (ScanId is not null)
        {
            throw new DomainException("photo.filed");
        }

        ScanId = scan;
        Changed();
    }
}

/// <summary>What a picture is of, as the device says.</summary>
/// <param name="MemberId">Key of the member within the form.</param>
/// <param name="TakenAt">Instant in UTC by the device's clock.</param>
public sealed record PhotoSubject(Guid MemberId, string DocumentType, DateTimeOffset TakenAt, DeviceId DeviceId);

/// <summary>A picture made anew.</summary>
/// <param name="Hash">SHA-256 of the picture as it came and of what it is of.</param>
/// <param name="FileId">Name of its sealed file.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">Bytes before sealing.</param>
public sealed record PhotoContent(byte[] Hash, Guid FileId, int Width, int Height, int Bytes);

/// <summary>A member of a form and the person of the file as whom a reviewer recognised her or him.</summary>
public sealed record RecognisedMember(Guid MemberId, Guid PersonId);

using LegalClinic.Domain.Families;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Documents;

public readonly record struct ScanId(Guid Value) : IEntityId;

/// <summary>A picture of a paper. The picture itself is kept apart, sealed under the family's key.</summary>
public sealed class Scan : Aggregate<ScanId>
{
    /// <summary>Largest upload in bytes: a photograph of a tablet's camera with room to spare.</summary>
    public const int MaxUploadBytes = 12 * 1024 * 1024;

    /// <summary>Most pictures of one paper: every page of a family's old register book.</summary>
    public const int MostPerHolding = 20;

    private Scan() { }

    public FamilyId FamilyId { get; private init; }
    public HoldingId HoldingId { get; private init; }

    /// <summary>Size in pixels after it was made anew.</summary>
    public int Width { get; private init; }
    public int Height { get; private init; }

    /// <summary>Size in bytes before sealing.</summary>
    public int Bytes { get; private init; }
    public StaffId AddedBy { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Instant in UTC at which the picture was taken away; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Adds a picture to a paper.</summary>
    public static Scan Of(ScanId id, Holding holding, int width, int height, int bytes, Stamp stamp)
    {
        var scan = new Scan
        {
            Id = id, FamilyId = holding.FamilyId, HoldingId = holding.Id, Width = width, Height = height, Bytes = bytes,
            AddedBy = stamp.By, AddedAt = stamp.At,
        };
        scan.Moved("scan", id.Value, "", "added", stamp, null);
        return scan;
    }

    /// <summary>Takes the picture away.</summary>
    /// <exception cref="DomainException"><c>scan.removed</c>.</exception>
    public void Remove(string why, Stamp stamp)
    {
        if (RemovedAt is not null)
        {
            throw new DomainException("scan.removed");
        }

        RemovedAt = stamp.At;
        Moved("scan", Id.Value, "added", "removed", stamp, why);
        Changed();
    }
}

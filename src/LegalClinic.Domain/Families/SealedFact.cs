namespace LegalClinic.Domain.Families;

/// <summary>A sealed fact as it is kept: kind and subject in the open, content under the family's key.</summary>
public sealed class SealedFact
{
    private SealedFact() { }

    public Guid Id { get; private init; }
    public FamilyId FamilyId { get; private init; }

    /// <summary>Person, marriage or holding the fact is about; the family itself for household facts and stays.</summary>
    public Guid SubjectId { get; private init; }
    public SealedKind Kind { get; private init; }

    /// <summary>AES-256-GCM under the family's data key.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>True when a person decided that this holds against what was sealed about the subject before; both stay.</summary>
    public bool Decided { get; private init; }

    /// <summary>Seals a fact away.</summary>
    /// <param name="decided">A person decided that it holds against what was sealed before.</param>
    public static SealedFact Keep(Guid id, FamilyId family, Guid subject, SealedKind kind, byte[] content, bool decided = false) =>
        new() { Id = id, FamilyId = family, SubjectId = subject, Kind = kind, Content = content, Decided = decided };
}

using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Persistence;

/// <summary>A person without anything that names him or her: for figures and for managers.</summary>
public sealed class PersonFigure
{
    public PersonId Id { get; private init; }
    public FamilyId FamilyId { get; private init; }
    public Sex Sex { get; private init; }
    public DateOnly? BornOn { get; private init; }
    public bool LivesWithFamily { get; private init; }
    public Relation Relation { get; private init; }
}

/// <summary>A family as a figure.</summary>
public sealed class FamilyFigure
{
    public FamilyId Id { get; private init; }
    public OfficeId OfficeId { get; private init; }
    public DateOnly ReceivedOn { get; private init; }
    public DisplacementStatus DisplacementStatus { get; private init; }

    /// <summary>Living members at home.</summary>
    public int LivingMembers { get; private init; }

    /// <summary>Those of them who hold a valid national card.</summary>
    public int DocumentedMembers { get; private init; }
}

/// <summary>An intake as a figure.</summary>
public sealed class IntakeFigure
{
    public IntakeId Id { get; private init; }
    public OfficeId OfficeId { get; private init; }
    public IntakeStatus Status { get; private init; }

    /// <summary>Instant in UTC by the server's clock.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Members who live with the family.</summary>
    public int MemberCount { get; private init; }
}

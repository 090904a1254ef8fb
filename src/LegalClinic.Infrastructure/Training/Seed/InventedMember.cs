using LegalClinic.Application.Intakes;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>A person while a family is invented; the chain of names goes on from the father to the child.</summary>
internal sealed class InventedMember
{
    public required Guid Id { get; init; }
    public required Relation Relation { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly Born { get; init; }
    public required SeedName Given { get; init; }

    /// <summary>Father, grandfather, great-grandfather.</summary>
    public required IReadOnlyList<SeedName> Fathers { get; init; }
    public required SeedName Laqab { get; init; }
    public InventedMember? Father { get; init; }
    public InventedMember? Mother { get; init; }

    /// <summary>Mother's name and that of her father and grandfather, for somebody whose mother is not in the file.</summary>
    public IReadOnlyList<SeedName> MothersName { get; init; } = [];
    public bool LivesWithFamily { get; init; } = true;
    public LifeSection Life { get; init; } = new();
    public MaritalStatus? MaritalStatus { get; set; }

    /// <summary>Stands in the civil register.</summary>
    public bool Registered { get; set; }
    public DatePrecision Precision { get; init; }

    /// <summary>Six digits of the national number.</summary>
    public required string Serial { get; init; }

    public int AgeOn(DateOnly day) => new BirthDate { Date = Born }.AgeOn(day) ?? 0;

    /// <summary>The name as the form has it.</summary>
    public NameSection Name(NameScript script, bool withLatin)
    {
        var mother = Mother is null ? MothersName : [Mother.Given, Mother.Fathers[0], Mother.Fathers[1]];
        return new NameSection
        {
            Script = script,
            Given = Given.Written,
            Father = Fathers[0].Written,
            Grandfather = Fathers[1].Written,
            GreatGrandfather = Fathers[2].Written,
            Laqab = Laqab.Written,
            MotherGiven = mother[0].Written,
            MotherFather = mother[1].Written,
            MotherGrandfather = mother[2].Written,
            Latin = withLatin ? string.Join(' ', Given.Latin, Fathers[0].Latin, Fathers[1].Latin, Laqab.Latin) : null,
        };
    }
}

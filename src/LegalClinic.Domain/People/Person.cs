using LegalClinic.Domain.Families;

namespace LegalClinic.Domain.People;

public readonly record struct PersonId(Guid Value) : IEntityId;

/// <summary>One answer of the Washington Group short set.</summary>
public sealed record FunctionalDifficulty(FunctionalDomain Domain, Difficulty Difficulty);

/// <summary>Place of birth as far as it may stand in the open; a birth in Syria is a sealed fact.</summary>
public sealed record BirthPlace
{
    /// <summary>Longest place text in characters.</summary>
    public const int TextMaxLength = 120;

    /// <summary>ISO 3166-1 alpha-3; null when sealed or not told.</summary>
    public string? Country { get; init; }
    public string? PlaceCode { get; init; }
    public string? Text { get; init; }
    public bool Sealed { get; init; }
}

/// <summary>A member of a family, or an absent parent or spouse kept for the links.</summary>
public sealed class Person : Aggregate<PersonId>
{
    /// <summary>Longest national number in characters: 12 digits (domain.md 9.4).</summary>
    public const int NationalNumberLength = 12;

    /// <summary>Longest occupation in characters.</summary>
    public const int OccupationMaxLength = 60;

    private Person() { }

    /// <summary>The family in whose file the person stands now.</summary>
    public FamilyId FamilyId { get; private set; }

    /// <summary>The person of another file whom a merge found to be this one; null while this row speaks for somebody.</summary>
    public PersonId? SameAs { get; private set; }
    public PersonName Name { get; private set; } = null!;

    public Sex Sex { get; private set; }
    public BirthDate Birth { get; private set; } = new();
    public BirthPlace BirthPlace { get; private set; } = new();
    public MaritalStatus? MaritalStatus { get; private set; }

    /// <summary>ISO 3166-1 alpha-3, as the person states it.</summary>
    public string Nationality { get; private set; } = "IRQ";
    public string? NationalNumber { get; private set; }
    public Answer Registered { get; private set; }
    public RegisterPage? OwnRegisterPage { get; private set; }
    public IReadOnlyList<RecordProblem> RecordProblems { get; private set; } = [];
    public PersonId? FatherId { get; private set; }
    public PersonId? MotherId { get; private set; }
    public string? Occupation { get; private set; }
    public Education? Education { get; private set; }
    public IReadOnlyList<SpokenLanguage> Languages { get; private set; } = [];
    public LifeStatus LifeStatus { get; private set; }
    public IReadOnlyList<FunctionalDifficulty> Difficulties { get; private set; } = [];

    /// <summary>Disabled in the sense of the short set: at least one domain "a lot" or "cannot" (domain.md 7.1).</summary>
    public bool HasDisability => Difficulties.Any(d => d.Difficulty is Difficulty.ALot or Difficulty.Cannot);

    /// <summary>Enters a person into a family's file.</summary>
    public static Person Enter(PersonId id, FamilyId family, PersonDetails details)
    {
        var person = new Person { Id = id };
        person.FamilyId = family;
        person.Apply(details);
        return person;
    }

    /// <summary>Corrects what is written about the person.</summary>
    public void Correct(PersonDetails details)
    {
        Apply(details);
        Changed();
    }

    /// <summary>Names the parents.</summary>
    /// <exception cref="DomainException"><c>person.own_parent</c>: somebody would be his or her own parent;
    /// <c>person.same_parents</c>: father and mother would be one person.</exception>
    public void ChildOf(PersonId? father, PersonId? mother)
    {
        if (father == Id || mother == Id)
        {
            throw new DomainException("person.own_parent", Id.Value.ToString());
        }

        if (father is not null && father == mother)
        {
            throw new DomainException("person.same_parents", Id.Value.ToString());
        }

        (FatherId, MotherId) = (father, mother);
    }

    /// <summary>What is written about the person.</summary>
    internal PersonDetails Written() => new()
    {
        Name = Name, Sex = Sex, Birth = Birth, BirthPlace = BirthPlace, MaritalStatus = MaritalStatus, Nationality = Nationality,
        NationalNumber = NationalNumber, Registered = Registered, OwnRegisterPage = OwnRegisterPage, RecordProblems = RecordProblems,
        Occupation = Occupation, Education = Education, Languages = Languages, LifeStatus = LifeStatus, Difficulties = Difficulties,
    };

    /// <summary>Stands in another file from now on.</summary>
    internal void Move(FamilyId family)
    {
        FamilyId = family;
        Changed();
    }

    /// <summary>Was found to be the person of another file, or not any more.</summary>
    internal void BeSameAs(PersonId? other)
    {
        SameAs = other;
        Changed();
    }

    private void Apply(PersonDetails details)
    {
        Name = details.Name;
        Sex = details.Sex;
        Birth = details.Birth;
        BirthPlace = details.BirthPlace;
        MaritalStatus = details.MaritalStatus;
        Nationality = details.Nationality;
        NationalNumber = details.NationalNumber;
        Registered = details.Registered;
        OwnRegisterPage = details.OwnRegisterPage;
        RecordProblems = details.RecordProblems;
        Occupation = details.Occupation;
        Education = details.Education;
        Languages = details.Languages;
        LifeStatus = details.LifeStatus;
        Difficulties = details.Difficulties;
    }
}

/// <summary>What is written about a person besides kinship.</summary>
public sealed record PersonDetails
{
    public required PersonName Name { get; init; }
    public required Sex Sex { get; init; }
    public required BirthDate Birth { get; init; }
    public BirthPlace BirthPlace { get; init; } = new();
    public MaritalStatus? MaritalStatus { get; init; }
    public string Nationality { get; init; } = "IRQ";
    public string? NationalNumber { get; init; }
    public Answer Registered { get; init; }
    public RegisterPage? OwnRegisterPage { get; init; }
    public IReadOnlyList<RecordProblem> RecordProblems { get; init; } = [];
    public string? Occupation { get; init; }
    public Education? Education { get; init; }
    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];
    public LifeStatus LifeStatus { get; init; }
    public IReadOnlyList<FunctionalDifficulty> Difficulties { get; init; } = [];
}

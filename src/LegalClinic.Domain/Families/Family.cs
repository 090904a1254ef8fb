using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Families;

public readonly record struct FamilyId(Guid Value) : IEntityId;

/// <summary>A household and its file: members, address, register page, safe contacts, needs.</summary>
public sealed class Family : Aggregate<FamilyId>
{
    private readonly List<Membership> _members = [];
    private readonly List<SafeContact> _contacts = [];
    private readonly List<PersonNeed> _needs = [];
    private readonly List<Stay> _stays = [];

    private Family() { }

    /// <summary>Number such as <c>F-7Q3K9-4</c>.</summary>
    public string Number { get; private init; } = "";
    public OfficeId OfficeId { get; private init; }
    public PersonId HeadId { get; private set; }

    /// <summary>The intake the file was opened from.</summary>
    public IntakeId? OpenedFrom { get; private init; }

    /// <summary>The file in which this one goes on since both were found to be one family; null while it stands by itself.</summary>
    public FamilyId? GoesOnIn { get; private set; }

    /// <summary>Day the family was first received.</summary>
    public DateOnly ReceivedOn { get; private init; }
    public HouseholdDetails Household { get; private set; } = null!;
    public IReadOnlyList<AccessBarrier> Barriers { get; private set; } = [];
    public IReadOnlyList<Membership> Members => _members;
    public IReadOnlyList<SafeContact> Contacts => _contacts;
    public IReadOnlyList<PersonNeed> Needs => _needs;
    public IReadOnlyList<Stay> Stays => _stays;

    /// <summary>Opens a family's file.</summary>
    public static Family Open(FamilyId id, string number, OfficeId office, DateOnly receivedOn, IntakeId? from,
        PersonId head, HouseholdDetails household) =>
        new()
        {
            Id = id, Number = number, OfficeId = office, ReceivedOn = receivedOn, OpenedFrom = from,
            HeadId = head, Household = household,
        };

    /// <summary>Takes a person into the household from a day on.</summary>
    /// <exception cref="DomainException"><c>family.member_twice</c>: the person is a member already.</exception>
    public void Admit(PersonId person, Relation relation, bool livesWithFamily, DateOnly from)
    {
        if (_members.Any(m => m.PersonId == person && m.Until is null))
        {
            throw new DomainException("family.member_twice", person.Value.ToString());
        }

        _members.Add(new Membership(person, relation, livesWithFamily, from));
        Changed();
    }

    /// <summary>Replaces how the family may be reached, what it needs and what keeps it from its papers.</summary>
    public void Describe(IEnumerable<SafeContact> contacts, IEnumerable<PersonNeed> needs,
        IEnumerable<AccessBarrier> barriers, IEnumerable<Stay> stays)
    {
        _contacts.Clear();
        _contacts.AddRange(contacts);
        _needs.Clear();
        _needs.AddRange(needs);
        _stays.Clear();
        _stays.AddRange(stays);
        Barriers = [.. barriers.Distinct()];
        Changed();
    }

    /// <summary>Writes down that somebody opened sealed facts of this file, and why.</summary>
    public void SealOpened(SealedKind kind, string reason, Stamp stamp) =>
        Moved("sealed_facts", Id.Value, "", kind.Code, stamp, reason);

    /// <summary>Goes on in another file, or stands by itself again.</summary>
    internal void GoOnIn(FamilyId? other)
    {
        GoesOnIn = other;
        Changed();
    }

    /// <summary>Lets a member go to the other file of a merge; null when the person was kept for the links only.</summary>
    internal Membership? Release(PersonId person)
    {
        var membership = _members.Find(m => m.PersonId == person && m.Until is null);
        if (membership is not null) _members.Remove(membership);
        return membership;
    }

    /// <summary>Takes a member of the other file of a merge in.</summary>
    internal void Receive(PersonId person, Relation relation, bool livesWithFamily, DateOnly from) =>
        _members.Add(new Membership(person, relation, livesWithFamily, from));

    /// <summary>Corrects what a member is to the head, and whether he or she lives with the family; nobody who is no member.</summary>
    internal void Correct(PersonId person, Relation relation, bool livesWithFamily)
    {
        _members.Find(m => m.PersonId == person && m.Until is null)?.Correct(relation, livesWithFamily);
        Changed();
    }

    /// <summary>Is headed by another member.</summary>
    internal void BeHeadedBy(PersonId person)
    {
        HeadId = person;
        Changed();
    }

    /// <summary>A member belongs to the household no longer; what is written about the person stays.</summary>
    /// <param name="until">Last day.</param>
    internal void Leave(PersonId person, DateOnly until)
    {
        _members.Find(m => m.PersonId == person && m.Until is null)?.End(until);
        Changed();
    }

    /// <summary>Corrects what is written about the household.</summary>
    public void Correct(HouseholdDetails household)
    {
        Household = household;
        Changed();
    }
}

/// <summary>Membership of a person in a household, with its dates.</summary>
public sealed class Membership
{
    internal Membership(PersonId personId, Relation relation, bool livesWithFamily, DateOnly from)
    {
        (PersonId, Relation, LivesWithFamily, From) = (personId, relation, livesWithFamily, from);
    }

    public PersonId PersonId { get; private init; }
    public Relation Relation { get; private set; }
    public bool LivesWithFamily { get; private set; }
    public DateOnly From { get; private init; }

    /// <summary>Last day; null while the person belongs to the household.</summary>
    public DateOnly? Until { get; private set; }

    internal void Correct(Relation relation, bool livesWithFamily) => (Relation, LivesWithFamily) = (relation, livesWithFamily);

    internal void End(DateOnly until) => Until = until;
}

/// <summary>A way to reach the family that does not endanger it.</summary>
public sealed class SafeContact
{
    /// <summary>Longest telephone number as typed, in characters.</summary>
    public const int PhoneMaxLength = 30;

    /// <summary>Longest free text in characters.</summary>
    public const int TextMaxLength = 80;

    public PersonId? PersonId { get; init; }
    public string? Phone { get; init; }
    public string? Whose { get; init; }
    public bool Whatsapp { get; init; }
    public bool SafeToCall { get; init; }
    public bool SafeToMessage { get; init; }
    public ContactChannel Channel { get; init; }
    public ContactWords Words { get; init; }
    public string? Hours { get; init; }
    public IReadOnlyList<ForbiddenContact> Forbidden { get; init; } = [];
}

/// <summary>A specific need of a member.</summary>
public sealed class PersonNeed
{
    public PersonId PersonId { get; init; }
    public SpecificNeed Need { get; init; }
}

/// <summary>A stay on the way of displacement that may stand in the open; stays in Syria are sealed facts.</summary>
public sealed class Stay
{
    /// <summary>Longest date as told, in characters.</summary>
    public const int DateMaxLength = 10;

    public int Order { get; init; }
    public string? FromPlaceCode { get; init; }
    public string? FromSiteCode { get; init; }
    public string? ToPlaceCode { get; init; }
    public string? ToSiteCode { get; init; }
    public string? ArrivedOn { get; init; }
    public string? LeftOn { get; init; }
    public DisplacementReason? Reason { get; init; }
    public string? ReturnProof { get; init; }
    public string? ObstacleToReturn { get; init; }
}

using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Facts;

/// <summary>Whom or what a fact is about.</summary>
/// <param name="Person">The person, or the husband; the head where it is the household.</param>
/// <param name="Other">The wife; null unless it is a marriage.</param>
public readonly record struct FactSubject(FactAbout About, PersonId Person, PersonId? Other)
{
    public static FactSubject Of(PersonId person) => new(FactAbout.Person, person, null);

    public static FactSubject Of(MarriageLink marriage) => new(FactAbout.Marriage, marriage.HusbandId, marriage.WifeId);

    public static FactSubject Household(PersonId head) => new(FactAbout.Household, head, null);
}

/// <summary>A fact by its name: <c>state</c> of somebody, <c>kind</c> of a marriage.</summary>
public readonly record struct FactKey(string Code, FactSubject Subject);

/// <summary>Where a fact comes from.</summary>
public enum FactOrigin { Unknown, Derived, Asked }

/// <summary>A fact with where it comes from.</summary>
/// <param name="Value">Code or number; null while nobody knows.</param>
/// <param name="From">What it was derived from, as a code such as <c>holding:UNID</c>; empty otherwise.</param>
public sealed record Fact(FactKey Key, string? Value, FactOrigin Origin, string From)
{
    /// <summary>True when there is an answer.</summary>
    public bool IsKnown => Value is not null;
}

/// <summary>A member of the family, or an absent parent or spouse kept for the links.</summary>
/// <param name="BornOn">Day of birth as far as known; only to check kinship.</param>
public sealed record FamilyMember(PersonId Id, Sex Sex, DateOnly? BornOn, PersonId? FatherId, PersonId? MotherId, bool LivesWithFamily);

/// <summary>Who is married to whom.</summary>
public sealed record MarriageLink(PersonId HusbandId, PersonId WifeId);

/// <summary>A paper in somebody's hands, or its loss.</summary>
/// <param name="OtherId">Second person named on it.</param>
/// <param name="ExpiresOn">Last day of validity; null when none is printed.</param>
public sealed record HeldPaper(string Document, PersonId PersonId, HoldingState State, PersonId? OtherId = null, DateOnly? ExpiresOn = null)
{
    /// <summary>True when an office accepts it on a day.</summary>
    public bool IsGoodOn(DateOnly day) => State == HoldingState.HasValid && !(ExpiresOn < day);

    /// <summary>True when it exists but is expired or damaged; such a paper counts softly only (domain.md 12 item 5).</summary>
    public bool IsWornOn(DateOnly day) => State is HoldingState.HasExpired or HoldingState.Damaged || (State == HoldingState.HasValid && ExpiresOn < day);

    /// <summary>True when it was applied for and has not been collected.</summary>
    public bool IsInProcess => State is HoldingState.AppliedWaiting or HoldingState.RegisteredNotCollected;
}

/// <summary>Everything the engine knows of a family: people, kinship, papers, and the facts of domain.md 1.4.</summary>
public sealed record FamilyFacts
{
    public required PersonId HeadId { get; init; }
    public required IReadOnlyList<FamilyMember> Members { get; init; }
    public IReadOnlyList<MarriageLink> Marriages { get; init; } = [];
    public IReadOnlyList<HeldPaper> Papers { get; init; } = [];

    /// <summary>Facts, each once; what is not here is unknown.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Planned departure from a centre; null when it is not known.</summary>
    public DateOnly? DepartureOn { get; init; }

    /// <summary>The same family with one fact answered, replaced or, by null, forgotten.</summary>
    public FamilyFacts With(FactKey key, string? value, FactOrigin origin = FactOrigin.Asked) => this with
    {
        Facts = [.. Facts.Where(f => f.Key != key), .. value is null ? Array.Empty<Fact>() : [new Fact(key, value, origin, "")]],
    };
}

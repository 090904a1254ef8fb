using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Consent;

public readonly record struct ConsentId(Guid Value) : IEntityId;

/// <summary>The answer of one person to one purpose, with the text that was read out (domain.md 4.6).</summary>
public sealed class ConsentRecord : Aggregate<ConsentId>
{
    /// <summary>Longest version, explainer or language remark in characters.</summary>
    public const int TextMaxLength = 60;

    private ConsentRecord() { }

    public FamilyId FamilyId { get; private set; }
    public PersonId PersonId { get; private set; }
    public ConsentPurpose Purpose { get; private init; }
    public ConsentAnswer Answer { get; private set; }
    public DateOnly GivenOn { get; private init; }
    public DateOnly? WithdrawnOn { get; private set; }
    public ConsentMethod Method { get; private init; }
    public SpokenLanguage Language { get; private init; }
    public string? ExplainedBy { get; private init; }
    public string TextVersion { get; private init; } = "";
    public int Sheet { get; private init; }
    public PersonId? GuardianId { get; private set; }
    public Answer ChildAssent { get; private init; }

    /// <summary>Records an answer as it was given.</summary>
    public static ConsentRecord Give(ConsentId id, FamilyId family, PersonId person, ConsentPurpose purpose, ConsentGiven given) =>
        new()
        {
            Id = id, FamilyId = family, PersonId = person, Purpose = purpose, Answer = given.Answer,
            GivenOn = given.GivenOn, WithdrawnOn = given.WithdrawnOn, Method = given.Method, Language = given.Language,
            ExplainedBy = given.ExplainedBy, TextVersion = given.TextVersion, Sheet = given.Sheet,
            GuardianId = given.GuardianId, ChildAssent = given.ChildAssent,
        };

    /// <summary>Stands in another file from now on, under the names the people have there.</summary>
    internal void Move(FamilyId family, PersonId person, PersonId? guardian)
    {
        (FamilyId, PersonId, GuardianId) = (family, person, guardian);
        Changed();
    }
}

/// <summary>How an answer was given.</summary>
public sealed record ConsentGiven
{
    public required ConsentAnswer Answer { get; init; }
    public required DateOnly GivenOn { get; init; }
    public DateOnly? WithdrawnOn { get; init; }
    public required ConsentMethod Method { get; init; }
    public required SpokenLanguage Language { get; init; }
    public string? ExplainedBy { get; init; }
    public required string TextVersion { get; init; }
    public int Sheet { get; init; } = 1;
    public PersonId? GuardianId { get; init; }
    public Answer ChildAssent { get; init; }
}

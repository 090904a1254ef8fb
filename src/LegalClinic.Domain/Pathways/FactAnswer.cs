using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways;

public readonly record struct FactAnswerId(Guid Value) : IEntityId;

/// <summary>What was answered to a question of the pathway. The answer itself is sealed under the family's key.</summary>
public sealed class FactAnswer : Aggregate<FactAnswerId>
{
    private FactAnswer() { }

    public FamilyId FamilyId { get; private init; }

    /// <summary>Code of the fact.</summary>
    public string Fact { get; private init; } = "";
    public FactAbout About { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>The wife; null unless the fact is about a marriage.</summary>
    public PersonId? OtherPersonId { get; private init; }

    /// <summary>Sealed answer; empty when it was taken back.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>What the answer answers.</summary>
    public FactKey Key => new(Fact, new FactSubject(About, PersonId, OtherPersonId));

    /// <summary>Opens a place for the answer to a question.</summary>
    public static FactAnswer To(FactAnswerId id, FamilyId family, FactKey key) => new()
    {
        Id = id, FamilyId = family, Fact = key.Code, About = key.Subject.About, PersonId = key.Subject.Person, OtherPersonId = key.Subject.Other,
    };

    /// <summary>Writes the answer down.</summary>
    /// <param name="sealedContent">Sealed answer; empty takes it back.</param>
    public void Say(byte[] sealedContent, Stamp stamp)
    {
        Content = sealedContent;
        Moved("fact_answer", Id.Value, "", sealedContent.Length == 0 ? "taken_back" : "answered", stamp, Fact);
        Changed();
    }
}

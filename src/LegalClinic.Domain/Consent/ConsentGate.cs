using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Consent;

/// <summary>Decides whether something about a person may be shared (domain.md 4.6).</summary>
public static class ConsentGate
{
    private const int AdultFrom = 18;

    /// <summary>
    /// People who have not agreed to a purpose. An own answer counts; for a minor without one, the guardian's; for a
    /// minor without a named guardian, the head's. Silence is no consent.
    /// </summary>
    public static IReadOnlyList<PersonId> Refusing(ConsentPurpose purpose, IEnumerable<Person> about, Family family,
        IReadOnlyCollection<ConsentRecord> records, DateOnly today)
    {
        var answers = records.Where(r => r.Purpose == purpose).GroupBy(r => r.PersonId)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => (r.GivenOn, r.Id.Value))!);
        return [.. about.Where(p => !Agrees(p)).Select(p => p.Id)];

        bool Agrees(Person person) =>
            answers.TryGetValue(person.Id, out var own) ? IsYes(own)
            : IsMinor(person) && answers.TryGetValue(GuardianOf(person), out var guardian) && IsYes(guardian);

        bool IsMinor(Person person) => person.Birth.AgeOn(today) is not >= AdultFrom;

        PersonId GuardianOf(Person person) =>
            records.FirstOrDefault(r => r.PersonId == person.Id && r.GuardianId is not null)?.GuardianId ?? family.HeadId;
    }

    private static bool IsYes(ConsentRecord record) => record is { Answer: ConsentAnswer.Yes, WithdrawnOn: null };
}

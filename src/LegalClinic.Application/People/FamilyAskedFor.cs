using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Application.People;

/// <summary>Reads from a file whom the duplicate check looks for.</summary>
public static class FamilyAskedFor
{
    /// <summary>Everybody of a file.</summary>
    public static FamilyAsked File(Family family, IEnumerable<Person> people, IEnumerable<Holding> holdings)
    {
        var cards = holdings.ToLookup(h => h.PersonId, h => new CardNumber(h.DocumentType, h.Details.Number ?? ""));
        var home = family.Household;
        return new FamilyAsked(
            [.. people.Select(p => Member(p, family, cards[p.Id]))],
            new HouseholdNumbers(family.HeadId.Value, home.RationCard.Number, home.ResidenceCard.Number, home.MigrationFile.Number));
    }

    /// <summary>A person of a file, who stands on the family's page of the register unless on an own one.</summary>
    public static MemberAsked Member(Person person, Family family, IEnumerable<CardNumber> cards)
    {
        var page = person.OwnRegisterPage ?? family.Household.RegisterPage;
        return new MemberAsked(person.Id.Value, PersonPrint.Of(person.Name, person.Birth, person.Sex, page.GovernorateCode), MemberNumbers.Of(person.NationalNumber, cards, page));
    }
}

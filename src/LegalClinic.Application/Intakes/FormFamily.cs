using LegalClinic.Application.People;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Application.Intakes;

/// <summary>Reads from a form whom the duplicate check looks for.</summary>
internal static class FormFamily
{
    public static FamilyAsked Asked(IntakeForm form) => new(
        [.. form.Members.Select(m => Asked(m, form))],
        new HouseholdNumbers(form.Household.HeadId, Number(form.Household.RationCard?.Number), Number(form.Household.ResidenceCard?.Number), Number(form.Household.MigrationFile?.Number)));

    /// <summary>Name of a member as it is shown.</summary>
    public static string NameOf(IntakeForm form, Guid member) => FamilyFile.Person(form.Members.First(m => m.Id == member)).Name.Display;

    /// <summary>A member alone, before the form is finished.</summary>
    public static FamilyAsked Asked(MemberSection member)
    {
        var person = FamilyFile.Person(member);
        var print = PersonPrint.Of(person.Name, person.Birth, person.Sex, person.OwnRegisterPage?.GovernorateCode);
        return new FamilyAsked([new MemberAsked(member.Id, print, MemberNumbers.Of(person.NationalNumber, [], person.OwnRegisterPage))], new HouseholdNumbers(Guid.Empty, null, null, null));
    }

    private static MemberAsked Asked(MemberSection member, IntakeForm form)
    {
        var person = FamilyFile.Person(member);
        var page = person.OwnRegisterPage ?? FamilyFile.Page(form.Household.RegisterPage);
        var cards = form.Documents.Where(d => d.PersonId == member.Id).Select(d => new CardNumber(d.DocumentType, Number(d.Number) ?? ""));
        return new MemberAsked(member.Id, PersonPrint.Of(person.Name, person.Birth, person.Sex, page.GovernorateCode), MemberNumbers.Of(person.NationalNumber, cards, page));
    }

    private static string? Number(string? text) => Digits.ToWestern(text);
}

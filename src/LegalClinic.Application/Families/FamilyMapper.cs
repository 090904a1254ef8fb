using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using Riok.Mapperly.Abstractions;

namespace LegalClinic.Application.Families;

/// <summary>Turns a family's file into what is sent out.</summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Target)]
internal static partial class FamilyMapper
{
    [MapProperty([nameof(HouseholdDetails.MigrationFile), nameof(MigrationFile.HasQCard)], [nameof(HouseholdDto.HasQCard)])]
    public static partial HouseholdDto Household(HouseholdDetails household);

    public static partial RegisterPageDto Page(RegisterPage page);

    public static partial PersonNameDto Name(PersonName name);

    public static partial MarriageDto Marriage(Marriage marriage);

    public static partial StayDto Stay(Stay stay);

    public static partial ContactDto Contact(SafeContact contact);

    public static partial NeedDto Need(PersonNeed need);

    public static partial ConsentDto Consent(ConsentRecord consent);

    public static partial FamilyCaseDto Case(Case of);

    public static HoldingDto Holding(Holding h) => new(
        h.Id, h.PersonId, h.OtherPersonId, h.DocumentType, h.Details.State, h.Details.Number, h.Details.IssuedOn,
        h.Details.ExpiresOn, h.Details.IssuedAt, h.Details.NameAsWritten, h.Details.ReasonMissing, h.Details.LostWhere,
        h.Details.LostWhen, h.Details.LostHow, h.Want is not null, h.Want?.Purpose, h.Want?.NeededBy, h.Version);

    /// <summary>Members with the head first, then in the order of the household, absent ones last.</summary>
    public static IReadOnlyList<MemberDto> Members(Family family, IReadOnlyCollection<Person> people, DateOnly today)
    {
        var memberships = family.Members.Where(m => m.Until is null).ToDictionary(m => m.PersonId);
        return
        [
            .. people.Select(p => Member(p, memberships.GetValueOrDefault(p.Id), today))
                .OrderByDescending(m => m.Id == family.HeadId)
                .ThenByDescending(m => m.LivesWithFamily)
                .ThenBy(m => m.Relation)
                .ThenBy(m => m.BornOn)
                .ThenBy(m => m.Id.Value),
        ];
    }

    private static MemberDto Member(Person p, Membership? m, DateOnly today) => new(
        p.Id, m?.Relation, m?.LivesWithFamily ?? false, Name(p.Name), p.Sex, p.Birth.Date, p.Birth.Precision, p.Birth.AsWritten,
        p.Birth.AgeOn(today), p.BirthPlace.Country, p.BirthPlace.PlaceCode, p.BirthPlace.Text, p.BirthPlace.Sealed,
        p.MaritalStatus, p.Nationality, p.NationalNumber, p.Registered, p.OwnRegisterPage is { } page ? Page(page) : null,
        p.RecordProblems, p.FatherId, p.MotherId, p.Occupation, p.Education, p.Languages, p.LifeStatus, p.Difficulties, p.Version);
}

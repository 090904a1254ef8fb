using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Mediator;

namespace LegalClinic.Application.People;

/// <summary>
/// Finds people by what is typed in one box: names in any script and order, the mother's name, a year of birth, numbers of papers, registers, phones, families
/// and cases. Shows only what the person asking may see.
/// </summary>
/// <param name="Text">2 to 200 characters.</param>
public sealed record SearchPeople(string Text, int Limit) : IQuery<PeopleFound>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Search(AuditPart.People, Text);
}

/// <summary>People found, best first.</summary>
/// <param name="Elsewhere">True when somebody in a file that the person asking may not see may be meant: a supervisor can tell.</param>
/// <param name="Bounded">True when so many bear such a name that not all could be compared: another word narrows it down.</param>
public sealed record PeopleFound(IReadOnlyList<PersonHit> People, bool Elsewhere, bool Bounded) : ICountedAnswer
{
    int ICountedAnswer.Rows => People.Count;
}

/// <summary>A person found.</summary>
/// <param name="Probability">0 to 1 that this is the person asked for; 1 for a number that is the same.</param>
/// <param name="Reasons">What speaks for the find and what against, strongest first.</param>
public sealed record PersonHit(
    PersonId Id, FamilyId FamilyId, string FamilyNumber, string DisplayName, string? Latin, string? MotherGiven, Sex Sex,
    DateOnly? BornOn, DatePrecision BirthPrecision, double Probability, MatchBand Band, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>A person as a find is shown.</summary>
    public static PersonHit Of(Person person, string familyNumber, double probability, MatchBand band, IReadOnlyList<MatchReason> reasons) => new(
        person.Id, person.FamilyId, familyNumber, person.Name.Display, person.Name.Latin, person.Name.MotherGiven, person.Sex, person.Birth.Date, person.Birth.Precision,
        Math.Round(probability, 3), band, reasons);
}

/// <summary>Finds people for the search box and for the check of a whole person.</summary>
public interface IPersonSearch
{
    /// <summary>People whom a text in one box may mean, best first.</summary>
    Task<PeopleFound> FindAsync(SearchText text, int limit, CancellationToken ct);

    /// <summary>People of other files who may be this person, best first.</summary>
    Task<PeopleFound> SimilarAsync(PersonPrint print, int limit, CancellationToken ct);
}

public sealed class SearchPeopleValidator : AbstractValidator<SearchPeople>
{
    public SearchPeopleValidator()
    {
        RuleFor(q => q.Text).Length(2, SearchText.MaxLength).WithErrorCode("out_of_range");
        RuleFor(q => q.Limit).InclusiveBetween(1, 50).WithErrorCode("out_of_range");
    }
}

public sealed class SearchPeopleHandler(IPersonSearch search) : IQueryHandler<SearchPeople, PeopleFound>
{
    public async ValueTask<PeopleFound> Handle(SearchPeople query, CancellationToken ct) =>
        await search.FindAsync(SearchText.Read(query.Text), query.Limit, ct);
}

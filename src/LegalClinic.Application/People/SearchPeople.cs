using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using Mediator;

namespace LegalClinic.Application.People;

/// <summary>Finds people by name in any script, by number, or by family number. Shows only what the person asking may see.</summary>
/// <param name="Text">2 to 100 characters.</param>
public sealed record SearchPeople(string Text, int Limit) : IQuery<IReadOnlyList<PersonHit>>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Search(AuditPart.People, Text);
}

/// <summary>A person found.</summary>
/// <param name="Similarity">0 to 1; 1 for a number that is the same.</param>
public sealed record PersonHit(
    PersonId Id, FamilyId FamilyId, string FamilyNumber, string DisplayName, string? Latin, string? MotherGiven, Sex Sex,
    DateOnly? BornOn, DatePrecision BirthPrecision, double Similarity);

/// <summary>Finds people by the folded spelling of their names.</summary>
public interface IPersonSearch
{
    /// <summary>People whose name, number or family number contains or resembles the text, best first.</summary>
    Task<IReadOnlyList<PersonHit>> FindAsync(string text, int limit, CancellationToken ct);

    /// <summary>People whose whole name resembles a whole name, best first.</summary>
    Task<IReadOnlyList<PersonHit>> SimilarAsync(string wholeName, int limit, CancellationToken ct);
}

public sealed class SearchPeopleValidator : AbstractValidator<SearchPeople>
{
    public SearchPeopleValidator()
    {
        RuleFor(q => q.Text).Length(2, 100).WithErrorCode("out_of_range");
        RuleFor(q => q.Limit).InclusiveBetween(1, 50).WithErrorCode("out_of_range");
    }
}

public sealed class SearchPeopleHandler(IPersonSearch search) : IQueryHandler<SearchPeople, IReadOnlyList<PersonHit>>
{
    public async ValueTask<IReadOnlyList<PersonHit>> Handle(SearchPeople query, CancellationToken ct) =>
        await search.FindAsync(query.Text, query.Limit, ct);
}

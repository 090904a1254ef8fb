using LegalClinic.Application.People;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Searches by names through the prints and by numbers, then reads of the finds what the person asking may see.</summary>
internal sealed class PersonSearch(ClinicDbContext db, PersonMatcher matcher, PrintBook book) : IPersonSearch
{
    public async Task<PeopleFound> FindAsync(SearchText text, int limit, CancellationToken ct)
    {
        var byNumber = text.Numbers.Count > 0 ? await ByNumberAsync(text.Numbers, limit, ct) : new PeopleFound([], false, false);
        if (byNumber.People.Count > 0 || byNumber.Elsewhere || text.Names.Length == 0) return byNumber;
        return await SimilarAsync(PersonPrint.OfText(text.Names, text.Birth), limit, ct);
    }

    public async Task<PeopleFound> SimilarAsync(PersonPrint print, int limit, CancellationToken ct)
    {
        if (print.Words.Count == 0) return new PeopleFound([], false, false);
        var found = await matcher.FindAsync(print, limit, ct);
        PersonId[] ids = [.. found.Matches.Select(m => m.Person.PersonId)];
        var seen = await SeenAsync(ids, ct);
        var comparison = new PrintComparison(book.Vocabulary, print);
        PersonHit[] hits =
        [
            .. found.Matches.Where(m => seen.ContainsKey(m.Person.PersonId)).Select(m =>
            {
                var (person, number) = (seen[m.Person.PersonId].Person, seen[m.Person.PersonId].Number);
                return PersonHit.Of(person, number, m.Probability, m.Band, MatchReasons.Of(comparison, print, m.Person));
            }),
        ];
        return new PeopleFound(hits, found.Matches.Any(m => m.Band > MatchBand.New && !seen.ContainsKey(m.Person.PersonId)), found.Bounded);
    }

    private async Task<PeopleFound> ByNumberAsync(IReadOnlyList<string> numbers, int limit, CancellationToken ct)
    {
        // Book and page of a register are also typed apart.
        string[] asked = [.. numbers, .. numbers.Zip(numbers.Skip(1), (book, page) => $"{book}/{page}")];
        var found = await db.Database.SqlQuery<Guid>($"SELECT person_id AS \"Value\" FROM people_by_number({asked}, {limit})").ToListAsync(ct);
        PersonId[] ids = [.. found.Select(id => new PersonId(id))];
        var seen = await SeenAsync(ids, ct);
        return new PeopleFound([.. ids.Where(seen.ContainsKey).Select(id => PersonHit.Of(seen[id].Person, seen[id].Number, 1, MatchBand.Same, [new MatchReason("number", "same")]))], seen.Count < ids.Length, false);
    }

    private Task<Dictionary<PersonId, SeenPerson>> SeenAsync(PersonId[] ids, CancellationToken ct) =>
        db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Join(db.Families, p => p.FamilyId, f => f.Id, (p, f) => new SeenPerson(p, f.Number)).ToDictionaryAsync(x => x.Person.Id, ct);

    private sealed record SeenPerson(Person Person, string Number);
}

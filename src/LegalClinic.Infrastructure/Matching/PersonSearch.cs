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
        var byNumber = text.Numbers.Count > 0 ? await ByNumberAsync(text.Numbers, limit, ct) : [];
        if (byNumber.Count > 0 || text.Names.Length == 0) return new PeopleFound(byNumber, false, false);
        return await SimilarAsync(PersonPrint.OfText(text.Names, text.Birth), limit, ct);
    }

    public async Task<PeopleFound> SimilarAsync(PersonPrint print, int limit, CancellationToken ct)
    {
        if (print.Words.Count == 0) return new PeopleFound([], false, false);
        var found = await matcher.FindAsync(print, limit, ct);
        PersonId[] ids = [.. found.Matches.Select(m => m.Person.PersonId)];
        var seen = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Join(db.Families, p => p.FamilyId, f => f.Id, (p, f) => new { Person = p, f.Number }).ToDictionaryAsync(x => x.Person.Id, ct);
        var comparison = new PrintComparison(book.Vocabulary, print);
        PersonHit[] hits =
        [
            .. found.Matches.Where(m => seen.ContainsKey(m.Person.PersonId)).Select(m =>
            {
                var (person, number) = (seen[m.Person.PersonId].Person, seen[m.Person.PersonId].Number);
                return Hit(person, number, m.Probability, m.Band, MatchReasons.Of(comparison, print, m.Person));
            }),
        ];
        return new PeopleFound(hits, found.Matches.Any(m => m.Band > MatchBand.New && !seen.ContainsKey(m.Person.PersonId)), found.Bounded);
    }

    private async Task<IReadOnlyList<PersonHit>> ByNumberAsync(IReadOnlyList<string> numbers, int limit, CancellationToken ct)
    {
        var hits = await db.People.AsNoTracking().Join(db.Families, p => p.FamilyId, f => f.Id, (p, f) => new { Person = p, f.Number })
            .Where(x => numbers.Contains(x.Person.NationalNumber!) || numbers.Contains(x.Number)).OrderBy(x => x.Person.Id).Take(limit).ToListAsync(ct);
        return [.. hits.Select(x => Hit(x.Person, x.Number, 1, MatchBand.Same, [new MatchReason("number", "same")]))];
    }

    private static PersonHit Hit(Person p, string familyNumber, double probability, MatchBand band, IReadOnlyList<MatchReason> reasons) => new(
        p.Id, p.FamilyId, familyNumber, p.Name.Display, p.Name.Latin, p.Name.MotherGiven, p.Sex, p.Birth.Date, p.Birth.Precision, Math.Round(probability, 3), band, reasons);
}

using LegalClinic.Application;
using LegalClinic.Application.People;
using LegalClinic.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Finds people by trigrams of their folded names; the scope filter and row security bound what is found.</summary>
internal sealed class PersonSearch(ClinicDbContext db) : IPersonSearch
{
    private const double Similar = 0.45;

    public async Task<IReadOnlyList<PersonHit>> FindAsync(string text, int limit, CancellationToken ct)
    {
        var key = NameFolding.Fold(text);
        var number = Digits.ToWestern(text).ToUpperInvariant();
        var hits = await db.People.AsNoTracking()
            .Join(db.Families, p => p.FamilyId, f => f.Id, (p, f) => new { Person = p, f.Number })
            .Where(x => EF.Functions.TrigramsAreWordSimilar(key, x.Person.SearchKey)
                || x.Person.SearchKey.Contains(key)
                || x.Person.NationalNumber == number
                || x.Number == number)
            .Select(x => new
            {
                x.Person,
                x.Number,
                Exact = x.Person.NationalNumber == number || x.Number == number,
                Score = EF.Functions.TrigramsWordSimilarity(key, x.Person.SearchKey),
            })
            .OrderByDescending(x => x.Exact).ThenByDescending(x => x.Score).ThenBy(x => x.Person.Id)
            .Take(limit)
            .ToListAsync(ct);
        return [.. hits.Select(x => Hit(x.Person, x.Number, x.Exact ? 1 : x.Score))];
    }

    public async Task<IReadOnlyList<PersonHit>> SimilarAsync(string wholeName, int limit, CancellationToken ct)
    {
        var key = NameFolding.Fold(wholeName);
        var hits = await db.People.AsNoTracking()
            .Join(db.Families, p => p.FamilyId, f => f.Id, (p, f) => new { Person = p, f.Number })
            .Where(x => EF.Functions.TrigramsAreWordSimilar(key, x.Person.SearchKey))
            .Select(x => new { x.Person, x.Number, Score = EF.Functions.TrigramsWordSimilarity(key, x.Person.SearchKey) })
            .Where(x => x.Score >= Similar)
            .OrderByDescending(x => x.Score).ThenBy(x => x.Person.Id)
            .Take(limit)
            .ToListAsync(ct);
        return [.. hits.Select(x => Hit(x.Person, x.Number, x.Score))];
    }

    private static PersonHit Hit(Person p, string familyNumber, double score) => new(
        p.Id, p.FamilyId, familyNumber, p.Name.Display, p.Name.Latin, p.Name.MotherGiven, p.Sex, p.Birth.Date,
        p.Birth.Precision, Math.Round(score, 2));
}

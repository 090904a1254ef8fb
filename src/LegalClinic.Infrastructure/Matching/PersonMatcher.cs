using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Finds candidates by their keys in the database and ranks them in the domain.</summary>
internal sealed class PersonMatcher(ClinicDbContext db, PrintBook book)
{
    private const int MostOfOneWord = 200;

    // A lawyer's few families are gone through from their side; a supervisor's many from the keys' side.
    private const string Seen = """
        SELECT coalesce(p.same_as, p.person_id), p.words, p.born, p.precision, p.sex, p.governorate, p.family_id FROM person_prints p
        WHERE p.keys && $1 AND (asking_role() = 'supervisor' OR p.family_id IN (
          SELECT f.id FROM cases c JOIN families f ON c.family_id IN (f.id, f.goes_on_in) WHERE c.lawyer_id = asking_staff()))
        LIMIT $2
        """;

    /// <summary>The most probable people of the whole registry first, also of files that the person asking may not see.</summary>
    public async Task<PersonMatches> FindAsync(PersonPrint print, int most, CancellationToken ct)
    {
        var (plan, people) = await CandidatesAsync(print, ct);
        var matches = IdentityRanking.Rank(new PrintComparison(book.Vocabulary, print), print, people, book.Model, most);
        return new PersonMatches(matches, plan.IsBounded || people.Count == KeyPlan.MostPeople);
    }

    /// <summary>Everybody who is compared with a person, and by which keys they were found.</summary>
    internal async Task<(KeyPlan Plan, List<RegisteredPrint> People)> CandidatesAsync(PersonPrint print, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await book.RefreshAsync(connection, ct);
            if (print.Words.Count == 1 && print.Born is null) return await OfOneWordAsync(connection, print, ct);
            var plan = KeyPlan.For(print, book.Vocabulary, book.CommonKeys);
            return (plan, plan.Keys.Length == 0 ? [] : await ReadAsync(connection, "SELECT * FROM print_candidates($1, $2)", plan.Keys, KeyPlan.MostPeople, ct));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // One word fits too many people to be looked for in the whole registry: it is looked for among those the person asking may see.
    private async Task<(KeyPlan, List<RegisteredPrint>)> OfOneWordAsync(NpgsqlConnection connection, PersonPrint print, CancellationToken ct)
    {
        var (given, any) = KeyPlan.OfOneWord(print, book.Vocabulary);
        var people = await ReadAsync(connection, Seen, given, MostOfOneWord, ct);
        if (people.Count < MostOfOneWord) people.AddRange((await ReadAsync(connection, Seen, any, MostOfOneWord, ct)).ExceptBy(people.Select(p => p.PersonId), p => p.PersonId));
        return (new KeyPlan([.. given, .. any], people.Count >= MostOfOneWord), people);
    }

    private static async Task<List<RegisteredPrint>> ReadAsync(NpgsqlConnection connection, string sql, int[] keys, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = keys }, new() { Value = most } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await PrintReader.AllAsync(reader, 0, ct);
    }
}

/// <summary>People who may be the one asked for.</summary>
/// <param name="Bounded">True when so many bear such a name that not all could be compared.</param>
internal sealed record PersonMatches(IReadOnlyList<IdentityMatch> Matches, bool Bounded);

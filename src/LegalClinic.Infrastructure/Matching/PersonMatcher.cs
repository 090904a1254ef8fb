using LegalClinic.Application.People;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Finds candidates by their keys in the database and ranks them in the domain.</summary>
internal sealed class PersonMatcher(ClinicDbContext db, PrintBook book) : IPersonMatcher
{
    public async Task<PersonMatches> FindAsync(PersonPrint print, int most, CancellationToken ct)
    {
        var (plan, people) = await CandidatesAsync(print, ct);
        var matches = IdentityRanking.Rank(new PrintComparison(book.Vocabulary, print), print, people, book.Weights, most);
        return new PersonMatches(matches, plan.LeftOut > 0 || people.Count == KeyPlan.MostPeople);
    }

    /// <summary>Everybody who is compared with a person, and by which keys they were found.</summary>
    internal async Task<(KeyPlan Plan, List<RegisteredPrint> People)> CandidatesAsync(PersonPrint print, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await book.RefreshAsync(connection, ct);
            var plan = KeyPlan.For(print, book.Vocabulary, book.CommonKeys);
            return (plan, plan.Keys.Length == 0 ? [] : await ReadAsync(connection, plan.Keys, ct));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<RegisteredPrint>> ReadAsync(NpgsqlConnection connection, int[] keys, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT * FROM print_candidates($1, $2)", connection) { Parameters = { new() { Value = keys }, new() { Value = KeyPlan.MostPeople } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<RegisteredPrint> people = [];
        while (await reader.ReadAsync(ct))
        {
            people.Add(new RegisteredPrint(
                new PersonId(reader.GetGuid(0)), reader.GetFieldValue<long[]>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                (DatePrecision)reader.GetInt16(3), (Sex)reader.GetInt16(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        }

        return people;
    }
}

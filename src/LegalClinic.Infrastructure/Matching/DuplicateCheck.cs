using LegalClinic.Application.People;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Looks for all members of a family in one round trip: candidates by their keys, and bearers of their numbers.</summary>
internal sealed class DuplicateCheck(ClinicDbContext db, PrintBook book) : IDuplicateCheck
{
    // A member is known with the mother's name, the birth and the whole chain: far fewer strangers need to be compared than for a name in the search box.
    private const int MostPeopleOfMember = 600;
    private const int MostFindsOfMember = 8;
    private const int MostBearers = 500;

    public async Task<KnownFamilies> CheckAsync(FamilyAsked asked, FamilyId? own, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await book.RefreshAsync(connection, ct);
            var members = asked.Members
                .Select(m => new Member(m, new PrintComparison(book.Vocabulary, m.Print), KeyPlan.For(m.Print, book.Vocabulary, book.CommonKeys, MostPeopleOfMember))).ToList();
            await using var batch = new NpgsqlBatch(connection);
            foreach (var member in members) batch.BatchCommands.Add(Candidates(member.Plan));
            batch.BatchCommands.Add(Bearers(asked));
            await using var reader = await batch.ExecuteReaderAsync(ct);

            List<KnownMember> finds = [];
            var bounded = false;
            foreach (var member in members)
            {
                var people = await PrintReader.AllAsync(reader, 0, ct);
                bounded |= member.Plan.IsBounded || people.Count >= MostPeopleOfMember;
                finds.AddRange(Find(member, [.. people.Where(p => p.FamilyId != own)]));
                await reader.NextResultAsync(ct);
            }

            finds.AddRange(await ByNumbersAsync(reader, members, asked.Household, own, ct));
            return new KnownFamilies(KnownFamily.Of(finds), finds, bounded);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private IEnumerable<KnownMember> Find(Member member, List<RegisteredPrint> people)
    {
        var (asked, comparison, _) = member;
        var finds = IdentityRanking.Rank(comparison, asked.Print, people, book.Model, MostFindsOfMember);
        return SeveralFiles.Join(finds, comparison, book.Vocabulary, book.Model.For(asked.Print)).Where(m => m.Band != MatchBand.New)
            .Select(m => new KnownMember(asked.Id, m.Person, m.Probability, m.Band, MatchReasons.Of(comparison, asked.Print, m.Person)))
            .Where(m => !m.Reasons.Contains(MatchReasons.OtherGiven));
    }

    private static async Task<List<KnownMember>> ByNumbersAsync(NpgsqlDataReader reader, List<Member> members, HouseholdNumbers household, FamilyId? own, CancellationToken ct)
    {
        List<KnownMember> finds = [];
        while (await reader.ReadAsync(ct))
        {
            var kind = (NumberKind)reader.GetInt16(0);
            var (number, governorate) = (reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2));
            var person = PrintReader.One(reader, 3);
            if (person.FamilyId == own) continue;
            foreach (var (member, comparison, _) in members.Where(m => Bears(m.Asked, kind, number, household)))
            {
                if (new SameNumber(kind, member.Id, person, governorate).Prove(comparison, member.Numbers, MatchReasons.Of(comparison, member.Print, person)) is { } find) finds.Add(find);
            }
        }

        return finds;
    }

    private static bool Bears(MemberAsked member, NumberKind kind, string? number, HouseholdNumbers household) => kind switch
    {
        NumberKind.NationalNumber => member.Numbers.National == number,
        NumberKind.Card => member.Numbers.Cards.Any(c => $"{c.DocumentType} {c.Number}" == number),
        NumberKind.RegisterPage => member.Numbers.PageKey == number,
        _ => member.Id == household.HeadId,
    };

    private static NpgsqlBatchCommand Candidates(KeyPlan plan) =>
        new("SELECT * FROM print_candidates($1, $2)") { Parameters = { new() { Value = plan.Keys }, new() { Value = MostPeopleOfMember } } };

    private static NpgsqlBatchCommand Bearers(FamilyAsked asked)
    {
        CardNumber[] cards = [.. asked.Members.SelectMany(m => m.Numbers.Cards).Distinct()];
        return new NpgsqlBatchCommand("SELECT * FROM people_with_numbers($1, $2, $3, $4, $5, $6, $7, $8)")
        {
            Parameters =
            {
                Texts(asked.Members.Select(m => m.Numbers.National)), Texts(cards.Select(c => c.DocumentType)), Texts(cards.Select(c => c.Number)),
                Texts(asked.Members.Select(m => m.Numbers.PageKey).Distinct()), Long(asked.Household.RationCard), Long(asked.Household.ResidenceCard), Long(asked.Household.MigrationFile),
                new() { Value = MostBearers },
            },
        };
    }

    private static NpgsqlParameter Texts(IEnumerable<string?> texts) => new() { Value = texts.OfType<string>().ToArray() };

    private static NpgsqlParameter Long(string? number) => Texts([number is { Length: >= MemberNumbers.MinLength } ? number : null]);

    private sealed record Member(MemberAsked Asked, PrintComparison Comparison, KeyPlan Plan);
}

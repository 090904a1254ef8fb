using LegalClinic.Application.Families.Merging;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Compares the people of two files with each other by their prints, as a search compares one with the registry.</summary>
internal sealed class FilePairing(ClinicDbContext db, PrintBook book) : IFilePairing
{
    public async Task<IReadOnlyList<ProposedPair>> ProposeAsync(IReadOnlyList<Person> kept, IReadOnlyList<Person> other, CancellationToken ct)
    {
        await RefreshAsync(ct);
        List<RegisteredPrint> registered = [.. kept.Select(p => Registered(p, Print(p)))];
        HashSet<PersonId> taken = [];
        List<ProposedPair> pairs = [];
        foreach (var pair in other.SelectMany(p => Compare(p, registered)).OrderByDescending(p => p.Probability).ThenBy(p => p.Kept.Value))
        {
            if (taken.Contains(pair.Kept) || taken.Contains(pair.Other)) continue;
            taken.UnionWith([pair.Kept, pair.Other]);
            pairs.Add(pair);
        }

        return pairs;
    }

    private IEnumerable<ProposedPair> Compare(Person person, List<RegisteredPrint> registered)
    {
        var print = Print(person);
        var comparison = new PrintComparison(book.Vocabulary, print);
        return IdentityRanking.Rank(comparison, print, registered, book.Model, registered.Count).Where(m => m.Band > MatchBand.New)
            .Select(m => new ProposedPair(m.Person.PersonId, person.Id, Math.Round(m.Probability, 3), m.Band, MatchReasons.Of(comparison, print, m.Person)))
            .Where(p => !p.Reasons.Contains(MatchReasons.OtherGiven));
    }

    private static PersonPrint Print(Person person) => PersonPrint.Of(person.Name, person.Birth, person.Sex, person.OwnRegisterPage?.GovernorateCode);

    private static RegisteredPrint Registered(Person person, PersonPrint print) => new(person.Id, print.Pack(), print.Born, print.Precision, print.Sex, print.Governorate);

    private async Task RefreshAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await book.RefreshAsync((NpgsqlConnection)db.Database.GetDbConnection(), ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

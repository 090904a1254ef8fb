using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>
/// Builds what people are recognised by anew, for all whose print is missing or of an older version: batch by batch, beside the daily work. Whoever is
/// corrected meanwhile keeps the newer print.
/// </summary>
public static class PrintRebuild
{
    private const int Batch = 10_000;
    private const string Staging = """
        CREATE TEMP TABLE prints_built (person_id uuid, seen int, family_id uuid, words bigint[], keys int[], born date, "precision" smallint, sex smallint, governorate text, version smallint)
        """;

    private const string Merge = """
        INSERT INTO person_prints (person_id, family_id, same_as, words, keys, born, "precision", sex, governorate, version)
        SELECT b.person_id, b.family_id, p.same_as, b.words, b.keys, b.born, b.precision, b.sex, b.governorate, b.version
        FROM prints_built b JOIN people p ON p.id = b.person_id AND p.version = b.seen FOR SHARE OF p
        ON CONFLICT (person_id) DO UPDATE SET family_id = excluded.family_id, same_as = excluded.same_as, words = excluded.words, keys = excluded.keys, born = excluded.born,
          "precision" = excluded.precision, sex = excluded.sex, governorate = excluded.governorate, version = excluded.version
        """;

    // The keys of a batch wait in a list, through which searches look too, and go into the index together and in order: less than half the work of one by one.
    private const string KeysTogether = "ALTER INDEX ix_person_prints_keys SET (fastupdate = on); SET gin_pending_list_limit = '64MB'";
    private const string KeysIntoIndex = "SELECT gin_clean_pending_list('ix_person_prints_keys')";
    private const string KeysOneByOne = "ALTER INDEX ix_person_prints_keys SET (fastupdate = off)";

    /// <summary>Builds what is missing or old, then counts.</summary>
    /// <param name="db">A context of the role that owns the schema.</param>
    /// <param name="everyone">True to build all prints, also those of the present version.</param>
    /// <returns>People whose prints were built.</returns>
    public static async Task<int> RunAsync(ClinicDbContext db, bool everyone, CancellationToken ct)
    {
        var people = await NextAsync(db, Guid.Empty, everyone, ct);
        if (people.Count == 0) return 0;
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, Staging, ct);
        await ExecuteAsync(connection, KeysTogether, ct);
        try
        {
            var built = await BuildAsync(db, connection, people, everyone, ct);
            await CountAsync(connection, ct);
            return built;
        }
        finally
        {
            await ExecuteAsync(connection, KeysOneByOne, CancellationToken.None);
            await ExecuteAsync(connection, KeysIntoIndex, CancellationToken.None);
            await ExecuteAsync(connection, "DROP TABLE prints_built", CancellationToken.None);
        }
    }

    // While one batch is written, the next is read.
    private static async Task<int> BuildAsync(ClinicDbContext db, NpgsqlConnection connection, List<Source> people, bool everyone, CancellationToken ct)
    {
        HashSet<long> words = [];
        var built = 0;
        while (people.Count > 0)
        {
            built += people.Count;
            var next = NextAsync(db, people[^1].Id.Value, everyone, ct);
            try
            {
                await WriteAsync(connection, people, words, ct);
            }
            finally
            {
                people = await next;
            }
        }

        return built;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, List<Source> people, HashSet<long> words, CancellationToken ct)
    {
        var prints = people.AsParallel().AsOrdered().Select(p => (Person: p, Print: PersonPrint.Of(p.Name, p.Birth, p.Sex, (p.Page ?? p.HouseholdPage).GovernorateCode))).ToList();
        await EnterWordsAsync(connection, [.. prints.SelectMany(p => p.Print.Words).Select(w => w.Word).Where(w => words.Add(w.Id))], ct);
        await CopyAsync(connection, prints, ct);
        await ExecuteAsync(connection, Merge, ct);
        await ExecuteAsync(connection, "TRUNCATE prints_built", ct);
        await ExecuteAsync(connection, KeysIntoIndex, ct);
    }

    /// <summary>Counts anew how many people bear a word or a key.</summary>
    public static async Task CountAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await ExecuteAsync(connection, $"SELECT count_prints({KeyPlan.CommonFrom}, true)", ct);
        await ExecuteAsync(connection, "ANALYZE person_prints", ct);
    }

    private static async Task<List<Source>> NextAsync(ClinicDbContext db, Guid after, bool everyone, CancellationToken ct)
    {
        var ids = await db.Database.SqlQuery<Guid>($"""
            SELECT p.id AS "Value" FROM people p LEFT JOIN person_prints r ON r.person_id = p.id
            WHERE p.id > {after} AND ({everyone} OR r.version IS DISTINCT FROM {PrintKeys.Version}) ORDER BY p.id LIMIT {Batch}
            """).ToListAsync(ct);
        PersonId[] people = [.. ids.Select(id => new PersonId(id))];
        return await db.People.IgnoreQueryFilters().AsNoTracking().Where(p => people.Contains(p.Id))
            .Join(db.Families.IgnoreQueryFilters(), p => p.FamilyId, f => f.Id, (p, f) => new { Person = p, f.Household.RegisterPage }).OrderBy(x => x.Person.Id)
            .Select(x => new Source(x.Person.Id, x.Person.Version, x.Person.FamilyId, x.Person.Name, x.Person.Birth, x.Person.Sex, x.Person.OwnRegisterPage, x.RegisterPage))
            .ToListAsync(ct);
    }

    private static async Task EnterWordsAsync(NpgsqlConnection connection, NameWord[] words, CancellationToken ct)
    {
        if (words.Length == 0) return;
        await using var command = new NpgsqlCommand("INSERT INTO name_words (id, text) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING", connection)
        {
            Parameters = { new() { Value = words.Select(w => w.Id).ToArray() }, new() { Value = words.Select(w => w.Text).ToArray() } },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, List<(Source Person, PersonPrint Print)> prints, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY prints_built FROM STDIN (FORMAT BINARY)", ct);
        foreach (var (person, print) in prints)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(person.Id.Value, ct);
            await copy.WriteAsync(person.Version, ct);
            await copy.WriteAsync(person.FamilyId.Value, ct);
            await copy.WriteAsync(print.Pack(), ct);
            await copy.WriteAsync(PrintKeys.Of(print), ct);
            if (print.Born is { } born) await copy.WriteAsync(born, NpgsqlDbType.Date, ct);
            else await copy.WriteNullAsync(ct);
            await copy.WriteAsync((short)print.Precision, ct);
            await copy.WriteAsync((short)person.Sex, ct);
            if (print.Governorate is { } governorate) await copy.WriteAsync(governorate, ct);
            else await copy.WriteNullAsync(ct);
            await copy.WriteAsync(PrintKeys.Version, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Source(PersonId Id, int Version, FamilyId FamilyId, PersonName Name, BirthDate Birth, Sex Sex, RegisterPage? Page, RegisterPage HouseholdPage);
}

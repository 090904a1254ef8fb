using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Reads prints as the functions of the database give them: person, words, birth, its precision, sex, governorate, file.</summary>
internal static class PrintReader
{
    public static async Task<List<RegisteredPrint>> AllAsync(NpgsqlDataReader reader, int first, CancellationToken ct)
    {
        List<RegisteredPrint> people = [];
        while (await reader.ReadAsync(ct)) people.Add(One(reader, first));
        return people;
    }

    /// <param name="first">Column of the person.</param>
    public static RegisteredPrint One(NpgsqlDataReader reader, int first) => new(
        new PersonId(reader.GetGuid(first)), reader.GetFieldValue<long[]>(first + 1), reader.IsDBNull(first + 2) ? null : reader.GetFieldValue<DateOnly>(first + 2),
        (DatePrecision)reader.GetInt16(first + 3), (Sex)reader.GetInt16(first + 4), reader.IsDBNull(first + 5) ? null : reader.GetString(first + 5))
    {
        FamilyId = new FamilyId(reader.GetGuid(first + 6)),
    };
}

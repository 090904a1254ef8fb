using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>The labelled benchmark of names: a registry of invented people, queries, and who is meant by them. Files of a folder, packed with gzip.</summary>
internal static class LabelledNames
{
    /// <summary>People of <c>registry.csv.gz</c>.</summary>
    public static List<RegistryPerson> Registry(string folder) => Read(folder, "registry.csv.gz", r => new RegistryPerson(
        r["id"], [r["given"], r["father"], r["grandfather"], r["laqab"]], r["mother"], Sex(r["sex"]), Birth(r), r["governorate"]));

    /// <summary>Queries of <c>queries.csv.gz</c>.</summary>
    public static List<LabelledQuery> Queries(string folder) => Read(folder, "queries.csv.gz", r => new LabelledQuery(
        r["query_id"], r["full_name"], [r["given"], r["father"], r["grandfather"], r["laqab"]], r["mother"], Sex(r["sex"]), Birth(r), r["governorate"]));

    /// <summary>Who is meant, from <c>gold.csv.gz</c>, by the query's id; the other half has it elsewhere.</summary>
    public static Dictionary<string, Label> Labels(string folder) => Read(folder, "gold.csv.gz", r => (Id: r["query_id"], Label: new Label(r["kind"], r["true_id"], r["negative_type"]))).ToDictionary(x => x.Id, x => x.Label);

    private static Sex? Sex(string code) => code switch
    {
        "F" => Domain.People.Sex.Female,
        "M" => Domain.People.Sex.Male,
        _ => null,
    };

    private static BirthDate Birth(Row row) => row["birth_date"].Length == 0
        ? new BirthDate()
        : new BirthDate
        {
            Date = DateOnly.ParseExact(row["birth_date"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Precision = row["birth_date_precision"] switch { "day" => DatePrecision.Day, "month" => DatePrecision.Month, _ => DatePrecision.Year },
        };

    private static List<T> Read<T>(string folder, string file, Func<Row, T> read)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, file)), CompressionMode.Decompress));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<T> rows = [];
        while (csv.Read()) rows.Add(read(new Row(csv)));
        return rows;
    }

    private readonly record struct Row(CsvReader Csv)
    {
        public string this[string column] => Csv.GetField(column) ?? "";
    }
}

/// <summary>A person of the registry.</summary>
internal sealed record RegistryPerson(string Id, string[] Parts, string Mother, Sex? Sex, BirthDate Birth, string Governorate)
{
    /// <summary>What a file would say of the person.</summary>
    public PersonDetails Details => new()
    {
        Name = new PersonName
        {
            Given = Parts[0], Father = Text(Parts[1]), Grandfather = Text(Parts[2]), Laqab = Text(Parts[3]), MotherGiven = Text(Mother),
        },
        Sex = Sex ?? Domain.People.Sex.Male,
        Birth = Birth,
        OwnRegisterPage = new RegisterPage { GovernorateCode = Text(Governorate) },
    };

    private static string? Text(string text) => text.Length > 0 ? text : null;
}

/// <summary>A query: the fields of a form, and the same name as typed into one box.</summary>
internal sealed record LabelledQuery(string Id, string FullName, string[] Parts, string Mother, Sex? Sex, BirthDate Birth, string Governorate)
{
    /// <summary>The print of all fields.</summary>
    public PersonPrint Full => PersonPrint.Of(Parts[0].Length > 0 ? Parts : [FullName], Mother, Birth, Sex, Governorate.Length > 0 ? Governorate : null);
}

/// <summary>Who is meant by a query.</summary>
/// <param name="TrueId">Empty: nobody of the registry.</param>
internal sealed record Label(string Kind, string TrueId, string NegativeType);

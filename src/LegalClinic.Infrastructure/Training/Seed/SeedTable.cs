using System.Globalization;
using CsvHelper;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Reads the dated files from which families are invented.</summary>
internal static class SeedTable
{
    private const string Folder = "LegalClinic.Infrastructure.Training.Seed._2026_11_26.";

    /// <summary>Reads every row of a file.</summary>
    public static List<T> Read<T>(string file, Func<CsvReader, T> read)
    {
        using var stream = typeof(SeedTable).Assembly.GetManifestResourceStream(Folder + file)!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<T> rows = [];
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    /// <summary>A cell such as <c>IQG15:70;IQG09:30</c>: codes with their shares.</summary>
    public static IReadOnlyList<(string Item, double Share)> Shares(string cell) =>
        [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':')).Select(p => (p[0], double.Parse(p[1], CultureInfo.InvariantCulture)))];
}

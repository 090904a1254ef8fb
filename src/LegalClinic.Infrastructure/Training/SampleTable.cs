using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using LegalClinic.Domain;
using LegalClinic.Domain.People;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Infrastructure.Training;

/// <summary>A row of a sample file; an empty cell means "not said".</summary>
internal sealed class SampleRow(IDictionary<string, object> cells)
{
    private const string Day = "yyyy-MM-dd";

    public string this[string column] => Text(column) ?? "";

    public string? Text(string column) => cells.TryGetValue(column, out var cell) && cell is string { Length: > 0 } text ? text : null;

    public bool Yes(string column) => Text(column) == "yes";

    public Answer Answer(string column) => Text(column) is { } text ? Code<Answer>.Parse(text) : Domain.People.Answer.Unknown;

    public T? CodeOf<T>(string column)
        where T : struct, Enum => Text(column) is { } text ? Code<T>.Parse(text) : null;

    public IReadOnlyList<T> CodesOf<T>(string column)
        where T : struct, Enum =>
        [.. this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Code<T>.Parse)];

    /// <summary>A day; a month stands as its first day and a year as 1 July (domain.md 9.3).</summary>
    public DateOnly? Date(string column) => Text(column) switch
    {
        null => null,
        { Length: 4 } year => DateOnly.ParseExact($"{year}-07-01", Day, CultureInfo.InvariantCulture),
        { Length: 7 } month => DateOnly.ParseExact($"{month}-01", Day, CultureInfo.InvariantCulture),
        var day => DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture),
    };

    public int? Number(string column) => Text(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The identifier that stands for a key of the files; the same at every load, so that loading again doubles nothing.</summary>
    public Guid? Id(string column) => Text(column) is { } key ? IdOf(key) : null;

    public static Guid IdOf(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"LegalClinic sample {key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>The sample files of a folder.</summary>
internal static class SampleTable
{
    /// <exception cref="StartupException">The file is not there.</exception>
    public static List<SampleRow> Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new StartupException($"There is no {file} in {folder}: name the folder that holds the sample families.");
        }

        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => new SampleRow((IDictionary<string, object>)row))];
    }
}

using System.Globalization;
using CsvHelper;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Infrastructure.Reference;

/// <summary>Reads what the recognition of people was taught: weights, thresholds and how common a sound usually is.</summary>
internal static class IdentityFiles
{
    private const string Folder = "LegalClinic.Infrastructure.Reference._2026_11_26.";

    /// <summary>Weights and thresholds; a feature that is not in the file weighs nothing.</summary>
    public static IdentityWeights Weights()
    {
        var kept = Read("identity-weights.csv", r => (Feature: r.GetField("feature")!, Weight: double.Parse(r.GetField("weight")!, CultureInfo.InvariantCulture))).ToDictionary(x => x.Feature, x => x.Weight, StringComparer.Ordinal);
        return new IdentityWeights([.. IdentityFeatures.Names.Select(n => kept.GetValueOrDefault(n))], kept[IdentityWeights.SameThreshold], kept[IdentityWeights.PossibleThreshold]);
    }

    /// <summary>Share of people whose name has a sound, for the sounds that many bear.</summary>
    public static IReadOnlyDictionary<string, double> UsualShares() =>
        Read("sound-shares.csv", r => (Sound: r.GetField("sound")!, Share: double.Parse(r.GetField("share")!, CultureInfo.InvariantCulture))).ToDictionary(x => x.Sound, x => x.Share, StringComparer.Ordinal);

    private static List<T> Read<T>(string file, Func<CsvReader, T> row)
    {
        using var text = new StreamReader(typeof(IdentityFiles).Assembly.GetManifestResourceStream(Folder + file)!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<T> rows = [];
        while (csv.Read()) rows.Add(row(csv));
        return rows;
    }
}

using System.Globalization;
using CsvHelper;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Infrastructure.Reference;

/// <summary>Reads what the recognition of people was taught: weights, thresholds and how common a sound usually is.</summary>
internal static class IdentityFiles
{
    private const string Folder = "LegalClinic.Infrastructure.Reference._2026_11_26.";

    private static readonly Lazy<IdentityModel> LearntModel = new(() => new IdentityModel(Weights("described"), Weights("name_alone"), Trees()));
    private static readonly Lazy<SoundDistance> LearntSounds = new(() =>
        new SoundDistance(Read("sound-costs.csv", r => (Step: r.GetField("step")!, Cost: Number(r, "cost"))).ToDictionary(x => x.Step, x => x.Cost, StringComparer.Ordinal)));
    private static readonly Lazy<IReadOnlyDictionary<string, double>> KnownShares = new(() =>
        Read("sound-shares.csv", r => (Sound: r.GetField("sound")!, Share: Number(r, "share"))).ToDictionary(x => x.Sound, x => x.Share, StringComparer.Ordinal));

    /// <summary>Weights and thresholds; a feature that is not in the file weighs nothing.</summary>
    public static IdentityModel Model => LearntModel.Value;

    /// <summary>What it costs that spellings change a sound.</summary>
    public static SoundDistance Sounds => LearntSounds.Value;

    /// <summary>Share of people whose name has a sound, for the sounds that many bear.</summary>
    public static IReadOnlyDictionary<string, double> UsualShares => KnownShares.Value;

    private static IdentityWeights Weights(string column)
    {
        var kept = Read("identity-weights.csv", r => (Feature: r.GetField("feature")!, Weight: Number(r, column))).ToDictionary(x => x.Feature, x => x.Weight, StringComparer.Ordinal);
        return new IdentityWeights([.. IdentityFeatures.Names.Select(n => kept.GetValueOrDefault(n))], kept[IdentityWeights.SameThreshold], kept[IdentityWeights.PossibleThreshold]);
    }

    // A line is one place of a tree: a question with its cut, or what a leaf adds.
    private static IdentityTrees Trees()
    {
        var places = IdentityTrees.Names.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        return new IdentityTrees(
        [
            .. Read("identity-trees.csv", r => (Tree: r.GetField("tree")!, Asked: r.GetField("asked")!, Value: Number(r, "value"))).GroupBy(x => x.Tree).Select(tree =>
            {
                var questions = tree.Where(x => x.Asked.Length > 0).ToList();
                return new IdentityTree([.. questions.Select(q => places[q.Asked])], [.. questions.Select(q => q.Value)], [.. tree.Where(x => x.Asked.Length == 0).Select(x => x.Value)]);
            }),
        ]);
    }

    private static double Number(CsvReader row, string column) => double.Parse(row.GetField(column)!, CultureInfo.InvariantCulture);

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

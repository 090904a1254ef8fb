using System.Globalization;
using CsvHelper;
using LegalClinic.Domain;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>A name as it is written, and how it is usually written in Latin letters.</summary>
internal sealed record SeedName(string Written, string Latin);

/// <summary>
/// Names by how often they are given: a few are those of many people, most are rare. The communities are those of the
/// names; no record of the product knows them.
/// </summary>
internal sealed class SeedNames
{
    // A name is marked in the file when it was mostly given before 1985 or after 1995.
    private const int OldUntil = 1985;
    private const int NewFrom = 1995;
    private readonly Dictionary<(string Community, Sex Sex, bool Old), Drawer> _given;
    private readonly Dictionary<string, Drawer> _laqabs;
    private readonly Dictionary<string, NameScript> _scripts;

    private SeedNames(IReadOnlyList<GivenRow> given, IReadOnlyList<GivenRow> laqabs)
    {
        _given = (
            from row in given
            from old in new[] { true, false }
            where row.Born != (old ? "after_1995" : "before_1985")
            group row by (row.Community, row.Sex, old))
            .ToDictionary(g => g.Key, g => new Drawer([.. g]));
        _laqabs = laqabs.GroupBy(r => r.Community).ToDictionary(g => g.Key, g => new Drawer([.. g]));
        _scripts = given.DistinctBy(r => r.Community).ToDictionary(r => r.Community, r => r.Script);
    }

    /// <summary>Reads the files of names.</summary>
    public static SeedNames Read() => new(
        SeedTable.Read("given-names.csv", csv => Row(csv, Code<Sex>.Parse(csv.GetField("sex")!), csv.GetField("born")!)),
        SeedTable.Read("laqabs.csv", csv => Row(csv, Sex.NotStated, "any")));

    /// <summary>The letters in which a community writes its names.</summary>
    public NameScript Script(string community) => _scripts[community];

    /// <summary>A given name.</summary>
    /// <param name="born">Year of birth.</param>
    public SeedName Given(string community, Sex sex, int born, SeedChance chance)
    {
        var old = born < OldUntil || (born < NewFrom && chance.Percent(50));
        return _given[(community, sex, old)].Draw(chance);
    }

    /// <summary>A laqab.</summary>
    public SeedName Laqab(string community, SeedChance chance) => _laqabs[community].Draw(chance);

    private static GivenRow Row(CsvReader csv, Sex sex, string born) => new(
        new SeedName(csv.GetField("name")!, csv.GetField("name_latin")!), Code<NameScript>.Parse(csv.GetField("script")!), sex,
        csv.GetField("community")!, born, double.Parse(csv.GetField("share")!, CultureInfo.InvariantCulture));

    private sealed record GivenRow(SeedName Name, NameScript Script, Sex Sex, string Community, string Born, double Share);

    /// <summary>Draws names by their shares.</summary>
    private sealed class Drawer
    {
        private readonly SeedName[] _names;
        private readonly double[] _upTo;

        public Drawer(IReadOnlyList<GivenRow> rows)
        {
            _names = [.. rows.Select(r => r.Name)];
            _upTo = new double[rows.Count];
            var sum = 0.0;
            for (var i = 0; i < rows.Count; i++)
            {
                _upTo[i] = sum += rows[i].Share;
            }
        }

        public SeedName Draw(SeedChance chance)
        {
            var found = Array.BinarySearch(_upTo, chance.Part() * _upTo[^1]);
            return _names[Math.Min(found < 0 ? ~found : found + 1, _names.Length - 1)];
        }
    }
}

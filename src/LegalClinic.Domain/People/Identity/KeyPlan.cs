using LegalClinic.Domain.People.Names;

namespace LegalClinic.Domain.People.Identity;

/// <summary>
/// Which keys are looked up for a person: those first that most probably find the person for every stranger they bring, until as many people are to be expected
/// as can be compared in time. So a very common name never brings the whole registry.
/// </summary>
/// <param name="Keys">The keys to look up.</param>
/// <param name="IsBounded">True when a key that was left out, since it would have brought too many, was more telling than any that is looked up: somebody may well be
/// missed.</param>
public sealed record KeyPlan(int[] Keys, bool IsBounded)
{
    /// <summary>So many people can be compared in time.</summary>
    public const int MostPeople = 4000;

    /// <summary>A key borne by more people than this is counted exactly, a rarer one is estimated.</summary>
    public const int CommonFrom = 100;

    private const int MostKeys = 600;
    // Joined words less probable than e to the minus this bring more strangers than finds.
    private const double Reach = 7;
    private const int NearForTriple = 12;
    private const int NearForSingle = 15;
    private const int NearMothers = 10;

    // How likely each kind of key is to be right in both files.
    private const double TripleHolds = 0.7;
    private const double PairHolds = 0.8;
    private const double MotherHolds = 0.4;
    private const double DayHolds = 0.5;
    private const double YearHolds = 0.6;
    private const double MotherInBoxHolds = 0.1;

    /// <summary>Plans the keys for a person.</summary>
    /// <param name="common">People who bear a key, for keys borne by more than <see cref="CommonFrom"/>.</param>
    /// <param name="most">People to be expected at most.</param>
    public static KeyPlan For(PersonPrint print, NameVocabulary vocabulary, IReadOnlyDictionary<int, int> common, int most = MostPeople)
    {
        var keys = new Draft(vocabulary.Counts, common);
        var near = print.Near(vocabulary);
        var words = print.Words.Select((w, i) => (w.Slot, Near: Weigh(Skeletons(near[i], w.Word), vocabulary.Counts))).Where(w => w.Slot < NameSlot.Mother).Select(w => w.Near).ToArray();
        for (var a = 0; a < words.Length; a++)
        {
            for (var b = a + 1; b < words.Length; b++) keys.AddJoined(words, a, b);
        }

        AddWithMother(keys, print, vocabulary, words);
        AddWithBirth(keys, print, words);
        return keys.Choose(most);
    }

    /// <summary>Keys of a name of one word: whose given name, or any part of whose name, sounds like it.</summary>
    public static (int[] Given, int[] Any) OfOneWord(PersonPrint print, NameVocabulary vocabulary)
    {
        var skeletons = Skeletons(print.Near(vocabulary)[0], print.Words[0].Word).Take(NearForSingle).Select(x => x.Skeleton).ToList();
        return ([.. skeletons.Select(PrintKeys.Given)], [.. skeletons.Select(PrintKeys.Word)]);
    }

    private static IReadOnlyList<(string Skeleton, double Distance)> Skeletons(NearWords near, NameWord word) =>
        near.Skeletons is { Count: > 0 } known ? known : [.. word.Skeletons.Select(s => (s, 0.0))];

    // How probably each sound is the one meant, in -ln: near ones before far ones, common ones before rare ones.
    private static IReadOnlyList<(string Skeleton, double Distance)> Weigh(IReadOnlyList<(string Skeleton, double Distance)> near, SoundCounts counts)
    {
        var logs = near.Select(n => (n.Skeleton, Log: Math.Log(counts.Share(n.Skeleton)) - n.Distance)).ToList();
        var highest = logs.Max(l => l.Log);
        var sum = Math.Log(logs.Sum(l => Math.Exp(l.Log - highest))) + highest;
        return [.. logs.Select(l => (l.Skeleton, sum - l.Log)).OrderBy(l => l.Item2).ThenBy(l => l.Skeleton, StringComparer.Ordinal)];
    }

    private static void AddWithMother(Draft keys, PersonPrint print, NameVocabulary vocabulary, IReadOnlyList<(string Skeleton, double Distance)>[] words)
    {
        if (print.InOneBox)
        {
            for (var a = 0; a < words.Length; a++)
            {
                for (var b = a + 1; b < words.Length; b++) keys.AddMother(words[a], words[b], MotherInBoxHolds);
            }
        }

        if (print.Words.FirstOrDefault(w => w.Slot == NameSlot.Mother).Word is not { } mother) return;
        var mothers = Weigh(Skeletons(vocabulary.Near(mother), mother), vocabulary.Counts);
        foreach (var word in words) keys.AddMother(word, mothers, MotherHolds);
    }

    private static void AddWithBirth(Draft keys, PersonPrint print, IReadOnlyList<(string Skeleton, double Distance)>[] words)
    {
        if (print.Born is not { } born) return;
        var exact = BirthAgreement.IsExact(born, print.Precision);
        foreach (var (skeleton, distance) in words.SelectMany(w => w.Take(NearForSingle)))
        {
            if (exact) keys.Add(PrintKeys.WithDay(skeleton, born), DayHolds, distance, keys.Share(skeleton) / (60 * 365));
            keys.Add(PrintKeys.WithYear(skeleton, born.Year), YearHolds, distance, keys.Share(skeleton) / 60);
        }
    }

    private sealed class Draft(SoundCounts counts, IReadOnlyDictionary<int, int> common)
    {
        private readonly Dictionary<int, (double Probability, double People)> _keys = [];

        public double Share(string skeleton) => counts.Share(skeleton);

        public void AddJoined(IReadOnlyList<(string Skeleton, double Distance)>[] words, int a, int b)
        {
            foreach (var x in words[a])
            {
                foreach (var y in words[b])
                {
                    if (x.Distance + y.Distance > Reach) break;
                    Add(PrintKeys.Pair(x.Skeleton, y.Skeleton), PairHolds, x.Distance + y.Distance, Share(x.Skeleton) * Share(y.Skeleton) * 6);
                    for (var c = b + 1; c < words.Length; c++) AddTriples(x, y, words[c]);
                }
            }
        }

        public void AddMother(IReadOnlyList<(string Skeleton, double Distance)> word, IReadOnlyList<(string Skeleton, double Distance)> mother, double holds)
        {
            foreach (var x in word.Take(NearForSingle))
            {
                foreach (var m in mother.Take(NearMothers)) Add(PrintKeys.WithMother(x.Skeleton, m.Skeleton), holds, x.Distance + m.Distance, Share(x.Skeleton) * Share(m.Skeleton));
            }
        }

        public void Add(int key, double holds, double distance, double share)
        {
            var probability = holds * Math.Exp(-distance);
            if (_keys.TryGetValue(key, out var known) && known.Probability >= probability) return;
            _keys[key] = (probability, common.TryGetValue(key, out var people) ? people : Math.Min(CommonFrom, Math.Max(share * counts.People, 0.05)));
        }

        public KeyPlan Choose(int most)
        {
            var (chosen, expected) = (new List<int>(), 0.0);
            var (surest, surestLeftOut) = (0.0, 0.0);
            foreach (var (key, (probability, people)) in _keys.OrderByDescending(k => k.Value.Probability / (1 + k.Value.People)).ThenBy(k => k.Key))
            {
                if (chosen.Count == MostKeys) break;
                if (expected + people > most)
                {
                    surestLeftOut = Math.Max(surestLeftOut, probability);
                    continue;
                }

                chosen.Add(key);
                expected += people;
                surest = Math.Max(surest, probability);
            }

            return new KeyPlan([.. chosen], surestLeftOut > surest);
        }

        private void AddTriples((string Skeleton, double Distance) x, (string Skeleton, double Distance) y, IReadOnlyList<(string Skeleton, double Distance)> third)
        {
            foreach (var z in third.Take(NearForTriple))
            {
                var distance = x.Distance + y.Distance + z.Distance;
                if (distance > Reach) break;
                Add(PrintKeys.Triple(x.Skeleton, y.Skeleton, z.Skeleton), TripleHolds, distance, Share(x.Skeleton) * Share(y.Skeleton) * Share(z.Skeleton) * 24);
            }
        }
    }
}

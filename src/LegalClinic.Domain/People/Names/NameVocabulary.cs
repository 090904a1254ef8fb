using System.Collections.Concurrent;

namespace LegalClinic.Domain.People.Names;

/// <summary>
/// All words that occur in the names of a registry: some ten thousand however many people there are. Answers which words sound like a given one and how
/// many people bear a sound. Words may be added while others ask.
/// </summary>
/// <param name="distance">How far sounds lie apart.</param>
public sealed class NameVocabulary(SoundDistance distance)
{
    /// <summary>Words further apart than this do not stand for one name.</summary>
    public const double Farthest = 0.5;

    // A word that begins like what was typed so far is as good as a near one.
    private static readonly SoundGap Beginning = new(3, 0.17);
    private const int MostBeginnings = 20;
    private const int MostRemembered = 50_000;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<long, NameWord> _words = new();
    private readonly Dictionary<string, List<Entry>> _bySkeleton = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, NearWords> _near = new();
    private readonly ConcurrentDictionary<long, double> _rarities = new();
    private int _raritiesOf = -1;
    private int _measured;
    private volatile SoundCounts _counts = SoundCounts.None;

    /// <summary>Number of distinct words.</summary>
    public int Count => _words.Count;

    /// <summary>All words, in no order.</summary>
    public IEnumerable<NameWord> Words => _words.Values;

    /// <summary>How many people bear which sound.</summary>
    public SoundCounts Counts
    {
        get => _counts;
        set
        {
            // Rarity changes slowly and takes time to work out.
            if (Math.Abs(value.People - _raritiesOf) > _raritiesOf / 10)
            {
                _raritiesOf = value.People;
                _rarities.Clear();
            }

            _counts = value;
        }
    }

    /// <summary>True when the word is known.</summary>
    public bool Knows(long word) => _words.ContainsKey(word);

    /// <summary>The word of a number; null when it is not known.</summary>
    public NameWord? Find(long word) => _words.GetValueOrDefault(word);

    /// <summary>Adds words; those that are known stay as they are.</summary>
    public void Add(IEnumerable<NameWord> words)
    {
        lock (_gate)
        {
            var before = _words.Count;
            foreach (var word in words.Where(w => _words.TryAdd(w.Id, w)))
            {
                var entry = new Entry(word);
                foreach (var skeleton in word.Skeletons.SelectMany(SoundSkeleton.Shorter).Distinct(StringComparer.Ordinal))
                {
                    if (!_bySkeleton.TryGetValue(skeleton, out var those)) _bySkeleton[skeleton] = those = [];
                    those.Add(entry);
                }
            }

            if (_words.Count > before) _near.Clear();
        }
    }

    /// <summary>The known words that sound like a word, itself among them when it is known.</summary>
    public NearWords Near(NameWord word)
    {
        if (_near.TryGetValue(word.Id, out var known)) return known;
        lock (_gate)
        {
            if (_near.Count > MostRemembered) _near.Clear();
            return _near[word.Id] = new NearWords(Measure(word));
        }
    }

    /// <summary>The known words that sound like a word that is still being typed, or that begin like it.</summary>
    public NearWords NearOrBeginning(NameWord typed)
    {
        if (Knows(typed.Id)) return Near(typed);
        lock (_gate)
        {
            var near = Measure(typed);
            foreach (var word in _words.Values.Where(w => w.Sounds.Any(s => s.StartsWith(typed.Sounds[^1], StringComparison.Ordinal))).OrderByDescending(w => w.Skeletons.Max(Counts.Share)).ThenBy(w => w.Id).Take(MostBeginnings))
                near.TryAdd(word.Id, new NearWord(word, Beginning));
            return new NearWords(near);
        }
    }

    /// <summary>How rare the sound of a word is: −ln of the share of people who bear it.</summary>
    public double Rarity(NameWord word)
    {
        if (_rarities.TryGetValue(word.Id, out var known)) return known;
        lock (_gate)
        {
            if (_rarities.Count > Count + MostRemembered) _rarities.Clear();
            return _rarities[word.Id] = RarityOf(word);
        }
    }

    /// <summary>Works out how rare every word is, so that no search has to wait for it: a millisecond a word.</summary>
    public void Prepare(CancellationToken ct)
    {
        foreach (var word in Words.TakeWhile(_ => !ct.IsCancellationRequested)) Rarity(word);
    }

    private double RarityOf(NameWord word)
    {
        Dictionary<string, double> costs = word.Skeletons.ToDictionary(s => s, _ => 0.0);
        foreach (var near in Measure(word).Values)
        {
            foreach (var skeleton in near.Word.Skeletons) costs[skeleton] = Math.Min(costs.GetValueOrDefault(skeleton, 99), near.Gap.Cost);
        }

        return -Math.Log(Math.Min(1, costs.Sum(c => Counts.Share(c.Key) * Math.Exp(-c.Value))));
    }

    // Under the lock.
    private Dictionary<long, NearWord> Measure(NameWord word)
    {
        Dictionary<long, NearWord> near = [];
        _measured++;
        foreach (var skeleton in word.Skeletons.SelectMany(SoundSkeleton.Shorter).Distinct(StringComparer.Ordinal))
        {
            foreach (var other in _bySkeleton.GetValueOrDefault(skeleton, []))
            {
                if (other.MeasuredAt == _measured) continue;
                other.MeasuredAt = _measured;
                var gap = NameWord.Gap(word, other.Word, distance, Farthest);
                if (gap.Share <= Farthest) near[other.Word.Id] = new NearWord(other.Word, gap);
            }
        }

        return near;
    }

    // A word stands under several skeletons but is measured once each time.
    private sealed class Entry(NameWord word)
    {
        public NameWord Word => word;

        public int MeasuredAt { get; set; }
    }
}

/// <summary>A known word and how far it lies from the one that was asked for.</summary>
public readonly record struct NearWord(NameWord Word, SoundGap Gap);

/// <summary>The known words that sound like a word.</summary>
public sealed class NearWords(Dictionary<long, NearWord> words)
{
    // So many different sounds are looked up for one word; what lies further off brings more strangers than finds.
    private const int MostSkeletons = 30;

    /// <summary>The skeletons of the near words, nearest first, each with the least distance.</summary>
    public IReadOnlyList<(string Skeleton, double Distance)> Skeletons { get; } =
    [
        .. words.Values.SelectMany(w => w.Word.Skeletons.Select(s => (Skeleton: s, Distance: w.Gap.Cost))).GroupBy(x => x.Skeleton, StringComparer.Ordinal)
            .Select(g => (Skeleton: g.Key, Distance: g.Min(x => x.Distance))).OrderBy(x => x.Distance).ThenBy(x => x.Skeleton, StringComparer.Ordinal).Take(MostSkeletons),
    ];

    /// <summary>The words, nearest first.</summary>
    public IEnumerable<NearWord> Words => words.Values.OrderBy(w => w.Gap.Cost);

    /// <summary>How far a word lies; <see cref="SoundGap.Farthest"/> for one that is not near.</summary>
    public SoundGap GapOf(long word) => words.TryGetValue(word, out var near) ? near.Gap : SoundGap.Farthest;
}

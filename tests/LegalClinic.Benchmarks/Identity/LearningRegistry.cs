using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;

namespace LegalClinic.Benchmarks.Identity;

/// <summary>The registry in memory, found by the same keys and in the same bounds as in the database: so learning needs no server.</summary>
internal sealed class LearningRegistry
{
    private readonly long[] _postings;
    private readonly Dictionary<int, int> _common = [];
    private readonly NameWord[] _words;
    private readonly SoundCounts _counts;

    /// <summary>Enters all people and counts their words and keys.</summary>
    public LearningRegistry(IReadOnlyList<RegistryPerson> registry)
    {
        var prints = registry.AsParallel().AsOrdered().Select(Print).ToArray();
        _words = [.. prints.SelectMany(p => p.Words).Select(w => w.Word).DistinctBy(w => w.Id)];
        People = [.. prints.Select((p, i) => new RegisteredPrint(IdOf(i), p.Pack(), p.Born, p.Precision, p.Sex, p.Governorate))];
        Numbers = registry.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i);
        Ids = [.. registry.Select(p => p.Id)];
        _postings = [.. prints.AsParallel().AsOrdered().SelectMany((p, i) => PrintKeys.Of(p).Select(k => ((long)k << 32) | (uint)i))];
        Array.Sort(_postings);
        for (var start = 0; start < _postings.Length;)
        {
            var end = End(start);
            if (end - start > KeyPlan.CommonFrom) _common[(int)(_postings[start] >> 32)] = end - start;
            start = end;
        }

        Dictionary<string, int> bearers = new(StringComparer.Ordinal);
        foreach (var word in prints.SelectMany(p => p.Words.Select(w => w.Word).DistinctBy(w => w.Id)))
        {
            foreach (var skeleton in word.Skeletons) bearers[skeleton] = bearers.GetValueOrDefault(skeleton) + 1;
        }

        _counts = new SoundCounts(bearers, prints.Length, new Dictionary<string, double>());
    }

    /// <summary>All people.</summary>
    public RegisteredPrint[] People { get; }

    /// <summary>Place of a person by the registry's id.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>The registry's ids.</summary>
    public string[] Ids { get; }

    /// <summary>The words of the registry, heard in a certain way.</summary>
    public NameVocabulary Hear(SoundDistance distance)
    {
        var vocabulary = new NameVocabulary(distance) { Counts = _counts };
        vocabulary.Add(_words);
        return vocabulary;
    }

    /// <summary>Places of the people who are compared with a person.</summary>
    public int[] Candidates(PersonPrint print, NameVocabulary vocabulary)
    {
        HashSet<int> found = [];
        foreach (var key in KeyPlan.For(print, vocabulary, _common).Keys)
        {
            var at = Array.BinarySearch(_postings, (long)key << 32);
            for (at = at < 0 ? ~at : at; at < _postings.Length && (int)(_postings[at] >> 32) == key && found.Count < KeyPlan.MostPeople; at++) found.Add((int)_postings[at]);
        }

        return [.. found];
    }

    private int End(int start)
    {
        var end = start + 1;
        while (end < _postings.Length && _postings[end] >> 32 == _postings[start] >> 32) end++;
        return end;
    }

    private static PersonId IdOf(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    private static PersonPrint Print(RegistryPerson person)
    {
        var details = person.Details;
        return PersonPrint.Of(details.Name, details.Birth, details.Sex, details.OwnRegisterPage?.GovernorateCode);
    }
}

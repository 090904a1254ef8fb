using System.Globalization;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>A fact that was looked at: kind of fact, and number of its subject in the table.</summary>
internal readonly record struct FactUse(int Type, int Subject);

/// <summary>The facts of a family in rows and columns, with a note of which were looked at.</summary>
internal sealed class FactTable
{
    private readonly FactType[] _types;
    private readonly FactSubject[] _subjects;
    private readonly Fact?[,] _facts;
    private readonly bool[,] _used;
    private readonly int _people;
    private readonly IReadOnlyDictionary<string, FactType> _byCode;
    private readonly FactType _state;

    public FactTable(PathwayRules rules, FamilyFacts family)
    {
        _byCode = rules.Facts;
        _state = _byCode["state"];
        _types = [.. rules.Facts.Values.OrderBy(t => t.Index)];
        _people = family.Members.Count;
        _subjects =
        [
            .. family.Members.Select(m => FactSubject.Of(m.Id)), FactSubject.Household(family.HeadId), .. family.Marriages.Select(FactSubject.Of),
        ];
        var numbers = _subjects.Select((s, i) => (s, i)).ToDictionary(x => x.s, x => x.i);
        _facts = new Fact?[_types.Length, _subjects.Length];
        _used = new bool[_types.Length, _subjects.Length];
        foreach (var fact in family.Facts) _facts[_byCode[fact.Key.Code].Index, numbers[fact.Key.Subject]] = fact;
    }

    /// <summary>State of a person; null while it is unknown.</summary>
    public string? State(int person) => person < 0 ? null : Look(_state, person, null);

    /// <summary>A number about a person; null while it is unknown.</summary>
    public int? Number(string fact, int person) => person >= 0 && Look(_byCode[fact], person, null) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>True when a condition holds; the facts it looked at are added to the trace.</summary>
    public bool Holds(Condition? condition, Frame frame, ICollection<FactUse>? trace) => condition switch
    {
        null => true,
        Condition.And and => Holds(and.Left, frame, trace) && Holds(and.Right, frame, trace),
        Condition.Or or => Holds(or.Left, frame, trace) || Holds(or.Right, frame, trace),
        Condition.Not not => !Holds(not.Inner, frame, trace),
        Condition.Named named => Holds(named.Definition.Condition, frame, trace),
        Condition.Compare compare => Holds(compare, frame, trace),
        _ => false,
    };

    /// <summary>The value a rule's path leads to; null while it is unknown.</summary>
    public string? At(FactPath path, Frame frame, ICollection<FactUse>? trace)
    {
        var type = _byCode[path.Fact];
        var subject = type.About switch
        {
            FactAbout.Household => _people,
            FactAbout.Marriage => frame.Marriage < 0 ? -1 : _people + 1 + frame.Marriage,
            _ => Kin.One(path.Role, frame),
        };
        return subject >= 0 ? Look(type, subject, trace)
            : path.Fact == "state" && path.Role is Role.F or Role.M ? UnnamedParent(path.Role, frame, trace) : null;
    }

    /// <summary>A fact as it is told outside; an unknown one without value.</summary>
    public Fact Told(FactUse use)
    {
        var fact = _facts[use.Type, use.Subject];
        return fact ?? new Fact(new FactKey(_types[use.Type].Code, _subjects[use.Subject]), null, FactOrigin.Unknown, "");
    }

    /// <summary>Facts that were looked at, can be asked, and have no answer; in the order of the fact file.</summary>
    public IEnumerable<FactKey> Unknown()
    {
        for (var type = 0; type < _types.Length; type++)
        {
            if (!_types[type].IsAsked) continue;
            for (var subject = 0; subject < _subjects.Length; subject++)
                if (_used[type, subject] && _facts[type, subject]?.Value is null) yield return new FactKey(_types[type].Code, _subjects[subject]);
        }
    }

    private bool Holds(Condition.Compare compare, Frame frame, ICollection<FactUse>? trace)
    {
        if (At(compare.Path, frame, trace) is not { } value) return false;
        if (compare.Comparison == Comparison.In) return compare.Values.Contains(value);
        var number = int.Parse(value, CultureInfo.InvariantCulture);
        return compare.Comparison switch
        {
            Comparison.Less => number < compare.Number,
            Comparison.AtMost => number <= compare.Number,
            Comparison.More => number > compare.Number,
            _ => number >= compare.Number,
        };
    }

    // A parent nobody named is "unknown" only when the family said so.
    private string? UnnamedParent(Role parent, Frame frame, ICollection<FactUse>? trace) =>
        frame.C >= 0 && Look(_byCode[parent == Role.F ? "father_unnamed" : "mother_unnamed"], frame.C, trace) == "yes" ? "unknown_identity" : null;

    private string? Look(FactType type, int subject, ICollection<FactUse>? trace)
    {
        _used[type.Index, subject] = true;
        trace?.Add(new FactUse(type.Index, subject));
        return _facts[type.Index, subject]?.Value;
    }
}

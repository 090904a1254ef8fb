using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Engine;

/// <summary>Who stands for which role; -1 where nobody does.</summary>
internal readonly record struct Frame(int P, int C, int F, int M, int H, int S, int D, int G, int Marriage)
{
    public static Frame Of(int head) => new(-1, -1, -1, -1, head, -1, -1, -1, -1);
}

/// <summary>The people of a family by number, and how they are related.</summary>
internal sealed class Kin
{
    private readonly Dictionary<PersonId, int> _numbers;
    private readonly int[] _fathers;
    private readonly int[] _mothers;
    private readonly (int Husband, int Wife)[] _marriages;
    private readonly List<int>[] _spouses;
    private readonly FactTable _facts;

    public Kin(FamilyFacts family, FactTable facts, Dictionary<PersonId, int> numbers)
    {
        _numbers = numbers;
        _facts = facts;
        Ids = [.. family.Members.Select(m => m.Id)];
        Head = numbers[family.HeadId];
        _fathers = [.. family.Members.Select(m => Number(m.FatherId))];
        _mothers = [.. family.Members.Select(m => Number(m.MotherId))];
        _marriages = [.. family.Marriages.Select(m => (numbers[m.HusbandId], numbers[m.WifeId]))];
        _spouses = [.. Ids.Select(_ => new List<int>())];
        foreach (var (husband, wife) in _marriages)
        {
            _spouses[husband].Add(wife);
            _spouses[wife].Add(husband);
        }

        AtHome = [.. family.Members.Select((m, i) => (m, i)).Where(x => x.m.LivesWithFamily).Select(x => x.i)];
    }

    public PersonId[] Ids { get; }
    public int Head { get; }
    public int[] AtHome { get; }
    public int Count => Ids.Length;
    public int Marriages => _marriages.Length;

    public int Number(PersonId? id) => id is { } person ? _numbers[person] : -1;

    public (int Husband, int Wife) Couple(int marriage) => _marriages[marriage];

    public int Marriage(int a, int b) => a < 0 || b < 0 ? -1 : Array.FindIndex(_marriages, m => (m.Husband == a && m.Wife == b) || (m.Husband == b && m.Wife == a));

    public IReadOnlyList<int> Spouses(int person) => person < 0 ? [] : _spouses[person];

    public int Father(int person) => person < 0 ? -1 : _fathers[person];

    public int Mother(int person) => person < 0 ? -1 : _mothers[person];

    /// <summary>Everybody the roles of a rule stand for, seen from the people of its target.</summary>
    public Frame Frame(IReadOnlyList<Role> roles, ReadOnlySpan<int> people)
    {
        var frame = Engine.Frame.Of(Head);
        for (var i = 0; i < roles.Count; i++) frame = Set(frame, roles[i], people[i]);
        frame = roles switch
        {
            _ when frame.C >= 0 => AroundChild(frame),
            _ when frame is { F: >= 0, M: >= 0 } => frame with { C = Eldest(frame.F, frame.M), P = frame.F },
            [Role.M] => frame with { P = frame.M, F = Spouses(frame.M) is [var husband, ..] ? husband : -1 },
            [Role.F] or [Role.D] or [Role.H] => frame with { P = people[0] },
            _ => frame,
        };
        return frame with { Marriage = Marriage(frame.F, frame.M) };
    }

    /// <summary>A frame with one of the spouses in it.</summary>
    public Frame WithSpouse(Frame frame, int spouse) => frame with { S = spouse, Marriage = Marriage(frame.P, spouse) };

    /// <summary>The people a role stands for; none where nobody does.</summary>
    public IReadOnlyList<int> Resolve(Who who, Frame frame)
    {
        if (who.Of is { } of) return [.. Resolve(new Who(of, null), frame).Select(p => who.Role == Role.F ? Father(p) : Mother(p)).Where(p => p >= 0)];
        var one = One(who.Role, frame);
        if (one >= 0) return [one];
        return who.Role switch
        {
            Role.S => Spouses(frame.P),
            Role.D => [.. Everybody().Where(IsDead)],
            Role.A => [.. Everybody().Where(p => _facts.State(p) is "missing_declared" or "missing_undeclared")],
            Role.Heirs => [.. Heirs(frame.P)],
            Role.AllMembers => AtHome,
            _ => [],
        };
    }

    public static int One(Role role, Frame frame) => role switch
    {
        Role.P => frame.P,
        Role.C => frame.C,
        Role.F => frame.F,
        Role.M => frame.M,
        Role.H => frame.H,
        Role.S => frame.S,
        Role.D => frame.D,
        Role.G => frame.G,
        _ => -1,
    };

    public IEnumerable<int> Everybody() => Enumerable.Range(0, Count);

    private static Frame Set(Frame frame, Role role, int person) => role switch
    {
        Role.C => frame with { C = person },
        Role.F => frame with { F = person },
        Role.M => frame with { M = person },
        Role.D => frame with { D = person },
        Role.G => frame with { G = person },
        Role.H => frame with { P = person },
        _ => frame with { P = person },
    };

    private Frame AroundChild(Frame frame)
    {
        var mother = frame.M >= 0 ? frame.M : Mother(frame.C);
        return frame with { P = frame.C, F = Father(frame.C), M = mother, G = frame.G >= 0 ? frame.G : Guardian(frame.C, mother) };
    }

    // The mother if she can act, else the head of the household, else the first who can.
    private int Guardian(int child, int mother)
    {
        if (mother >= 0 && _facts.State(mother) == "present") return mother;
        if (Head != child && _facts.State(Head) == "present") return Head;
        return AtHome.Where(p => p != child && _facts.State(p) == "present" && _facts.Number("age", p) >= 18).DefaultIfEmpty(-1).First();
    }

    private int Eldest(int father, int mother) => Everybody().Where(p => _fathers[p] == father && _mothers[p] == mother).OrderByDescending(p => _facts.Number("age", p) ?? -1).ThenBy(p => p).DefaultIfEmpty(-1).First();

    private IEnumerable<int> Heirs(int dead) => dead < 0 ? [] : Spouses(dead)
        .Concat(Everybody().Where(p => _fathers[p] == dead || _mothers[p] == dead))
        .Concat(new[] { Father(dead), Mother(dead) }.Where(p => p >= 0))
        .Distinct().Where(p => !IsDead(p)).Order();

    private bool IsDead(int person) => _facts.State(person) is "dead_proved" or "dead_unproved";
}

using LegalClinic.Application.Intakes;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>The people of a family: a couple, perhaps with an absent or dead husband, children, a grandmother, a second wife.</summary>
internal sealed class InventedHousehold
{
    private const int MostChildren = 6;
    private const int LastBirthAge = 42;

    // Most grown children have a household and a file of their own.
    private const int GrownAt = 22;
    private static readonly (ToldLifeStatus Status, double Share)[] Fates =
    [
        (ToldLifeStatus.Alive, 72), (ToldLifeStatus.Dead, 13), (ToldLifeStatus.Missing, 8), (ToldLifeStatus.Detained, 4), (ToldLifeStatus.Abroad, 3),
    ];

    private static readonly (MarriageKind Kind, double Share)[] Kinds =
    [
        (MarriageKind.Court, 56), (MarriageKind.Ratified, 10), (MarriageKind.ClericOnly, 30), (MarriageKind.NonstatePaper, 4),
    ];

    private readonly SeedChance _chance;
    private readonly SeedNames _names;
    private readonly SeedIdentifiers _ids;
    private readonly string _community;
    private readonly DateOnly _day;
    private readonly List<InventedMember> _members = [];
    private readonly List<MarriageSection> _marriages = [];

    private InventedHousehold(SeedNames names, SeedChance chance, SeedIdentifiers ids, string community, DateOnly day) =>
        (_names, _chance, _ids, _community, _day) = (names, chance, ids, community, day);

    /// <summary>Everybody, the head first.</summary>
    public IReadOnlyList<InventedMember> Members => _members;
    public IReadOnlyList<MarriageSection> Marriages => _marriages;

    /// <summary>Invents a family.</summary>
    public static InventedHousehold Invent(SeedNames names, SeedChance chance, SeedIdentifiers ids, string community, DateOnly day)
    {
        var household = new InventedHousehold(names, chance, ids, community, day);
        household.Fill();
        return household;
    }

    private void Fill()
    {
        var fate = _chance.Of(Fates);
        var husbandHeads = fate == ToldLifeStatus.Alive;
        var grandmother = _chance.Percent(9);
        var born = Birthday(_chance.Between(21, grandmother ? 48 : 66));
        var mother = grandmother ? Person(husbandHeads ? Relation.Mother : Relation.InLaw, Sex.Female, Earlier(born, 17, 32)) : null;
        var husband = Person(husbandHeads ? Relation.Head : Relation.Spouse1, Sex.Male, born, mother, fate);
        AddCouple(husband, husbandHeads ? Relation.Spouse1 : Relation.Head, 1);
        if (husbandHeads && husband.AgeOn(_day) >= 30 && _chance.Percent(3))
        {
            AddCouple(husband, Relation.Spouse2, 2);
        }

        if (mother is not null)
        {
            mother.MaritalStatus = MaritalStatus.Widowed;
            _members.Add(mother);
        }

        _members.Sort((a, b) => (b.Relation == Relation.Head).CompareTo(a.Relation == Relation.Head));
    }

    private void AddCouple(InventedMember husband, Relation wifeIs, int order)
    {
        var wife = Person(wifeIs, Sex.Female, Later(husband.Born, -2, order == 1 ? 8 : 14));
        var kind = _chance.Of(Kinds);
        var weddedAt = Math.Max(16, 18 + (int)(14 * Math.Pow(_chance.Part(), 2)) - 2);
        var wedded = new[] { wife.Born.AddYears(weddedAt), husband.Born.AddYears(18) }.Max().AddDays(_chance.Between(0, 300));
        wedded = wedded > _day.AddDays(-40) ? _day.AddDays(-_chance.Between(40, 300)) : wedded;
        var byCourt = kind is MarriageKind.Court or MarriageKind.Ratified;
        if (order == 1)
        {
            _members.Add(husband);
        }

        _members.Add(wife);
        (husband.MaritalStatus, wife.MaritalStatus) = Statuses(husband.Life.Status, byCourt);
        _marriages.Add(new MarriageSection
        {
            HusbandId = husband.Id, WifeId = wife.Id, Order = order, Kind = kind, On = wedded, Registered = byCourt,
            RegisteredOn = byCourt ? Earliest(wedded.AddDays(_chance.Between(5, 60))) : null,
            DecisionNumber = byCourt ? $"{_chance.Between(1, 900)}/ش/{wedded.Year}" : null, DecisionOn = byCourt ? wedded : null,
            Witnesses = byCourt ? Answer.Yes : _chance.Of([Answer.Yes, Answer.Yes, Answer.No, Answer.Unknown]),
            PaperHeld = _chance.Percent(byCourt ? 70 : 35), MedicalTestDone = byCourt && _chance.Percent(60),
            Ended = husband.Life.Status == ToldLifeStatus.Dead ? MarriageEnd.Death : MarriageEnd.No,
        });
        AddChildren(husband, wife, wedded, byCourt);
    }

    private void AddChildren(InventedMember father, InventedMember mother, DateOnly wedded, bool byCourt)
    {
        var born = wedded.AddDays(_chance.Between(280, 700));
        var last = LastChild(father, mother);
        for (var count = 0; born <= last && count < MostChildren; count++)
        {
            if (born.AddYears(GrownAt) > _day || _chance.Percent(15))
            {
                var sex = _chance.Percent(51) ? Sex.Male : Sex.Female;
                var child = Person(sex == Sex.Male ? Relation.Son : Relation.Daughter, sex, born, mother, father: father);
                child.MaritalStatus = MaritalStatus.Single;
                child.Registered = child.AgeOn(_day) >= 16 ? _chance.Percent(93) : _chance.Percent(byCourt ? 82 : 9);
                _members.Add(child);
            }

            born = born.AddDays(_chance.Between(450, 1900));
        }
    }

    // Nobody has a child after the husband was lost.
    private DateOnly LastChild(InventedMember father, InventedMember mother)
    {
        var last = new[] { _day.AddDays(-10), mother.Born.AddYears(LastBirthAge) }.Min();
        return father.Life.Since is { } since ? new[] { last, new DateOnly(int.Parse(since[..4], System.Globalization.CultureInfo.InvariantCulture), 1, 1) }.Min() : last;
    }

    private InventedMember Person(Relation relation, Sex sex, DateOnly born, InventedMember? mother = null, ToldLifeStatus fate = ToldLifeStatus.Alive,
        InventedMember? father = null)
    {
        var precision = _chance.Of([(DatePrecision.Day, 76.0), (DatePrecision.Year, 14), (DatePrecision.Month, 6), (DatePrecision.Estimate, 4)]);
        return new InventedMember
        {
            Id = _ids.Next(), Serial = _chance.Digits(6), Relation = relation, Sex = sex, Father = father, Mother = mother,
            Born = father is not null ? born : Rounded(born, precision), Precision = father is not null ? DatePrecision.Day : precision,
            Given = _names.Given(_community, sex, born.Year, _chance),
            Fathers = father is not null ? [father.Given, father.Fathers[0], father.Fathers[1]] : Chain(born.Year),
            Laqab = father?.Laqab ?? (mother is null && _members is [var head, ..] && _chance.Percent(35) ? head.Laqab : _names.Laqab(_community, _chance)),
            MothersName = mother is not null ? [] : [_names.Given(_community, Sex.Female, born.Year - 26, _chance), .. Chain(born.Year - 26)[..2]],
            LivesWithFamily = fate == ToldLifeStatus.Alive, Life = InventedLives.Tell(fate, _day, _chance), Registered = _chance.Percent(94),
        };
    }

    private SeedName[] Chain(int born) =>
        [_names.Given(_community, Sex.Male, born - 28, _chance), _names.Given(_community, Sex.Male, born - 56, _chance), _names.Given(_community, Sex.Male, born - 84, _chance)];

    private static (MaritalStatus Husband, MaritalStatus Wife) Statuses(ToldLifeStatus fate, bool byCourt)
    {
        var married = byCourt ? MaritalStatus.MarriedCourt : MaritalStatus.MarriedOutsideCourt;
        return (married, fate switch
        {
            ToldLifeStatus.Dead => MaritalStatus.Widowed,
            ToldLifeStatus.Missing => MaritalStatus.SpouseMissing,
            _ => married,
        });
    }

    private DateOnly Birthday(int age) => _day.AddYears(-age).AddDays(-_chance.Between(1, 360));

    private DateOnly Earlier(DateOnly day, int least, int most) => day.AddYears(-_chance.Between(least, most)).AddDays(-_chance.Between(0, 300));

    // Never so late that a wife would be a child.
    private DateOnly Later(DateOnly day, int least, int most)
    {
        var born = day.AddYears(_chance.Between(least, most)).AddDays(_chance.Between(0, 300));
        return born > _day.AddYears(-19) ? _day.AddYears(-19).AddDays(-_chance.Between(0, 300)) : born;
    }

    private DateOnly Earliest(DateOnly day) => day < _day ? day : _day;

    private static DateOnly Rounded(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => new DateOnly(day.Year, day.Month, 1),
        DatePrecision.Year or DatePrecision.Estimate => new DateOnly(day.Year, 7, 1),
        _ => day,
    };
}

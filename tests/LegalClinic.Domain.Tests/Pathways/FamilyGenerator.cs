using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>An invented family with what it wants.</summary>
public sealed record GeneratedFamily(FamilyRecord Record, IReadOnlyList<PathwayTarget> Targets);

/// <summary>
/// Invents families of every kind the facts allow: widows, orphans, missing and detained fathers, cleric marriages,
/// births in camps, half the answers not given. The same seed gives the same family. What is impossible does not occur.
/// </summary>
public sealed class FamilyGenerator
{
    /// <summary>Day on which everything is true.</summary>
    public static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly string[] PapersOfRegistered = ["UNID", "CSID", "INC", "PASSPORT", "REG_EXTRACT"];
    private readonly Random _random;
    private readonly List<MemberRecord> _members = [];
    private readonly List<MarriageRecord> _marriages = [];
    private readonly List<HoldingRecord> _holdings = [];

    private FamilyGenerator(int seed) => _random = new Random(seed);

    /// <summary>A family of a size with a random choice of targets.</summary>
    public static GeneratedFamily Make(int seed, int size, PathwayRules rules)
    {
        var generator = new FamilyGenerator(seed);
        var record = generator.Family(size);
        string[] documents = [.. Documents(rules)];
        PathwayTarget[] targets = [.. record.Members.SelectMany(m => documents.Where(_ => generator.Chance(8)).Append("UNID").Select(d => new PathwayTarget(m.Id, d)))];
        return new GeneratedFamily(record, targets);
    }

    /// <summary>A family in which everybody wants every document.</summary>
    public static GeneratedFamily WantingAll(int seed, int size, PathwayRules rules)
    {
        var record = new FamilyGenerator(seed).Family(size);
        return new GeneratedFamily(record, [.. record.Members.SelectMany(m => Documents(rules).Select(d => new PathwayTarget(m.Id, d)))]);
    }

    /// <summary>Documents that can be wanted, in the order of the procedure file.</summary>
    public static IEnumerable<string> Documents(PathwayRules rules) =>
        rules.Procedures.Values.Where(p => p.Kind == ProcedureKind.Document && rules.Targets.Contains(p.Code)).Select(p => p.Code);

    private FamilyRecord Family(int size)
    {
        var head = Adult(Chance(50) ? Sex.Female : Sex.Male, 25, 60, true);
        while (_members.Count < size) Grow(head);
        return new FamilyRecord
        {
            HeadId = head.Id,
            Members = _members,
            Marriages = _marriages,
            Holdings = _holdings,
            DisplacementStatus = Pick<DisplacementStatus>(),
            RegisterPage = new RegisterPage { RegisterNumber = Chance(50) ? "84" : null, PageNumber = "86540", Archive = Pick<RegisterArchive>() },
            OfficeReach = Maybe<OfficeReach>(),
            HasRationCard = Chance(60),
            HasQCard = Chance(50) ? Chance(50) : null,
            SecurityCheck = Maybe<SecurityCheck>(),
            MovePlannedOn = Chance(20) ? Day.AddDays(_random.Next(10, 200)) : null,
        };
    }

    private void Grow(MemberRecord head)
    {
        if (Chance(25)) Marry(head);
        else if (Chance(15)) Adult(Pick<Sex>(), 18, 80, Chance(70));
        else Child();
    }

    private void Marry(MemberRecord person)
    {
        if (_members.Count > 0 && _marriages.Count(m => m.HusbandId == person.Id || m.WifeId == person.Id) >= (person.Sex == Sex.Male ? 2 : 1)) return;
        var spouse = Adult(person.Sex == Sex.Male ? Sex.Female : Sex.Male, 20, 60, Chance(50));
        var kind = Pick<MarriageKind>();
        var registered = kind is MarriageKind.Court or MarriageKind.Ratified && Chance(70);
        var (husband, wife) = person.Sex == Sex.Male ? (person, spouse) : (spouse, person);
        _marriages.Add(new MarriageRecord(husband.Id, wife.Id, new MarriageDetails
        {
            Kind = kind,
            On = new DateOnly(2010 + _random.Next(10), 5, 1),
            Registered = registered,
            Witnesses = Pick<Answer>(),
            MedicalTestDone = Chance(20),
            Ended = Chance(10) ? Pick<MarriageEnd>() : MarriageEnd.No,
        }, Pick<MarriageRegime>()));
    }

    private MemberRecord Adult(Sex sex, int youngest, int oldest, bool home) => Add(new MemberRecord
    {
        Id = NextId(),
        Sex = sex == Sex.NotStated ? Sex.Male : sex,
        Birth = new BirthDate { Date = Day.AddYears(-_random.Next(youngest, oldest)).AddDays(-1), Precision = DatePrecision.Year },
        Nationality = Chance(95) ? "IRQ" : "SYR",
        LivesWithFamily = home,
        Registered = Chance(85) ? Answer.Yes : Pick<Answer>(),
        RecordProblems = Chance(10) ? [Pick<RecordProblem>()] : [],
        LifeStatus = home ? LifeStatus.Alive : LifeStatus.Sealed,
        Life = home ? null : new SealedLife(Pick<ToldLifeStatus>(), null, null, null, Chance(30) ? LifeProof.DeathCertificate : LifeProof.None, Pick<Answer>(),
            Chance(30) ? Day.AddDays(-_random.Next(3000)) : null, Pick<Answer>(), Pick<Answer>(), Pick<Answer>(), Chance(30) ? _random.Next(20) : null),
    });

    private void Child()
    {
        var marriage = _marriages.Count > 0 && Chance(85) ? _marriages[_random.Next(_marriages.Count)] : null;
        var mother = marriage?.WifeId ?? (Chance(50) ? _members.Find(m => m.Sex == Sex.Female && m.Birth.AgeOn(Day) > 30)?.Id : null);
        var father = marriage?.HusbandId ?? (Chance(20) ? _members.Find(m => m.Sex == Sex.Male && m.Birth.AgeOn(Day) > 30)?.Id : null);
        var parents = _members.Where(m => m.Id == mother || m.Id == father).Select(m => m.Birth.Date!.Value).DefaultIfEmpty(Day.AddYears(-60)).Max();
        var most = Math.Max(1, Day.DayNumber - parents.DayNumber - (365 * 12));
        var registered = Chance(40) ? Answer.Yes : Chance(80) ? Answer.No : Answer.Unknown;
        Add(new MemberRecord
        {
            Id = NextId(),
            Sex = Chance(50) ? Sex.Female : Sex.Male,
            Birth = new BirthDate { Date = Day.AddDays(-(Chance(15) ? _random.Next(60) : _random.Next(most))), Precision = DatePrecision.Day },
            FatherId = father,
            MotherId = mother,
            Registered = registered,
            BirthFacts = new SealedBirth(null, null, Maybe<BirthPlaceKind>(), null, Maybe<BirthNotice>(), null, Pick<Answer>(), Pick<Answer>(), Pick<Answer>(), null, Chance(10)),
        });
    }

    private MemberRecord Add(MemberRecord member)
    {
        _members.Add(member);
        foreach (var document in PapersOfRegistered.Where(_ => Chance(40)))
        {
            var state = member.Registered != Answer.No && Chance(50) ? HoldingState.HasValid : Chance(50) ? HoldingState.Lost : HoldingState.NeverHad;
            var details = new HoldingDetails { State = state, IssuedOn = Day.AddDays(-_random.Next(6000)), ExpiresOn = document is "UNID" or "PASSPORT" ? Day.AddDays(_random.Next(-300, 3000)) : null };
            _holdings.Add(new HoldingRecord(member.Id, document, details));
        }

        return member;
    }

    private PersonId NextId() => new(new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)(_members.Count + 1)]));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }

    private T? Maybe<T>()
        where T : struct, Enum => Chance(75) ? Pick<T>() : null;
}

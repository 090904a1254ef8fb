using System.Text.Json;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Domain.Tests.Families;

/// <summary>Invents two files with everything a file can hold, some people of the one being people of the other.</summary>
internal sealed class TwoFiles
{
    public static readonly Stamp Stamp = new(new StaffId(Guid.CreateVersion7()), new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly OfficeId Office = new(Guid.CreateVersion7());
    private static readonly string[] Documents = ["UNID", "CSID", "NATCERT", "HOUSING", "BIRTH"];
    private readonly Random _random;
    private readonly List<Person> _people = [];
    private readonly List<Marriage> _marriages = [];
    private readonly List<Holding> _papers = [];
    private readonly List<Case> _cases = [];
    private readonly List<DocumentApplication> _applications = [];
    private readonly List<TaskItem> _tasks = [];
    private int _words;

    private TwoFiles(int seed)
    {
        _random = new Random(seed);
        var (kept, absorbed) = (File("F-1"), File("F-2"));
        Files = new BothFiles
        {
            Kept = kept, Absorbed = absorbed, People = _people, Marriages = _marriages, Papers = _papers, Cases = _cases, Applications = _applications, Tasks = _tasks,
        };
        var here = Of(kept).OrderBy(_ => _random.Next()).ToList();
        var there = Of(absorbed).OrderBy(p => p.Id != absorbed.HeadId).ThenBy(_ => _random.Next()).ToList();
        Pairs = [.. here.Zip(there).Take(_random.Next(1, 4)).Select(x => new SamePerson(x.First.Id, x.Second.Id))];
    }

    public BothFiles Files { get; }
    public IReadOnlyList<SamePerson> Pairs { get; }

    public static TwoFiles Make(int seed) => new(seed);

    /// <summary>Merges them; what is chosen is drawn.</summary>
    public FileMerge Merge() => FileMerge.Make(new FileMergeId(Guid.CreateVersion7()), Files, Decision(), "one family", Stamp);

    public MergeDecision Decision() => new(
        Pairs, [.. FileComparison.Between(Files, Pairs).Select(d => new FieldChoice(d.KeptId, d.Field, Draw<FileSide>()))], []);

    public Person Somebody() => Pick(_people);

    public Holding AddPaper(Person of, string document)
    {
        var paper = Holding.Enter(new HoldingId(Guid.CreateVersion7()), of.FamilyId, of.Id, document, Details());
        _papers.Add(paper);
        return paper;
    }

    public Person AddPerson(Family to, Person? father = null)
    {
        var person = Person.Enter(new PersonId(Guid.CreateVersion7()), to.Id, Written());
        person.ChildOf(father?.Id, null);
        _people.Add(person);
        to.Admit(person.Id, Relation.Son, true, Day);
        return person;
    }

    public Case AddCase(Family to)
    {
        var opened = Case.Open(new CaseId(Guid.CreateVersion7()), $"C-{_cases.Count}", to.Id, Office, Draw<ServiceLevel>(), Priority.Assess([], []), Day, Stamp);
        _cases.Add(opened);
        return opened;
    }

    public DocumentApplication AddApplication(Case to, PersonId person)
    {
        var planned = DocumentApplication.Plan(new DocumentApplicationId(Guid.CreateVersion7()), to.Id, person, Pick(Documents), Stamp);
        _applications.Add(planned);
        return planned;
    }

    public TaskItem AddTask(Case to)
    {
        var set = TaskItem.Set(new TaskItemId(Guid.CreateVersion7()), to.Id, Word(), Day, null, Stamp);
        _tasks.Add(set);
        return set;
    }

    public string Word() => $"w{_words++}";

    public T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    public T Draw<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    public bool Toss(int of = 2) => _random.Next(of) == 0;

    public HoldingDetails Details() => new() { State = Draw<HoldingState>(), Number = Toss() ? Word() : null, LostWhere = Toss(3) ? Word() : null };

    public PersonDetails Written() => new()
    {
        Name = new PersonName { Given = Word(), Father = Toss() ? "Ali" : Word(), Latin = Toss() ? Word() : null },
        Sex = Draw<Sex>(), Birth = new BirthDate { Date = Day.AddDays(-_random.Next(5000)), Precision = DatePrecision.Day },
        Nationality = "IRQ", NationalNumber = Toss() ? Word() : null, MaritalStatus = Toss() ? Draw<MaritalStatus>() : null,
        OwnRegisterPage = Toss(3) ? new RegisterPage { PageNumber = Word() } : null, Languages = Toss() ? [Draw<SpokenLanguage>()] : [], LifeStatus = Draw<LifeStatus>(),
        Difficulties = Toss(4) ? [new FunctionalDifficulty(FunctionalDomain.Seeing, Difficulty.ALot)] : [],
    };

    /// <summary>Everything the two files say, but for versions and the stamps of moves, as text, thing by thing.</summary>
    public Dictionary<string, string> Said() => Things().ToDictionary(x => x.Name, x => JsonSerializer.Serialize(x.Thing));

    private IEnumerable<(string Name, object Thing)> Things()
    {
        foreach (var f in new[] { Files.Kept, Files.Absorbed })
        {
            yield return ($"family {f.Id.Value}", new { f.HeadId, f.Household, f.GoesOnIn, f.Barriers, f.Contacts, f.Stays });
            foreach (var m in f.Members) yield return ($"member {m.PersonId.Value}", new { f.Id, m.Relation, m.LivesWithFamily, m.From, m.Until });
            foreach (var (n, i) in f.Needs.OrderBy(n => n.PersonId.Value).ThenBy(n => n.Need).Select((n, i) => (n, i))) yield return ($"need {f.Id.Value} {i}", n);
        }

        foreach (var p in _people) yield return ($"person {p.Id.Value}", new { p.FamilyId, p.SameAs, p.Name, p.Sex, p.Birth, p.BirthPlace, p.MaritalStatus, p.Nationality, p.NationalNumber, p.OwnRegisterPage, p.Languages, p.LifeStatus, p.Difficulties, p.FatherId, p.MotherId });
        foreach (var m in _marriages) yield return ($"marriage {m.Id.Value}", new { m.FamilyId, m.HusbandId, m.WifeId, m.Kind, m.On, m.PlaceText });
        foreach (var h in _papers) yield return ($"paper {h.Id.Value}", new { h.FamilyId, h.PersonId, h.OtherPersonId, h.DocumentType, h.Details, h.Before, h.Want });
        foreach (var c in _cases) yield return ($"case {c.Id.Value}", new { c.FamilyId, c.OpenedIn, c.Status });
        foreach (var a in _applications) yield return ($"application {a.Id.Value}", new { a.CaseId, a.PersonId, a.DocumentType });
        foreach (var t in _tasks) yield return ($"task {t.Id.Value}", new { t.CaseId, t.Title });
    }

    private IEnumerable<Person> Of(Family family) => _people.Where(p => p.FamilyId == family.Id);

    private Family File(string number)
    {
        var id = new FamilyId(Guid.CreateVersion7());
        List<Person> people = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Person.Enter(new PersonId(Guid.CreateVersion7()), id, Written()))];
        var family = Family.Open(id, number, Office, Day, null, people[0].Id, new HouseholdDetails
        {
            SizeDeclared = Toss() ? _random.Next(1, 9) : null, Address = new Address { GovernorateCode = "NIN", Quarter = Toss() ? Word() : null }, IncomeBand = Toss() ? Draw<IncomeBand>() : null,
        });
        for (var i = 0; i < people.Count; i++)
        {
            if (i > 1) people[i].ChildOf(people[0].Id, people[1].Id);
            if (i == 0 || !Toss(4)) family.Admit(people[i].Id, i == 0 ? Relation.Head : Relation.Son, Toss(), Day);
        }

        family.Describe(
            Toss() ? [new SafeContact { Phone = Word(), PersonId = Pick(people).Id }] : [], Toss() ? [new PersonNeed { PersonId = Pick(people).Id, Need = Draw<SpecificNeed>() }] : [],
            Toss() ? [Draw<AccessBarrier>()] : [], Toss() ? [new Stay { Order = 1, ObstacleToReturn = Word() }] : []);
        _people.AddRange(people);
        if (people.Count > 1 && Toss()) _marriages.Add(Marriage.Enter(new MarriageId(Guid.CreateVersion7()), id, people[0].Id, people[1].Id, new MarriageDetails { Kind = Draw<MarriageKind>(), PlaceText = Toss() ? Word() : null }));
        foreach (var person in people)
        {
            foreach (var document in Documents.Where(_ => Toss())) AddPaper(person, document);
        }

        foreach (var inCase in Enumerable.Range(0, _random.Next(3)).Select(_ => AddCase(family)).ToList())
        {
            AddApplication(inCase, Pick(people).Id);
            AddTask(inCase);
        }

        return family;
    }
}

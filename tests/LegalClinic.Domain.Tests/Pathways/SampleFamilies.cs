using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>One of the sixty invented families with what it wants; F001 to F010 are W1 to W10 of domain.md 1.6.</summary>
internal sealed record SampleFamily(string Key, DateOnly ReceivedOn, FamilyRecord Record, IReadOnlyList<PathwayTarget> Wants, bool InKurdistan)
{
    private static readonly Lazy<IReadOnlyList<SampleFamily>> Families = new(() => new SampleReader().All());

    public static IReadOnlyList<SampleFamily> All => Families.Value;

    public static SampleFamily Of(string key) => All.Single(f => f.Key == key);

    public PathwayRules Rules => RuleFolder.On(ReceivedOn, InKurdistan ? Jurisdiction.Kri : Jurisdiction.Federal);

    public PathwayRequest Request() => new(FactDerivation.Derive(Record, Rules, ReceivedOn, RuleFolder.Calendar), Wants, ReceivedOn, RuleFolder.Calendar);

    public PathwayPlan Plan() => Pathway.Plan(Rules, Request());

    public static PersonId Person(string key) => new(new Guid(int.Parse(key[1..4]), short.Parse(key[6..]), 0, new byte[8]));

    /// <summary>P1 for the first person of the files.</summary>
    public static string Name(PersonId id) => $"P{BitConverter.ToInt16(id.Value.ToByteArray(), 4)}";

    /// <summary>The steps as people would write them: <c>MARR_RATIF P2 P1</c>.</summary>
    public static IEnumerable<string> Steps(PathwayPlan plan) => plan.Steps.Select(s => $"{s.Procedure} {string.Join(' ', s.People.Select(Name))}");
}

/// <summary>Reads the sample files into records.</summary>
internal sealed class SampleReader
{
    private readonly ILookup<string, RuleRow> _people = Rows("people.csv").ToLookup(r => r["family_id"]);
    private readonly Dictionary<string, RuleRow> _births = Rows("births.csv").ToDictionary(r => r["person_id"]);
    private readonly ILookup<string, RuleRow> _marriages = Rows("marriages.csv").ToLookup(r => r["family_id"]);
    private readonly ILookup<string, RuleRow> _holdings = Rows("holdings.csv").ToLookup(r => r["person_id"][..4]);
    private readonly ILookup<string, RuleRow> _wants = Rows("wants.csv").ToLookup(r => r["person_id"][..4]);

    public IReadOnlyList<SampleFamily> All() => [.. Rows("families.csv").Select(Family)];

    private SampleFamily Family(RuleRow f)
    {
        var key = f["family_id"];
        var record = new FamilyRecord
        {
            HeadId = Id(f, "head_id")!.Value,
            Members = [.. _people[key].Select(Member)],
            Marriages = [.. _marriages[key].Select(Marriage)],
            Holdings = [.. _holdings[key].Select(Holding)],
            DisplacementStatus = Code<DisplacementStatus>.Parse(f["displacement_status"]),
            RegisterPage = new RegisterPage { RegisterNumber = f.Text("register_no"), PageNumber = f.Text("page_no"), Archive = Of<RegisterArchive>(f, "register_archive") ?? RegisterArchive.Unknown },
            OfficeReach = Of<OfficeReach>(f, "office_reachable"),
            RelativeDocument = f.Text("relative_document"),
            HasRationCard = f.Text("pds_no") is not null,
            HasQCard = f.Text("q_card") is { } q ? q == "yes" : null,
            SecurityCheck = Of<SecurityCheck>(f, "security_check"),
            MovePlannedOn = f.Day("move_planned_on"),
        };
        PathwayTarget[] wants = [.. _wants[key].Select(w => new PathwayTarget(Id(w, "person_id")!.Value, w["doc_type"]))];
        return new SampleFamily(key, f.Day("received_on")!.Value, record, wants, f["office"] is "DHK" or "ERB" or "SUL");
    }

    private MemberRecord Member(RuleRow p) => new()
    {
        Id = Id(p, "person_id")!.Value,
        Sex = p["sex"] switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.NotStated },
        Birth = new BirthDate { Date = p.Day("birth_date"), Precision = Of<DatePrecision>(p, "birth_precision") ?? DatePrecision.Day },
        Nationality = p.Text("nationality") ?? "IRQ",
        FatherId = Id(p, "father_id"),
        MotherId = Id(p, "mother_id"),
        LivesWithFamily = p["lives_with_family"] == "yes",
        Registered = Said(p["registered"]),
        RecordProblems = [.. p["record_problems"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Code<RecordProblem>.Parse)],
        LifeStatus = LifeStatus.Sealed,
        Life = new SealedLife(Code<ToldLifeStatus>.Parse(p["life_status"]), p.Text("life_since"), null, null, Of<LifeProof>(p, "life_proof"),
            Said(p["life_reported"]), p.Day("life_declared_on"), Said(p["life_witnesses"]), Said(p["life_death_likely"]), Said(p["life_contact"]), p.Number("life_sentence_years")),
        BirthFacts = _births.TryGetValue(p["person_id"], out var b) ? Birth(b) : null,
    };

    private static SealedBirth Birth(RuleRow b) => new(
        null, null, Of<BirthPlaceKind>(b, "birth_place_kind"), null, Of<BirthNotice>(b, "birth_notified"), null, Said(b["witnesses_available"]),
        Said(b["father_known_by_mother"]), Said(b["paternal_kin_cooperate"]), Of<EarlierRegistration>(b, "earlier_registration"), b["date_uncertain"] == "yes");

    private static MarriageRecord Marriage(RuleRow m) => new(Id(m, "husband_id")!.Value, Id(m, "wife_id")!.Value, new MarriageDetails
    {
        Kind = Code<MarriageKind>.Parse(m["kind"]),
        On = m.Day("married_on"),
        Registered = m["registered"] == "yes",
        Witnesses = Said(m["witnesses_available"]),
        MedicalTestDone = m["medical_test_done"] == "yes",
        Ended = Code<MarriageEnd>.Parse(m["ended"]),
    });

    private static HoldingRecord Holding(RuleRow h) => new(Id(h, "person_id")!.Value, h["doc_type"],
        new HoldingDetails { State = Code<HoldingState>.Parse(h["state"]), IssuedOn = h.Day("issued_on"), ExpiresOn = h.Day("expires_on") }, Id(h, "other_person_id"));

    private static IReadOnlyList<RuleRow> Rows(string file) => RuleFolder.Rows("Samples", file);

    private static PersonId? Id(RuleRow row, string column) => row.Text(column) is { } key ? SampleFamily.Person(key) : null;

    private static T? Of<T>(RuleRow row, string column)
        where T : struct, Enum =>
        row.Text(column) is { } code ? Code<T>.Parse(code) : null;

    private static Answer Said(string text) => Code<Answer>.TryParse(text, out var answer) ? answer : Answer.Unknown;
}

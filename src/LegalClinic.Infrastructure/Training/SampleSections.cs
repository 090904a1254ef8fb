using LegalClinic.Application.Intakes;
using LegalClinic.Domain;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training;

/// <summary>Reads the sections of a form out of the sample rows of a family.</summary>
internal sealed class SampleSections(
    ILookup<string, SampleRow> people, IReadOnlyDictionary<string, SampleRow> births, ILookup<string, SampleRow> needs,
    ILookup<string, SampleRow> marriages, ILookup<string, SampleRow> holdings, ILookup<string, SampleRow> wants,
    ILookup<string, SampleRow> stays, ILookup<string, SampleRow> contacts, ILookup<string, SampleRow> consents)
{
    public IReadOnlyList<MemberSection> Members(string family)
    {
        var difficulties = needs[family].Where(n => n["kind"] == "disability").ToLookup(n => n["person_id"]);
        var members = people[family].Select(p => Member(p, difficulties[p["person_id"]])).ToList();
        var listed = members.Select(m => m.Id).ToHashSet();
        return [.. members.Select(m => m with { FatherId = Among(listed, m.FatherId), MotherId = Among(listed, m.MotherId) })];
    }

    public IReadOnlyList<AccessBarrier> Barriers(string family) =>
        [.. needs[family].Where(n => n["kind"] == "barrier").Select(n => Code<AccessBarrier>.Parse(n["code"]))];

    public IReadOnlyList<NeedSection> Needs(string family) =>
        [.. needs[family].Where(n => n["kind"] == "need").Select(n => new NeedSection(n.Id("person_id")!.Value, Code<SpecificNeed>.Parse(n["code"])))];

    public IReadOnlyList<MarriageSection> Marriages(string family) => [.. marriages[family].Select(m => new MarriageSection
    {
        HusbandId = m.Id("husband_id")!.Value,
        WifeId = m.Id("wife_id")!.Value,
        Order = m.Number("order_no") ?? 1,
        Kind = m.CodeOf<MarriageKind>("kind")!.Value,
        On = m.Date("married_on"),
        Precision = m.CodeOf<DatePrecision>("married_precision") ?? DatePrecision.Day,
        PlaceCode = m.Text("place_pcode"),
        PlaceText = m.Text("place_text"),
        Registered = m.Yes("registered"),
        RegisteredOn = m.Date("registered_on"),
        DecisionNumber = m.Text("decision_no"),
        DecisionOn = m.Date("decision_on"),
        Regime = m.CodeOf<MarriageRegime>("regime") ?? MarriageRegime.Unknown,
        Witnesses = m.Answer("witnesses_available"),
        PaperHeld = m.Yes("paper_held"),
        MedicalTestDone = m.Yes("medical_test_done"),
        Ended = m.CodeOf<MarriageEnd>("ended") ?? MarriageEnd.No,
        EndedOn = m.Date("ended_on"),
    })];

    public IReadOnlyList<HoldingSection> Holdings(string family) => [.. holdings[family].Select(h => new HoldingSection
    {
        PersonId = h.Id("person_id")!.Value,
        OtherPersonId = h.Id("other_person_id"),
        DocumentType = h["doc_type"],
        State = h.CodeOf<HoldingState>("state")!.Value,
        Number = h.Text("number"),
        IssuedOn = h.Date("issued_on"),
        ExpiresOn = h.Date("expires_on"),
        IssuedAt = h.Text("issued_at"),
        IssuedPlaceCode = h.Text("issued_pcode"),
        NameAsWritten = h.Text("name_as_written"),
        ReasonMissing = h.CodeOf<MissingReason>("reason_missing"),
        LostWhere = h.Text("lost_where"),
        LostWhen = h.Text("lost_when"),
        LostHow = h.Text("lost_how"),
        ConfiscatedBy = h.Text("confiscated_by"),
    })];

    public IReadOnlyList<WantSection> Wants(string family) => [.. wants[family].Select(w => new WantSection(
        w.Id("person_id")!.Value, w["doc_type"], w.CodeOf<DocumentPurpose>("purpose")!.Value, w.Date("needed_by")))];

    public IReadOnlyList<StaySection> Stays(string family) => [.. stays[family].OrderBy(s => s.Number("seq")).Select(s => new StaySection
    {
        FromPlaceCode = s.Text("from_pcode"),
        FromSiteCode = s.Text("from_site_code"),
        ToPlaceCode = s.Text("to_pcode"),
        ToSiteCode = s.Text("to_site_code"),
        ArrivedOn = s.Text("arrived_on"),
        LeftOn = s.Text("left_on"),
        Reason = s.CodeOf<DisplacementReason>("reason"),
        ReturnProof = s.Text("return_proof"),
        ObstacleToReturn = s.Text("obstacle_to_return"),
    })];

    public IReadOnlyList<ContactSection> Contacts(string family) => [.. contacts[family].Select(c => new ContactSection
    {
        PersonId = c.Id("person_id"),
        Phone = c.Text("phone"),
        Whose = c.Text("whose"),
        Whatsapp = c.Yes("whatsapp"),
        SafeToCall = c.Yes("safe_to_call"),
        SafeToMessage = c.Yes("safe_to_message"),
        Channel = c.CodeOf<ContactChannel>("channel") ?? ContactChannel.Call,
        Words = c.CodeOf<ContactWords>("words") ?? ContactWords.Neutral,
        Hours = c.Text("hours"),
        Forbidden = c.CodesOf<ForbiddenContact>("forbidden"),
    })];

    public IReadOnlyList<ConsentSection> Consents(string family) => [.. consents[family].Select(c => new ConsentSection
    {
        PersonId = c.Id("person_id")!.Value,
        Purpose = (ConsentPurpose)c.Number("purpose")!.Value,
        Answer = c.CodeOf<ConsentAnswer>("answer")!.Value,
        GivenOn = c.Date("given_on")!.Value,
        WithdrawnOn = c.Date("withdrawn_on"),
        Method = c.CodeOf<ConsentMethod>("method")!.Value,
        Language = c.CodeOf<SpokenLanguage>("language")!.Value,
        ExplainedBy = c.Text("explained_by"),
        TextVersion = c["text_version"],
        Sheet = c.Number("sheet") ?? 1,
        GuardianId = c.Id("guardian_id"),
        ChildAssent = c.Answer("child_assent"),
    })];

    // The mother of two brothers stands on the form of one of them; the other's form names her without a link.
    private static Guid? Among(HashSet<Guid> listed, Guid? parent) => parent is { } id && listed.Contains(id) ? parent : null;

    private MemberSection Member(SampleRow p, IEnumerable<SampleRow> difficulties) => new()
    {
        Id = p.Id("person_id")!.Value,
        Relation = p.CodeOf<Relation>("relation")!.Value,
        LivesWithFamily = p.Yes("lives_with_family"),
        Name = Name(p),
        Sex = p.Text("sex") switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.NotStated },
        Birth = Birth(p, births.GetValueOrDefault(p["person_id"])),
        MaritalStatus = p.CodeOf<MaritalStatus>("marital_status"),
        Nationality = p.Text("nationality") ?? "IRQ",
        NationalNumber = p.Text("national_number"),
        Registered = p.Answer("registered"),
        OwnRegisterPage = OwnPage(p),
        RecordProblems = p.CodesOf<RecordProblem>("record_problems"),
        FatherId = p.Id("father_id"),
        MotherId = p.Id("mother_id"),
        Occupation = p.Text("occupation"),
        Education = p.CodeOf<Education>("education"),
        Languages = p.CodesOf<SpokenLanguage>("languages"),
        Life = Life(p),
        Difficulties = [.. difficulties.Select(d => new DifficultySection(Code<FunctionalDomain>.Parse(d["code"]), Code<Difficulty>.Parse(d["value"])))],
    };

    private static RegisterPageSection? OwnPage(SampleRow p) =>
        p.Text("register_no") is null && p.Text("register_district_pcode") is null
            ? null
            : new RegisterPageSection
            {
                DistrictCode = p.Text("register_district_pcode"),
                RegisterNumber = p.Text("register_no"),
                PageNumber = p.Text("page_no"),
            };

    private static NameSection Name(SampleRow p) => new()
    {
        Script = p.CodeOf<NameScript>("name_script") ?? NameScript.Arabic,
        Given = p["given_name"],
        Father = p.Text("father_name"),
        Grandfather = p.Text("grandfather_name"),
        GreatGrandfather = p.Text("great_grandfather_name"),
        Laqab = p.Text("laqab"),
        MotherGiven = p.Text("mother_given"),
        MotherFather = p.Text("mother_father"),
        MotherGrandfather = p.Text("mother_grandfather"),
        Kunya = p.Text("kunya"),
        Latin = p.Text("name_latin"),
        OnOldId = p.Text("name_on_old_id"),
    };

    private static BirthSection Birth(SampleRow p, SampleRow? b) => new()
    {
        Date = p.Date("birth_date"),
        Precision = p.CodeOf<DatePrecision>("birth_precision") ?? DatePrecision.Day,
        Calendar = p.CodeOf<WrittenCalendar>("birth_calendar") ?? WrittenCalendar.Gregorian,
        AsWritten = p.Text("birth_as_written"),
        Country = p.Text("birth_country"),
        PlaceCode = p.Text("birth_pcode"),
        PlaceText = p.Text("birth_place_text"),
        PlaceKind = b?.CodeOf<BirthPlaceKind>("birth_place_kind"),
        SiteCode = b?.Text("birth_site_code"),
        Notice = b?.CodeOf<BirthNotice>("birth_notified"),
        NoticeNumber = b?.Text("notice_no"),
        Witnesses = b?.Answer("witnesses_available") ?? Answer.Unknown,
        FatherKnownByMother = b?.Answer("father_known_by_mother") ?? Answer.Unknown,
        PaternalKinCooperate = b?.Answer("paternal_kin_cooperate") ?? Answer.Unknown,
        EarlierRegistration = b?.CodeOf<EarlierRegistration>("earlier_registration"),
        DateUncertain = b?.Yes("date_uncertain") ?? false,
    };

    private static LifeSection Life(SampleRow p) => new()
    {
        Status = p.CodeOf<ToldLifeStatus>("life_status") ?? ToldLifeStatus.Alive,
        Since = p.Text("life_since"),
        PlaceCode = p.Text("life_place_pcode"),
        PlaceText = p.Text("life_place_text"),
        Proof = p.CodeOf<LifeProof>("life_proof"),
        Reported = p.Answer("life_reported"),
        DeclaredOn = p.Date("life_declared_on"),
        Witnesses = p.Answer("life_witnesses"),
        DeathLikely = p.Answer("life_death_likely"),
        Contact = p.Answer("life_contact"),
        SentenceYears = p.Number("life_sentence_years"),
    };
}

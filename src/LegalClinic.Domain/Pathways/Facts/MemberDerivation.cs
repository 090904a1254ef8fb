using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Facts;

/// <summary>Facts of one person.</summary>
internal sealed class MemberDerivation(
    FamilyRecord record, MemberRecord member, PathwayRules rules, DateOnly day, WorkingCalendar calendar, List<Fact> known)
{
    // Cards that somebody loses; their loss is reported to the police before a new one is given.
    private static readonly string[] Cards = ["UNID", "CSID", "INC"];

    // Whoever has one of these stands in the register.
    private static readonly string[] ProofsOfEntry = ["UNID", "CSID", "INC", "PASSPORT", "REG_EXTRACT"];

    private readonly FactNotes _notes = new(FactSubject.Of(member.Id), known);

    public void Derive()
    {
        State();
        Register();
        Birth();
        Life();
        Papers();
    }

    private void State()
    {
        if (member.Nationality != "IRQ") _notes.Add("state", "foreign", "person:nationality");
        else if (LifeState() is var (value, from)) _notes.Add("state", value, from);
        // Nobody is named as parent although the birth was asked about (samples: unknown_identity = no father named).
        if (member.BirthFacts is not null && member.Nationality == "IRQ")
        {
            _notes.Add("father_unnamed", member.FatherId is null, "person:father");
            _notes.Add("mother_unnamed", member.MotherId is null, "person:mother");
        }
    }

    private (string Value, string From)? LifeState() => (member.Life?.Status ?? Told(member.LifeStatus)) switch
    {
        ToldLifeStatus.Alive when member.LivesWithFamily => ("present", "person:lives_with_family"),
        ToldLifeStatus.Dead => (DeathProof() is { } proof ? ("dead_proved", proof) : ("dead_unproved", "life:proof")),
        ToldLifeStatus.Missing => (MissingProof() is { } proof ? ("missing_declared", proof) : ("missing_undeclared", "life:status")),
        ToldLifeStatus.Detained => ("detained", "life:status"),
        ToldLifeStatus.Abroad when member.Life?.Contact == Answer.Yes => ("abroad_contactable", "life:contact"),
        ToldLifeStatus.Abroad when member.Life?.Contact == Answer.No => ("abroad_no_contact", "life:contact"),
        _ => null,
    };

    private static ToldLifeStatus Told(LifeStatus status) => status switch
    {
        LifeStatus.Alive => ToldLifeStatus.Alive,
        LifeStatus.Dead => ToldLifeStatus.Dead,
        LifeStatus.Abroad => ToldLifeStatus.Abroad,
        _ => ToldLifeStatus.Unknown,
    };

    private string? DeathProof() =>
        member.Life?.Proof is LifeProof.DeathCertificate or LifeProof.DeathDeed or LifeProof.DeathJudgment ? "life:proof"
        : Held("DEATH_CERT", "DEATH_DEED", "DEATH_JUDGMENT") is { } paper ? $"holding:{paper}" : null;

    private string? MissingProof() =>
        member.Life?.Proof == LifeProof.MissingDeclaration || member.Life?.DeclaredOn is not null ? "life:declared_on"
        : Held("MISSING_DECL") is { } paper ? $"holding:{paper}" : null;

    private void Register()
    {
        if (Obtained(ProofsOfEntry) is { } issued) _notes.Add("registered", true, $"holding:{issued}");
        else if (member.Registered != Answer.Unknown) _notes.Add("registered", member.Registered, "person:registered");
        else if (Held(ProofsOfEntry) is { } paper) _notes.Add("registered", true, $"holding:{paper}");
        var page = member.OwnRegisterPage ?? record.RegisterPage;
        if (page.RegisterNumber is not null && page.PageNumber is not null) _notes.Add("register_numbers_known", true, "register_page");
        if (record.RelativeDocument is not null) _notes.Add("relative_document", true, "household:relative_document");
        var problems = member.RecordProblems;
        _notes.Add("names_conflict", problems.Contains(RecordProblem.NamesConflict), "person:record_problems");
        _notes.Add("record_conflict", problems.Contains(RecordProblem.DoubleEntry) || problems.Contains(RecordProblem.ConflictingEntries), "person:record_problems");
    }

    private void Birth()
    {
        var age = member.Birth.AgeOn(day);
        if (age is { } years) _notes.Add("age", years, "person:birth");
        var birth = member.BirthFacts;
        if (birth is null) return;
        if (birth.PlaceKind is { } place) _notes.Add("birth_place_kind", place.Code, "birth:place_kind");
        if (birth.Notice is { } notice) _notes.Add("birth_notice", notice.Code, "birth:notice");
        _notes.Add("birth_witnesses", birth.Witnesses, "birth:witnesses");
        _notes.Add("birth_date_uncertain", birth.DateUncertain, "birth:date_uncertain");
        _notes.Add("paternal_kin_cooperate", birth.PaternalKinCooperate, "birth:paternal_kin_cooperate");
        if (DaysLeft(birth) is { } left) _notes.Add("birth_days_left", left, "person:birth");
    }

    private int? DaysLeft(SealedBirth birth)
    {
        if (member.Birth is not { Date: { } born, Precision: DatePrecision.Day }) return null;
        var period = rules.Deadlines.Where(d => d.Kind == "birth" && AppliesTo(d, birth.PlaceKind)).MinBy(d => d.Days);
        return period is null ? null : calendar.LastDay(born, period.Days).DayNumber - day.DayNumber;
    }

    // While the place is unknown the shorter period counts.
    private static bool AppliesTo(DeadlineRule rule, BirthPlaceKind? place) =>
        place is null || (rule.Condition is Condition.Compare compare && compare.Values.Contains(place.Value.Code));

    private void Life()
    {
        if (member.Life is not { } life) return;
        _notes.Add("life_witnesses", life.Witnesses, "life:witnesses");
        _notes.Add("death_likely", life.DeathLikely, "life:death_likely");
        if (life.SentenceYears is { } years) _notes.Add("sentence_years", years, "life:sentence_years");
        if (life.DeclaredOn is { } declared) _notes.Add("years_since_declared", Whole(declared), "life:declared_on");
    }

    private int Whole(DateOnly since)
    {
        var years = day.Year - since.Year;
        return since.AddYears(years) > day ? years - 1 : years;
    }

    private void Papers()
    {
        var own = record.Holdings.Where(h => h.PersonId == member.Id).ToList();
        var lost = own.Find(h => Cards.Contains(h.Document) && h.Details.State == HoldingState.Lost && Held(h.Document) is null);
        _notes.Add("previous_card_lost", lost is not null, lost is null ? "holdings" : $"holding:{lost.Document}");
        _notes.Add("correction_used", Held("NAME_CORR") is not null, "holding:NAME_CORR");
        _notes.Add("nonstate_paper", own.Exists(h => h.Details.State == HoldingState.IssuedNonState), "holdings");
        if (own.Find(h => h.Document == "CSID" && h.Details is { State: HoldingState.HasValid, IssuedOn: not null })?.Details.IssuedOn is { } issued)
            _notes.Add("csid_years", Whole(issued), "holding:CSID");
        if (own.Find(h => h.Document == "UNID" && h.Details is { State: HoldingState.HasValid, ExpiresOn: not null })?.Details.ExpiresOn is { } expires)
            _notes.Add("card_months_left", ((expires.Year - day.Year) * 12) + expires.Month - day.Month - (expires.Day < day.Day ? 1 : 0), "holding:UNID");
        var ages = record.Marriages.Where(m => (m.HusbandId == member.Id || m.WifeId == member.Id) && m.Details.On is not null)
            .Select(m => member.Birth.AgeOn(m.Details.On!.Value)).OfType<int>().ToList();
        if (ages.Count > 0) _notes.Add("age_at_marriage", ages.Min(), "marriage:on");
    }

    private string? Obtained(params string[] documents) =>
        Array.Find(documents, d => record.Holdings.Any(h => h.PersonId == member.Id && h.Document == d && h.Obtained));

    private string? Held(params string[] documents) =>
        Array.Find(documents, d => record.Holdings.Any(h => h.PersonId == member.Id && h.Document == d && h.Details.State == HoldingState.HasValid));
}

using System.Globalization;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways.Facts;

/// <summary>
/// Concludes the facts of domain.md 1.4 from what the file says, and notes from what. What cannot be concluded stays
/// unknown; an answer given for the pathway goes before a conclusion.
/// </summary>
public static class FactDerivation
{
    /// <summary>Derives the facts of a family on a day.</summary>
    /// <exception cref="DomainException"><c>pathway.facts_refused</c>: the file contradicts itself; details name fault and person.</exception>
    public static FamilyFacts Derive(FamilyRecord record, PathwayRules rules, DateOnly day, WorkingCalendar calendar)
    {
        var known = new List<Fact>();
        new HouseholdDerivation(record, known).Derive();
        foreach (var member in record.Members) new MemberDerivation(record, member, rules, day, calendar, known).Derive();
        foreach (var marriage in record.Marriages) Marriage(marriage, known);
        var family = new FamilyFacts
        {
            HeadId = record.HeadId,
            Members = [.. record.Members.Select(m => new FamilyMember(m.Id, m.Sex, m.Birth.Date, InFile(m.FatherId), InFile(m.MotherId), m.LivesWithFamily))],
            Marriages = [.. record.Marriages.Select(m => new MarriageLink(m.HusbandId, m.WifeId))],
            Papers = [.. record.Holdings.Select(h => new HeldPaper(h.Document, h.PersonId, h.Details.State, h.OtherPersonId, h.Details.ExpiresOn))],
            Facts = [.. known.Where(f => !record.Answers.ContainsKey(f.Key)), .. Answers(record)],
            DepartureOn = record.MovePlannedOn,
        };
        FamilyChecks.Refuse(family, rules, day);
        return family;

        // A parent who stands in another family's file is named, but nothing is known of him or her here.
        PersonId? InFile(PersonId? parent) => record.Members.Any(m => m.Id == parent) ? parent : null;
    }

    // In the order of the subjects, so that the same answers in another order give the same facts.
    private static IEnumerable<Fact> Answers(FamilyRecord record) =>
        record.Answers.OrderBy(a => a.Key.Code, StringComparer.Ordinal).ThenBy(a => a.Key.Subject.Person.Value).ThenBy(a => a.Key.Subject.Other?.Value)
            .Select(a => new Fact(a.Key, a.Value, FactOrigin.Asked, ""));

    private static void Marriage(MarriageRecord marriage, List<Fact> known)
    {
        var notes = new FactNotes(FactSubject.Of(new MarriageLink(marriage.HusbandId, marriage.WifeId)), known);
        notes.Add("kind", marriage.Details.Kind.Code, "marriage:kind");
        notes.Add("entered", marriage.Details.Registered, "marriage:registered");
        notes.Add("witnesses", marriage.Details.Witnesses, "marriage:witnesses");
        notes.Add("medical_test", marriage.Details.MedicalTestDone, "marriage:medical_test");
        notes.Add("ended", marriage.Details.Ended.Code, "marriage:ended");
        if (marriage.Regime != MarriageRegime.Unknown) notes.Add("regime", marriage.Regime.Code, "marriage:regime");
    }
}

/// <summary>Notes the facts of one subject.</summary>
internal sealed class FactNotes(FactSubject subject, List<Fact> known)
{
    public void Add(string code, string value, string from) => known.Add(new Fact(new FactKey(code, subject), value, FactOrigin.Derived, from));

    public void Add(string code, int value, string from) => Add(code, value.ToString(CultureInfo.InvariantCulture), from);

    public void Add(string code, bool value, string from) => Add(code, value ? "yes" : "no", from);

    public void Add(string code, Answer answer, string from)
    {
        if (answer != Answer.Unknown) Add(code, answer == Answer.Yes, from);
    }
}

/// <summary>Facts of the household.</summary>
internal sealed class HouseholdDerivation(FamilyRecord record, List<Fact> known)
{
    private readonly FactNotes _notes = new(FactSubject.Household(record.HeadId), known);

    public void Derive()
    {
        var inCamp = record.DisplacementStatus is DisplacementStatus.InCampIdp or DisplacementStatus.SyriaReturneeInCentre;
        _notes.Add("in_camp", inCamp, "household:displacement_status");
        _notes.Add("release_known", record.MovePlannedOn is not null, "household:move_planned_on");
        _notes.Add("ration_card", record.HasRationCard, "household:ration_card");
        if (record.HasQCard is { } qCard) _notes.Add("q_card", qCard, "household:q_card");
        if (record.SecurityCheck is { } check) _notes.Add("security_check", check.Code, "household:security_check");
        if (record.OfficeReach is { } reach) _notes.Add("office_reach", reach.Code, "household:office_reach");
        if (record.RegisterPage.Archive != RegisterArchive.Unknown) _notes.Add("register_archive", record.RegisterPage.Archive.Code, "household:register_page");
    }
}

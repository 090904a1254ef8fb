using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests.Pathways;

public sealed class FamilyChecksTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly PersonId Father = Id(1), Mother = Id(2), Child = Id(3), Stranger = Id(9);

    private static readonly FamilyFacts Sound = new()
    {
        HeadId = Father,
        Members =
        [
            new FamilyMember(Father, Sex.Male, new DateOnly(1990, 1, 1), null, null, true),
            new FamilyMember(Mother, Sex.Female, new DateOnly(1992, 1, 1), null, null, true),
            new FamilyMember(Child, Sex.Male, new DateOnly(2020, 1, 1), Father, Mother, true),
        ],
        Marriages = [new MarriageLink(Father, Mother)],
    };

    private static IEnumerable<TestCaseData> Impossible()
    {
        yield return Case(Change(Child, m => m with { FatherId = Child }), "own_parent", Child);
        yield return Case(Change(Father, m => m with { FatherId = Child }), "own_ancestor", Child);
        yield return Case(Change(Mother, m => m with { Sex = Sex.Male }), "two_fathers", Child);
        yield return Case(Change(Child, m => m with { MotherId = Father }), "two_fathers", Child);
        yield return Case(Change(Father, m => m with { Sex = Sex.Female }), "two_mothers", Child);
        yield return Case(Change(Child, m => m with { BornOn = new DateOnly(1991, 1, 1) }), "child_older_than_mother", Child);
        yield return Case(Change(Child, m => m with { BornOn = new DateOnly(1989, 1, 1) }), "child_older_than_father", Child);
        yield return Case(Change(Child, m => m with { BornOn = Day.AddDays(1) }), "born_in_future", Child);
        yield return Case(Change(Child, m => m with { FatherId = Stranger }), "person_unknown", Stranger);
        yield return Case(Sound with { HeadId = Stranger }, "head_not_in_family", Stranger);
        yield return Case(Sound with { Members = [.. Sound.Members, Sound.Members[2]] }, "person_twice", Child);
        yield return Case(Sound with { Marriages = [new MarriageLink(Father, Father)] }, "married_to_oneself", Father);
        yield return Case(Sound with { Papers = [new HeldPaper("MOON_CARD", Child, HoldingState.HasValid)] }, "document_unknown", Child);
        yield return Case(Sound.With(Fact("registered", Child), "no") with { Papers = [new HeldPaper("UNID", Child, HoldingState.HasValid)] }, "paper_against_register", Child);
        yield return Case(Sound.With(Fact("state", Father), "present") with { Papers = [new HeldPaper("DEATH_CERT", Father, HoldingState.HasValid)] }, "paper_against_life", Father);
        yield return Case(Sound.With(Fact("mood", Child), "good"), "fact_unknown", Child);
        yield return Case(Sound.With(Fact("state", Child), "asleep"), "fact_value_unknown", Child);
        yield return Case(Sound.With(Marriage("kind"), "cleric_only").With(Marriage("entered"), "yes"), "entered_without_court", Father);
        yield return Case(Sound with { Facts = [new Fact(Fact("state", Child), "present", FactOrigin.Asked, ""), new Fact(Fact("state", Child), "detained", FactOrigin.Asked, "")] }, "fact_twice", Child);

        static TestCaseData Case(FamilyFacts family, string reason, PersonId at) => new TestCaseData(family, reason, at).SetArgDisplayNames(reason);
    }

    [TestCaseSource(nameof(Impossible))]
    public void What_is_impossible_is_refused_with_reason_and_place(FamilyFacts family, string reason, PersonId at)
    {
        Assert.That(() => Plan(family, new PathwayTarget(Father, "UNID")),
            Throws.TypeOf<DomainException>().With.Property("Code").EqualTo("pathway.facts_refused").And.Property("Details").Some.StartsWith($"{reason}@{at.Value}"));
    }

    [Test]
    public void A_card_that_an_office_issued_outweighs_what_was_told_before()
    {
        var told = new FamilyRecord { HeadId = Father, Members = [new MemberRecord { Id = Father, Sex = Sex.Male, Registered = Answer.No }] };
        var card = new HoldingRecord(Father, "UNID", new HoldingDetails { State = HoldingState.HasValid, IssuedOn = Day.AddDays(-1) });

        var issued = FactDerivation.Derive(told with { Holdings = [card with { Obtained = true }] }, RuleFolder.Rules, Day, RuleFolder.Calendar);

        Assert.That(issued.Facts.Single(f => f.Key.Code == "registered").Value, Is.EqualTo("yes"));
        var lost = FactDerivation.Derive(told with { Holdings = [card with { Obtained = true, Details = new HoldingDetails { State = HoldingState.Lost } }] }, RuleFolder.Rules, Day, RuleFolder.Calendar);
        Assert.That(lost.Facts.Single(f => f.Key.Code == "registered").Value, Is.EqualTo("yes"));
        Assert.That(() => FactDerivation.Derive(told with { Holdings = [card] }, RuleFolder.Rules, Day, RuleFolder.Calendar),
            Throws.TypeOf<DomainException>().With.Property("Code").EqualTo("pathway.facts_refused"));
    }

    [Test]
    public void A_sound_family_is_planned()
    {
        Assert.That(Plan(Sound.With(Fact("state", Father), "present"), new PathwayTarget(Father, "UNID")).Steps, Is.Not.Empty);
    }

    [Test]
    public void An_unknown_target_or_remedy_is_refused()
    {
        Assert.That(() => Plan(Sound, new PathwayTarget(Father, "MOON_CARD")), Throws.TypeOf<DomainException>().With.Property("Details").Some.EqualTo($"document_unknown@{Father.Value}:MOON_CARD"));
        Assert.That(() => Pathway.Plan(RuleFolder.Rules, Request(Sound) with { Refusals = [new Refusal(Father, "UNID", "shouting", Day)] }),
            Throws.TypeOf<DomainException>().With.Property("Details").Some.EqualTo($"remedy_unknown@{Father.Value}:shouting"));
    }

    [TestCase("CSID")]
    [TestCase("INC")]
    public void Old_papers_are_never_a_goal(string document)
    {
        var plan = Plan(Sound, new PathwayTarget(Father, document));

        Assert.That(plan.NoPlans.Single().Obstacles.Single().Kind, Is.EqualTo(NoPlanKind.NotATarget));
    }

    private static PathwayRequest Request(FamilyFacts family, params PathwayTarget[] targets) => new(family, targets, Day, RuleFolder.Calendar);

    private static PathwayPlan Plan(FamilyFacts family, params PathwayTarget[] targets) => Pathway.Plan(RuleFolder.Rules, Request(family, targets));

    private static FamilyFacts Change(PersonId person, Func<FamilyMember, FamilyMember> change) =>
        Sound with { Members = [.. Sound.Members.Select(m => m.Id == person ? change(m) : m)] };

    private static FactKey Fact(string code, PersonId person) => new(code, FactSubject.Of(person));

    private static FactKey Marriage(string code) => new(code, FactSubject.Of(Sound.Marriages[0]));

    private static PersonId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}

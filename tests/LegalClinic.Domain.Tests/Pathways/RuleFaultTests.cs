using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

public sealed class RuleFaultTests
{
    [TestCase(Jurisdiction.Federal)]
    [TestCase(Jurisdiction.Kri)]
    public void The_shipped_rules_are_read_without_a_fault(Jurisdiction jurisdiction)
    {
        var rules = RuleFolder.On(new DateOnly(2026, 11, 23), jurisdiction);

        Assert.That(rules.Dependencies, Has.Count.EqualTo(88));
        Assert.That(Enumerable.Range(1, 24).Select(r => $"R{r:00}"), Is.SubsetOf(rules.Decisions.Select(d => d.Source.Code)));
        Assert.That(rules.Procedures["HOUSING"].Body, Is.EqualTo(jurisdiction == Jurisdiction.Kri ? "ASAYISH" : "INFO"));
    }

    [TestCase("UNID(P)", "MOON_CARD(P)", "H", "", "unknown document or token 'MOON_CARD'")]
    [TestCase("MOON_CARD(P)", "UNID(P)", "H", "", "unknown document or token 'MOON_CARD'")]
    [TestCase("UNID(P)", "CSID(X)", "H", "", "unknown person 'X'")]
    [TestCase("UNID(P)", "CSID(H(P))", "H", "", "unknown person 'H(P)'")]
    [TestCase("UNID(P)", "MARR_RATIF(P)", "H", "", "MARR_RATIF is for 2 of F,M")]
    [TestCase("UNID(P)", "CSID(P)", "X", "", "unknown strength 'X'")]
    [TestCase("UNID(P)", "CSID(P", "H", "", "expected ')'")]
    [TestCase("UNID(P)", "ANY()", "H", "", "expected a name")]
    [TestCase("UNID(P)", "CSID(P)", "H", "sun_shines", "unknown condition 'sun_shines'")]
    [TestCase("UNID(P)", "CSID(P)", "H", "P.sun = yes", "unknown fact 'sun'")]
    [TestCase("UNID(P)", "CSID(P)", "H", "P.state = asleep", "'asleep' is no value of 'state'")]
    [TestCase("UNID(P)", "CSID(P)", "H", "X.state = present", "unknown person 'X'")]
    [TestCase("UNID(P)", "CSID(P)", "H", "P.age < old", "'old' is not a number")]
    [TestCase("UNID(P)", "CSID(P)", "H", "marriage.age < 3", "'age' is no fact about marriage")]
    [TestCase("UNID(P)", "ELAPSED(MISSING_DECL, soon)", "H", "", "'soon' is no number of years")]
    [TestCase("UNID(P)", "ELAPSED(MISSING_DECL, 2y, sun)", "H", "", "unknown fact 'sun'")]
    [TestCase("UNID(P)", "WITNESSES(two)", "H", "", "expected a number")]
    [TestCase("UNID(P)", "ANY(CSID(P), ALL(CSID(P), INC(P)))", "H", "", "unreachable alternative")]
    [TestCase("UNID(P)", "ANY(CSID(P), CSID(P))", "H", "", "unreachable alternative")]
    [TestCase("MUKHTAR(H)", "UNID(H)", "H", "", "")]
    [TestCase("REG_EXTRACT(P)", "UNID(P)", "S", "", "")]
    [TestCase("IDENTITY(P)", "STATUS_EVENTS_ENTERED(P)", "S", "", "")]
    public void A_faulty_line_is_refused_with_its_place(string target, string requires, string strength, string condition, string reason)
    {
        var read = Reading(Line(target, requires, strength, condition));

        if (reason.Length == 0) Assert.That(read, Throws.Nothing);
        else Assert.That(read, Throws.TypeOf<RuleFaultsException>().With.Message.Contains("dependencies.csv, line 900: ").And.Message.Contains(reason));
    }

    [Test]
    public void A_circle_without_a_soft_edge_is_refused_and_named()
    {
        var read = Reading(Line("REG_EXTRACT(P)", "MISSING_DECL(P)", "H"), Line("MISSING_DECL(F)", "REG_EXTRACT(F)", "H"));

        Assert.That(read, Throws.TypeOf<RuleFaultsException>().With.Message.Contains("a circle without a soft edge").And.Message.Contains("→"));
    }

    [Test]
    public void The_same_circle_with_a_soft_edge_is_accepted()
    {
        Assert.That(Reading(Line("REG_EXTRACT(P)", "MISSING_DECL(P)", "S"), Line("MISSING_DECL(F)", "REG_EXTRACT(F)", "H")), Throws.Nothing);
    }

    [Test]
    public void From_the_child_to_its_parents_is_no_circle()
    {
        Assert.That(RuleFolder.Rules.Dependencies, Has.Some.Matches<Dependency>(d => d.Of.Code == "REGISTERED" && d.Requires.Needs().Any(n => n.Procedure.Code == "REGISTERED")));
    }

    [Test]
    public void A_helper_that_leads_to_itself_is_refused()
    {
        Assert.That(Reading(Line("IDENTITY(P)", "STATUS_EVENTS_ENTERED(P)", "H"), Line("STATUS_EVENTS_ENTERED(P)", "IDENTITY(P)", "S")),
            Throws.TypeOf<RuleFaultsException>().With.Message.Contains("leads to itself"));
    }

    [Test]
    public void Every_fault_of_the_files_is_named_at_once()
    {
        var faults = Assert.Throws<RuleFaultsException>(() => Reading(Line("UNID(P)", "A(P)", "H"), Line("UNID(P)", "B(P)", "H"))())!.Faults;

        Assert.That(faults.Select(f => f.Reason), Is.EqualTo(new[] { "unknown document or token 'A'", "unknown document or token 'B'" }));
    }

    [Test]
    public void A_code_twice_from_one_day_is_refused_and_a_newer_line_takes_over_on_its_day()
    {
        var twice = Line("UNID(P)", "CSID(P)", "E", code: "D04");
        var newer = twice with { Cells = new Dictionary<string, string>(twice.Cells) { ["valid_from"] = "2027-01-01" } };

        Assert.That(Reading(twice), Throws.TypeOf<RuleFaultsException>().With.Message.Contains("'D04' stands twice"));
        Assert.That(On(new DateOnly(2026, 12, 31), newer).Dependencies.Single(d => d.Source.Code == "D04").Strength, Is.EqualTo(Strength.Hard));
        Assert.That(On(new DateOnly(2027, 1, 1), newer).Dependencies.Single(d => d.Source.Code == "D04").Strength, Is.EqualTo(Strength.Evidence));
    }

    [Test]
    public void Every_rule_is_a_sentence_in_three_languages_and_names_its_source()
    {
        var rules = RuleFolder.Rules;

        foreach (var source in rules.Dependencies.Select(d => d.Source).Concat(rules.Decisions.Select(d => d.Source)))
        {
            var sentences = Enum.GetValues<ClinicLanguage>().Select(l => RuleSentences.Of(rules, source.Code, l)).ToList();
            Assert.That(sentences, Is.Unique.And.All.Not.Empty, source.Code);
            Assert.That(sentences, Has.None.Contains("{"), source.Code);
            Assert.That(source.Origin, Is.Not.Empty, source.Code);
        }

        Assert.That(RuleSentences.Of(rules, "D09", ClinicLanguage.En), Is.EqualTo("If an earlier card was lost: Unified national card (the person) needs Police loss report (the person)."));
    }

    private static RuleRow Line(string target, string requires, string strength, string condition = "", string? code = null) => new("dependencies.csv", 900, new Dictionary<string, string>
    {
        ["code"] = code ?? $"X-{requires}", ["target"] = target, ["requires"] = requires, ["strength"] = strength, ["condition"] = condition, ["fallback"] = "", ["comment"] = "",
        ["source"] = "test", ["valid_from"] = "2024-01-01", ["valid_to"] = "", ["jurisdiction"] = "both", ["verified_by"] = "", ["verified_on"] = "",
    });

    private static Action Reading(params RuleRow[] more) => () => On(new DateOnly(2026, 11, 23), more);

    private static PathwayRules On(DateOnly day, params RuleRow[] more) =>
        PathwayRules.Read(RuleFolder.Files with { Dependencies = [.. RuleFolder.Files.Dependencies, .. more] }, day, Jurisdiction.Federal);
}

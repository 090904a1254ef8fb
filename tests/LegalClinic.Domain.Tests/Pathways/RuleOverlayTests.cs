using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

public sealed class RuleOverlayTests
{
    private static readonly DateOnly Start = new(2027, 1, 1);

    [Test]
    public void A_change_holds_from_its_first_day_and_not_before()
    {
        var files = RuleFolder.Files.With(Fee("9000"));

        Assert.That(Read(files, Start.AddDays(-1)).Procedures["UNID"].FeeIqd, Is.EqualTo(5000));
        Assert.That(Read(files, Start).Procedures["UNID"].FeeIqd, Is.EqualTo(9000));
    }

    [Test]
    public void After_its_last_day_the_line_before_it_holds_again()
    {
        var files = RuleFolder.Files.With(Fee("9000") with { ValidTo = Start.AddDays(30) });

        Assert.That(Read(files, Start.AddDays(30)).Procedures["UNID"].FeeIqd, Is.EqualTo(9000));
        Assert.That(Read(files, Start.AddDays(31)).Procedures["UNID"].FeeIqd, Is.EqualTo(5000));
    }

    [Test]
    public void A_change_for_the_Region_leaves_the_rest_of_Iraq_alone()
    {
        var files = RuleFolder.Files.With(Fee("9000") with { Jurisdiction = Jurisdiction.Kri });

        Assert.That(Read(files, Start).Procedures["UNID"].FeeIqd, Is.EqualTo(5000));
        Assert.That(Read(files, Start, Jurisdiction.Kri).Procedures["UNID"].FeeIqd, Is.EqualTo(9000));
    }

    [Test]
    public void Of_two_changes_the_later_one_counts_and_keeps_what_it_does_not_speak_of()
    {
        var files = RuleFolder.Files.With([Fee("9500") with { ValidFrom = Start.AddDays(10) }, Fee("9000")]);

        Assert.That(Read(files, Start.AddDays(9)).Procedures["UNID"].FeeIqd, Is.EqualTo(9000));
        Assert.That(Read(files, Start.AddDays(10)).Procedures["UNID"].FeeIqd, Is.EqualTo(9500));
        Assert.That(Read(files, Start.AddDays(10)).Procedures["UNID"].Name, Is.EqualTo(RuleFolder.Rules.Procedures["UNID"].Name));
    }

    [Test]
    public void A_changed_procedure_keeps_its_place_in_the_order_of_filing()
    {
        var before = Read(RuleFolder.Files, Start).Procedures.Keys;

        Assert.That(Read(RuleFolder.Files.With(Fee("9000")), Start).Procedures.Keys, Is.EqualTo(before));
    }

    [Test]
    public void A_repealed_rule_ceases_to_hold_and_the_others_stay()
    {
        var files = RuleFolder.Files.With(Change(RuleKind.Dependency, "D06") with { Repeals = true });

        var codes = Read(files, Start).Dependencies.Select(d => d.Source.Code).ToList();

        Assert.That(codes, Has.Count.EqualTo(RuleFolder.Rules.Dependencies.Count - 1).And.None.EqualTo("D06"));
        Assert.That(Read(files, Start.AddDays(-1)).Dependencies.Select(d => d.Source.Code), Has.Some.EqualTo("D06"));
    }

    [Test]
    public void A_change_of_a_rule_nobody_knows_changes_nothing()
    {
        Assert.That(RuleFolder.Files.With(Change(RuleKind.Dependency, "D999")), Is.SameAs(RuleFolder.Files));
    }

    [Test]
    public void A_stamp_holds_for_what_the_line_said_and_for_nothing_else()
    {
        var line = RuleFolder.Files.Procedures.Single(r => r["code"] == "UNID");
        var stamp = new RuleStamp("UNID", line.Fingerprint(), "Zahra", new DateOnly(2026, 11, 23));
        var files = RuleFolder.Files.With(Fee("9000")).Stamped([stamp]);

        Assert.That(Read(files, Start.AddDays(-1)).Unverified, Has.None.EqualTo("UNID"));
        Assert.That(Read(files, Start.AddDays(-1)).Procedures["UNID"].Source.VerifiedBy, Is.EqualTo("Zahra"));
        Assert.That(Read(files, Start).Unverified, Has.Some.EqualTo("UNID"));
    }

    [TestCase(RuleKind.Procedure, "UNID", "fee_iqd", "free", RuleFaultKind.NotANumber)]
    [TestCase(RuleKind.Procedure, "UNID", "fee_iqd", "-1", RuleFaultKind.OutOfRange)]
    [TestCase(RuleKind.Procedure, "UNID", "expected_days", "3651", RuleFaultKind.OutOfRange)]
    [TestCase(RuleKind.Procedure, "UNID", "expected_days", "", RuleFaultKind.Missing)]
    [TestCase(RuleKind.Procedure, "UNID", "body", "MOON", RuleFaultKind.UnknownBody)]
    [TestCase(RuleKind.Procedure, "UNID", "basis_ckb", " ", RuleFaultKind.Missing)]
    [TestCase(RuleKind.Procedure, "UNID", "only_if", "P.sun = yes", RuleFaultKind.UnknownFact)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "MOON(P)", RuleFaultKind.UnknownToken)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "CSID(X)", RuleFaultKind.UnknownPerson)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "CSID(P,P)", RuleFaultKind.WrongPeople)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "CSID(P", RuleFaultKind.Spelling)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "", RuleFaultKind.Spelling)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "ANY(CSID(P), CSID(P))", RuleFaultKind.DoubleAlternative)]
    [TestCase(RuleKind.Dependency, "D04", "requires", "UNID(P)", RuleFaultKind.Circle)]
    [TestCase(RuleKind.Dependency, "D04", "strength", "X", RuleFaultKind.UnknownStrength)]
    [TestCase(RuleKind.Dependency, "D04", "condition", "sun_shines", RuleFaultKind.UnknownCondition)]
    [TestCase(RuleKind.Dependency, "D04", "condition", "P.state = asleep", RuleFaultKind.UnknownValue)]
    [TestCase(RuleKind.Dependency, "D04", "fallback", "MOON(P)", RuleFaultKind.UnknownToken)]
    [TestCase(RuleKind.Decision, "R04", "effects", "", RuleFaultKind.UnknownEffect)]
    [TestCase(RuleKind.Decision, "R04", "effects", "dance UNID(P)", RuleFaultKind.UnknownEffect)]
    [TestCase(RuleKind.Decision, "R04", "effects", "stop MARRIAGE_ENTERED(F,M)", RuleFaultKind.WrongPeople)]
    [TestCase(RuleKind.Decision, "R04", "effects", "appeal MARRIAGE_ENTERED(F,M)", RuleFaultKind.WrongPeople)]
    [TestCase(RuleKind.Decision, "R04", "effects", "forbid WITNESSES(2)", RuleFaultKind.WrongPeople)]
    [TestCase(RuleKind.Decision, "R04", "text_ar", "", RuleFaultKind.Missing)]
    [TestCase(RuleKind.Condition, "minor", "expression", "P.age < old", RuleFaultKind.NotANumber)]
    [TestCase(RuleKind.Deadline, "birth_home", "days", "0", RuleFaultKind.OutOfRange)]
    [TestCase(RuleKind.Weight, "day", "points", "0", RuleFaultKind.OutOfRange)]
    public void A_faulty_change_is_refused_with_its_column_and_reason(RuleKind kind, string code, string column, string value, RuleFaultKind fault)
    {
        var faults = RuleTrial.Of(RuleFolder.Files, Change(kind, code, (column, value)));

        Assert.That(faults.Select(f => (f.Rule, f.Column, f.Kind)), Is.EqualTo(new[] { (code, column, fault) }));
    }

    [TestCase(RuleKind.Procedure, "UNID", "fee_iqd", "0")]
    [TestCase(RuleKind.Procedure, "UNID", "expected_days", "3650")]
    [TestCase(RuleKind.Dependency, "D04", "condition", "not in_camp")]
    [TestCase(RuleKind.Deadline, "birth_home", "days", "1")]
    public void What_can_stand_is_let_through(RuleKind kind, string code, string column, string value)
    {
        Assert.That(RuleTrial.Of(RuleFolder.Files, Change(kind, code, (column, value))), Is.Empty);
    }

    [Test]
    public void A_change_that_would_only_clash_with_a_later_one_is_refused_too()
    {
        var later = RuleFolder.Files.With(Change(RuleKind.Condition, "in_camp") with { ValidFrom = Start.AddDays(20) });
        var clash = Change(RuleKind.Condition, "in_camp") with { ValidFrom = Start.AddDays(20) };

        Assert.That(RuleTrial.Of(later, clash).Select(f => f.Kind), Is.Not.Empty.And.All.EqualTo(RuleFaultKind.Twice));
        Assert.That(RuleTrial.Of(later, clash with { ValidFrom = Start }), Is.Empty);
    }

    [Test]
    public void Every_rule_of_every_kind_is_a_sentence_in_three_languages()
    {
        var rules = RuleFolder.Rules;
        var all = Enum.GetValues<RuleKind>().SelectMany(kind => RuleFolder.Files.Of(kind).Select(row => (Kind: kind, Code: row["code"])))
            .Where(r => r.Kind != RuleKind.Procedure || rules.Procedures[r.Code].IsStep);

        foreach (var (kind, code) in all)
        {
            var sentences = Enum.GetValues<ClinicLanguage>().Select(language => RuleSentences.Whole(rules, kind, code, language)).ToList();
            Assert.That(sentences, Is.Unique.And.All.Not.Empty, code);
            Assert.That(string.Join(' ', sentences), Does.Not.Contain("{").And.Not.Contain("value_"), code);
        }
    }

    private static ChangedRule Fee(string fee) => Change(RuleKind.Procedure, "UNID", ("fee_iqd", fee));

    private static ChangedRule Change(RuleKind kind, string code, params (string Column, string Value)[] says)
    {
        var row = RuleFolder.Files.Of(kind).FirstOrDefault(r => r["code"] == code);
        var values = RuleColumns.Of(kind).ToDictionary(c => c, c => row?.Cells.GetValueOrDefault(RuleColumns.InFile(c), "") ?? "");
        foreach (var (column, value) in says) values[column] = value;
        return new ChangedRule(kind, code, Jurisdiction.Both, Start, null, Repeals: false, "Circular 1 of 2026", values);
    }

    private static PathwayRules Read(RuleFiles files, DateOnly day, Jurisdiction place = Jurisdiction.Federal) => PathwayRules.Read(files, day, place);
}

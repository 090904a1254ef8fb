using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>A circular changes rules between the day of a plan and today.</summary>
public sealed class AlteredRulesTests
{
    private static readonly DateOnly Before = new(2026, 11, 23);
    private static readonly DateOnly Circular = new(2027, 1, 1);

    [Test]
    public void Nothing_has_changed_while_the_rules_are_the_same()
    {
        var (then, now) = Books(RuleFolder.Files);

        Assert.That(Since(then, now), Is.Empty);
    }

    [Test]
    public void A_rule_with_a_newer_line_has_changed_since_the_plan()
    {
        var (then, now) = Books(RuleFolder.Files with { Procedures = Changed(RuleFolder.Files.Procedures, "UNID", ("fee_iqd", "25000")) });

        Assert.That(Since(then, now), Is.EqualTo(new[] { new AlteredRule("procedures.csv", "UNID", new DateOnly(2024, 1, 1), Circular) }));
    }

    [Test]
    public void A_rule_that_ended_holds_no_more()
    {
        var ended = RuleFolder.Files.Dependencies.Select(r => r["code"] == "D07" ? With(r, ("valid_to", "2026-12-31")) : r);
        var (then, now) = Books(RuleFolder.Files with { Dependencies = [.. ended] });

        var stamp = new RuleEdition("dependencies.csv", "D07", new DateOnly(2024, 1, 1));
        Assert.That(AlteredRules.Since([stamp], then, Plan(now), now), Is.EqualTo(new[] { new AlteredRule("dependencies.csv", "D07", new DateOnly(2024, 1, 1), null) }));
    }

    [Test]
    public void A_new_rule_counts_when_todays_plan_rests_on_it()
    {
        var files = RuleFolder.Files;
        var asked = new RuleRow("dependencies.csv", 999, With(files.Dependencies[0], ("code", "D900"), ("target", "LOSS_REPORT(P)"), ("requires", "MUKHTAR(P)"), ("strength", "S"), ("condition", ""), ("fallback", ""), ("valid_from", "2027-01-01")).Cells);
        var other = new RuleRow("dependencies.csv", 1000, With(asked, ("code", "D901"), ("target", "RETURN_GRANT(P)")).Cells);
        var (then, now) = Books(files with { Dependencies = [.. files.Dependencies, asked, other] });

        var changes = Since(then, now);

        Assert.That(changes, Is.EqualTo(new[] { new AlteredRule("dependencies.csv", "D900", null, Circular) }));
        Assert.That(PlanDifference.Between(Plan(then), Request.Family, Plan(now), Request.Family).Changed.Select(c => c.After.Procedure), Does.Contain("LOSS_REPORT"));
    }

    private static PathwayRequest Request => SampleFamily.Of("F004").Request();

    private static PathwayPlan Plan(PathwayRules rules) => Pathway.Plan(rules, Request);

    private static IReadOnlyList<AlteredRule> Since(PathwayRules then, PathwayRules now) => AlteredRules.Since(AlteredRules.RestedOn(Plan(then), then), then, Plan(now), now);

    private static (PathwayRules Then, PathwayRules Now) Books(RuleFiles files) =>
        (PathwayRules.Read(files, Before, Jurisdiction.Federal), PathwayRules.Read(files, Circular, Jurisdiction.Federal));

    private static IReadOnlyList<RuleRow> Changed(IReadOnlyList<RuleRow> rows, string code, (string Column, string Value) cell) =>
        [.. rows, With(rows.Single(r => r["code"] == code), cell, ("valid_from", "2027-01-01"))];

    private static RuleRow With(RuleRow row, params (string Column, string Value)[] cells)
    {
        var changed = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal);
        foreach (var (column, value) in cells) changed[column] = value;
        return row with { Cells = changed };
    }
}

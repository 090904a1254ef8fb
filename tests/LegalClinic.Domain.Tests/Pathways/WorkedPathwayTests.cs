namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>
/// W1 to W10 of domain.md 1.6, fact by fact the sample families F001 to F010, each on the day it came. The whole plan is
/// expected, and the way as domain.md tells it lies in it in that order.
/// </summary>
public sealed class WorkedPathwayTests
{
    private static readonly Dictionary<string, (string Told, string[] Steps)> Expected = new()
    {
        ["F001"] = ("MUKHTAR MARR_RATIF MARRIAGE_ENTERED NO_PREVIOUS_REGISTRATION BIRTH_PROOF REGISTERED UNID PDS",
        [
            "MUKHTAR P1", "MEDICAL_TEST P1 P2", "MARR_RATIF P1 P2", "MARRIAGE_ENTERED P1 P2", "NO_PREVIOUS_REGISTRATION P3",
            "BIRTH_PROOF P3", "REGISTERED P3", "UNID P3", "PDS P1",
        ]),
        ["F002"] = ("POLICE_REPORT MISSING_DECL QAYYIM MARR_RATIF LINEAGE GUARD_TEMP BIRTH_PROOF BIRTH_PROOF BIRTH_PROOF REGISTERED REGISTERED REGISTERED UNID UNID UNID UNID PDS",
        [
            "LOSS_REPORT P1", "POLICE_REPORT P2", "INVESTIGATING_JUDGE P2", "MUKHTAR P1", "REG_EXTRACT P1", "REG_EXTRACT P2",
            "MISSING_DECL P2", "QAYYIM P2", "MARR_RATIF P2 P1", "FOREIGN_BIRTH_EVIDENCE P4", "FOREIGN_BIRTH_EVIDENCE P5", "LINEAGE P3 P4 P5",
            "MARRIAGE_ENTERED P2 P1", "GUARD_TEMP P1 P3 P4 P5", "NO_PREVIOUS_REGISTRATION P3", "NO_PREVIOUS_REGISTRATION P4",
            "NO_PREVIOUS_REGISTRATION P5", "BIRTH_PROOF P3", "BIRTH_PROOF P4", "BIRTH_PROOF P5", "REGISTERED P3", "REGISTERED P4",
            "REGISTERED P5", "UNID P1", "UNID P3", "UNID P4", "UNID P5", "PDS P1",
        ]),
        ["F003"] = ("DEATH_DEED STATUS_CHANGED UNID QASSAM GUARD_PERM COMP20",
        [
            "MUKHTAR P1", "REG_EXTRACT P1", "REG_EXTRACT P2", "REG_EXTRACT P3", "MINORS_CARE_REPORT P3", "NO_PREVIOUS_REGISTRATION P2",
            "DEATH_DEED P2", "STATUS_CHANGED P1", "UNID P1", "QASSAM P2", "GUARD_PERM P1 P3", "UNID P3", "COMP20 P1",
        ]),
        ["F004"] = ("LOSS_REPORT REG_EXTRACT UNID", ["LOSS_REPORT P1", "REG_EXTRACT P1", "UNID P1"]),
        ["F005"] = ("REG_EXTRACT LINEAGE GUARD_PERM BIRTH_PROOF UNID",
        [
            "MUKHTAR P1", "REG_EXTRACT P2", "LINEAGE P3", "MINORS_CARE_REPORT P3", "GUARD_PERM P1 P3", "NO_PREVIOUS_REGISTRATION P3",
            "BIRTH_PROOF P3", "REGISTERED P3", "UNID P1", "UNID P3",
        ]),
        ["F006"] = ("BIRTH_PROOF REGISTERED UNID PDS", ["NO_PREVIOUS_REGISTRATION P4", "BIRTH_PROOF P4", "REGISTERED P4", "UNID P4", "PDS P1"]),
        ["F007"] = ("SEPARATION CUSTODY HOUSING PDS", ["MUKHTAR P1", "SEPARATION P1", "CUSTODY P1", "HOUSING P1", "PDS P1"]),
        ["F008"] = ("NAME_CORR UNID", ["NAME_CORR P3", "NAME_CORR P4", "UNID P3", "UNID P4"]),
        ["F009"] = ("LINEAGE BIRTH_PROOF UNID",
        [
            "FOREIGN_BIRTH_EVIDENCE P4", "LINEAGE P4", "GUARD_TEMP P2 P4", "NO_PREVIOUS_REGISTRATION P4", "BIRTH_PROOF P4", "REGISTERED P4", "UNID P4",
        ]),
        ["F010"] = ("SEC_CLEAR MUKHTAR RETURN_CERT RETURN_GRANT", ["SEC_CLEAR P1", "MUKHTAR P1", "LOCAL_COUNCIL P1", "RETURN_CERT P1", "RETURN_GRANT P1"]),
    };

    private static IEnumerable<string> Keys => Expected.Keys;

    [TestCaseSource(nameof(Keys))]
    public void The_whole_plan_is_as_worked_out(string family)
    {
        var plan = SampleFamily.Of(family).Plan();

        Assert.That(SampleFamily.Steps(plan), Is.EqualTo(Expected[family].Steps));
        Assert.That(plan.NoPlans, Is.Empty);
    }

    [TestCaseSource(nameof(Keys))]
    public void The_way_told_in_the_domain_file_lies_in_the_plan_in_its_order(string family)
    {
        var steps = SampleFamily.Of(family).Plan().Steps.Select(s => s.Procedure).ToList();

        var at = -1;
        foreach (var told in Expected[family].Told.Split(' '))
        {
            at = steps.IndexOf(told, at + 1);
            Assert.That(at, Is.GreaterThanOrEqualTo(0), told);
        }
    }

    [Test]
    public void W2_is_one_claim_with_a_supervisor_and_takes_nine_to_eighteen_months()
    {
        var plan = SampleFamily.Of("F002").Plan();

        var lineage = plan.Steps.Single(s => s.Procedure == "LINEAGE");
        var ratification = plan.Steps.Single(s => s.Procedure == "MARR_RATIF");
        Assert.That(lineage.FiledWith, Is.EqualTo(ratification.Key));
        Assert.That(plan.Steps.Single(s => s.Procedure == "MISSING_DECL"), Has.Property("NeedsSupervisor").True.And.Property("IsClientDecision").True);
        Assert.That(plan.Steps.Single(s => s.Procedure == "MISSING_DECL").Warnings, Does.Contain("R04"));
        Assert.That((plan.ExpectedFinish.DayNumber - plan.Day.DayNumber) / 30, Is.InRange(9, 18));
        Assert.That(plan.Offers.Select(o => (o.Procedure, o.From?.Year)), Is.EqualTo(new[] { ("DEATH_JUDGMENT", (int?)2030) }));
    }

    [Test]
    public void W2_shows_that_one_filing_frees_four_people()
    {
        var plan = SampleFamily.Of("F002").Plan();

        var report = plan.Steps.Single(s => s.Procedure == "POLICE_REPORT");
        Assert.That(report.IsFrontier, Is.True);
        Assert.That(report.Unblocks.People, Has.Count.EqualTo(4));
        Assert.That(report.Unblocks.Documents, Has.Some.StartsWith("UNID:").And.Some.StartsWith("BIRTH_PROOF:"));
        Assert.That(plan.CriticalPath[0], Is.EqualTo(report.Key));
    }

    [Test]
    public void W4_is_done_at_the_central_section()
    {
        var plan = SampleFamily.Of("F004").Plan();

        Assert.That(plan.Steps[^1], Has.Property("Body").EqualTo("CAD-CENT").And.Property("Variant").EqualTo("V02"));
        Assert.That(plan.Steps[1], Has.Property("ExpectedDays").EqualTo(45), "an extract from another governorate");
    }

    [Test]
    public void W5_and_W9_are_for_a_specialist_and_name_the_other_way()
    {
        var lineage = SampleFamily.Of("F005").Plan().Steps.Single(s => s.Procedure == "LINEAGE");

        Assert.That(lineage.IsForSpecialist, Is.True);
        Assert.That(lineage.Alternatives.SelectMany(a => a.Procedures), Does.Contain("FOUNDLING"));
        Assert.That(SampleFamily.Of("F009").Plan().Steps.Single(s => s.Procedure == "BIRTH_PROOF").IsForSpecialist, Is.True);
    }

    [Test]
    public void W7_names_the_split_of_the_ration_card_as_the_other_way()
    {
        var separation = SampleFamily.Of("F007").Plan().Steps.Single(s => s.Procedure == "SEPARATION");

        Assert.That(separation.Alternatives.SelectMany(a => a.Procedures), Does.Contain("PDS_SPLIT"));
    }

    [Test]
    public void Every_sample_family_gets_a_plan_or_a_stated_reason()
    {
        foreach (var family in SampleFamily.All)
        {
            var plan = family.Plan();

            Assert.That(plan.NoPlans.Select(n => n.Obstacles), Is.All.Not.Empty, family.Key);
            Assert.That(plan.Steps.Count + plan.NoPlans.Count + plan.AlreadyHeld.Count, family.Wants.Count == 0 ? Is.Zero : Is.Positive, family.Key);
        }
    }
}

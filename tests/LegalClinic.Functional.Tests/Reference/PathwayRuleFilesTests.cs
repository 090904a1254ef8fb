using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Reference;

namespace LegalClinic.Functional.Tests.Reference;

public sealed class PathwayRuleFilesTests
{
    [TestCase(Jurisdiction.Federal)]
    [TestCase(Jurisdiction.Kri)]
    public void The_rules_built_into_the_server_are_read_without_a_fault(Jurisdiction jurisdiction)
    {
        var rules = PathwayRules.Read(PathwayRuleFiles.Read(), new DateOnly(2026, 11, 23), jurisdiction);

        Assert.That(rules.Dependencies, Has.Count.GreaterThan(80));
        Assert.That(rules.Procedures["UNID"].FeeIqd, Is.EqualTo(5000));
    }
}

using ArchUnitNET.Fluent;
using ArchUnitNET.NUnit;
using LegalClinic.Domain;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace LegalClinic.Architecture.Tests;

public sealed class LayerTests
{
    [TestCase("LegalClinic.Domain", "LegalClinic.(Application|Infrastructure|Api|Migrations)")]
    [TestCase("LegalClinic.Application", "LegalClinic.(Infrastructure|Api|Migrations)")]
    [TestCase("LegalClinic.Infrastructure", "LegalClinic.(Api|Migrations)")]
    [TestCase("LegalClinic.Migrations", "LegalClinic.Api")]
    public void A_layer_does_not_know_the_layers_above_it(string layer, string above)
    {
        Rule(layer, above).Check(Layers.All);
    }

    [TestCase("LegalClinic.Application", "LegalClinic.Domain")]
    [TestCase("LegalClinic.Infrastructure", "LegalClinic.Application")]
    [TestCase("LegalClinic.Api", "LegalClinic.Application")]
    public void The_canary_of_the_layers_is_caught(string layer, string below)
    {
        Assert.That(Rule(layer, below).HasNoViolations(Layers.All), Is.False);
    }

    [Test]
    public void The_domain_references_no_package()
    {
        var references = typeof(Aggregate).Assembly.GetReferencedAssemblies().Select(a => a.Name);

        Assert.That(references, Is.Not.Empty.And.All.StartsWith("System."));
    }

    [TestCase("LegalClinic.Application", "Npgsql")]
    [TestCase("LegalClinic.Application", "Microsoft.AspNetCore")]
    public void The_use_cases_know_neither_the_database_nor_the_web(string layer, string package)
    {
        var references = System.Reflection.Assembly.Load(layer).GetReferencedAssemblies().Select(a => a.Name);

        Assert.That(references, Has.None.StartsWith(package));
    }

    private static IArchRule Rule(string layer, string others) =>
        Types().That().ResideInNamespaceMatching($"^{layer}(\\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($"^{others}(\\.|$)"));
}

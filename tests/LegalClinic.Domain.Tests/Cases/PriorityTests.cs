using CsCheck;
using LegalClinic.Domain.Cases;

namespace LegalClinic.Domain.Tests.Cases;

public sealed class PriorityTests
{
    private static readonly PriorityWeight[] Weights =
    [
        new(PriorityFactor.FemaleHead, 2, null), new(PriorityFactor.NoDocumentInFamily, 3, null), new(PriorityFactor.ChildWithoutId, 2, null),
        new(PriorityFactor.OlderPersonAlone, 1, null), new(PriorityFactor.WaitingOver90Days, 1, null),
        new(PriorityFactor.HearingWithin10Days, 0, PriorityLevel.High), new(PriorityFactor.MedicalEmergency, 0, PriorityLevel.Urgent),
    ];

    private static readonly Gen<PriorityFactor[]> Factors = Gen.Int[0, Enum.GetValues<PriorityFactor>().Length - 1].Select(i => (PriorityFactor)i).Array[0, 12];

    [TestCase(new PriorityFactor[0], 0, PriorityLevel.Normal)]
    [TestCase(new[] { PriorityFactor.NoDocumentInFamily, PriorityFactor.OlderPersonAlone }, 4, PriorityLevel.Normal)]
    [TestCase(new[] { PriorityFactor.NoDocumentInFamily, PriorityFactor.FemaleHead }, 5, PriorityLevel.High)]
    [TestCase(new[] { PriorityFactor.NoDocumentInFamily, PriorityFactor.FemaleHead, PriorityFactor.OlderPersonAlone }, 6, PriorityLevel.High)]
    [TestCase(new[] { PriorityFactor.HearingWithin10Days }, 0, PriorityLevel.High)]
    [TestCase(new[] { PriorityFactor.MedicalEmergency, PriorityFactor.FemaleHead }, 2, PriorityLevel.Urgent)]
    [TestCase(new[] { PriorityFactor.FemaleHead, PriorityFactor.FemaleHead, PriorityFactor.FemaleHead }, 2, PriorityLevel.Normal)]
    public void Five_points_are_high_and_some_factors_set_the_level_by_themselves(PriorityFactor[] factors, int score, PriorityLevel level)
    {
        var priority = Priority.Assess(factors, Weights);

        Assert.That((priority.Score, priority.Level), Is.EqualTo((score, level)));
    }

    [Test]
    public void A_further_factor_never_makes_a_case_less_pressing()
    {
        Gen.Select(Factors, Factors).Sample((some, more) => Priority.Assess([.. some, .. more], Weights).Level >= Priority.Assess(some, Weights).Level);
    }

    [Test]
    public void The_order_of_the_factors_does_not_matter()
    {
        Factors.Sample(factors => Priority.Assess(factors.Reverse(), Weights).Factors.SequenceEqual(Priority.Assess(factors, Weights).Factors));
    }

    [Test]
    public void Affiliation_is_no_factor()
    {
        Assert.That(Code<PriorityFactor>.All, Has.None.Contains("affiliat").And.None.Contains("clearance").And.None.Contains("religio"));
    }
}

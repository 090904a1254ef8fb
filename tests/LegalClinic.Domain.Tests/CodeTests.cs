using System.Reflection;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Tests;

public sealed class CodeTests
{
    private static IEnumerable<Type> Enumerations() => typeof(Case).Assembly.GetExportedTypes().Where(type => type.IsEnum);

    [TestCaseSource(nameof(Enumerations))]
    public void Every_value_is_written_as_a_code_and_read_back(Type enumeration)
    {
        var check = typeof(CodeTests).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(enumeration);

        Assert.That(check.Invoke(null, null), Is.Empty);
    }

    [Test]
    public void Codes_are_those_of_the_domain_file()
    {
        Assert.That(CaseStatus.WaitGov.Code, Is.EqualTo("wait_gov"));
        Assert.That(ClosureReason.LostContact.Code, Is.EqualTo("C07"));
        Assert.That(RefusalReason.NameMismatch.Code, Is.EqualTo("R04"));
        Assert.That(SpecificNeed.WomanAtRisk.Code, Is.EqualTo("WR"));
        Assert.That(Relation.Spouse1.Code, Is.EqualTo("spouse_1"));
        Assert.That(MarriageRegime.Psl188.Code, Is.EqualTo("psl_188"));
        Assert.That(BirthPlaceKind.CampSyria.Code, Is.EqualTo("camp_sy"));
        Assert.That(LegalBasis.ContractLikeRequest.Code, Is.EqualTo("request"));
    }

    [Test]
    public void What_is_no_code_is_refused_by_name()
    {
        Assert.That(() => Code<CaseStatus>.Parse("sleeping"), Throws.InstanceOf<FormatException>().With.Message.Contains("CaseStatus"));
        Assert.That(Code<CaseStatus>.TryParse("4", out _), Is.False, "a number is no code");
    }

    private static IEnumerable<TEnum> RoundTrip<TEnum>()
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(value => !Code<TEnum>.Parse(value.Code).Equals(value) || value.Code.Length > 40).ToList();
}

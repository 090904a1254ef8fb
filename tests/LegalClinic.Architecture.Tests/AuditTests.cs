using System.Reflection;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Staff;
using LegalClinic.Domain;
using Mediator;

namespace LegalClinic.Architecture.Tests;

/// <summary>Whatever touches people or cases is written to the audit; what is not, says here why.</summary>
public sealed class AuditTests
{
    private const string Rules = "rules are about no family";
    private const string Reference = "public knowledge: places, sites, bodies, document types";

    private static readonly Dictionary<string, string> Unaudited = new(StringComparer.Ordinal)
    {
        ["ListRules"] = Rules,
        ["GetRule"] = Rules,
        ["ListRuleWords"] = Rules,
        ["ListRuleChanges"] = Rules,
        ["GetRuleChange"] = Rules,
        ["CheckRuleChange"] = Rules,
        ["ProposeRuleChange"] = "a rule is about no family, and the change itself is kept for ever with who proposed it",
        ["ReleaseRuleChange"] = "a rule is about no family, and the change itself is kept for ever with who released it",
        ["WithdrawRuleChange"] = "a rule is about no family, and the change itself is kept for ever with who withdrew it",
        ["VerifyRule"] = "a rule is about no family, and the stamp itself is kept for ever with who set it",
        ["TakeBackVerification"] = "a rule is about no family, and the stamp itself is kept for ever with who took it back",
        ["GetOverview"] = "figures of a month; counts below five are left out, and nothing is printed",
        ["ListStaff"] = "colleagues and how many cases they carry",
        ["ListDevices"] = "tablets of the clinic and how much is unsent on them; of no family",
        ["ListOffices"] = "offices of the clinic",
        ["SearchPlaces"] = Reference,
        ["SearchSites"] = Reference,
        ["ListDocumentTypes"] = Reference,
        ["ListBodies"] = Reference,
        ["GetFieldPack"] = "public knowledge and what the rules ask for; nothing of any family",
        ["ListClosedDays"] = "holidays and closures of government offices; of no family",
        ["ListDeadlineKinds"] = "kinds of periods and their days; of no family",
    };

    private static readonly Type[] Messages =
        [.. typeof(AccessPolicy).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && typeof(IMessage).IsAssignableFrom(t))];

    [Test]
    public void Every_use_case_is_audited_or_stands_on_the_list_with_a_reason()
    {
        Assert.That(Messages.Where(m => !IsAudited(m)).Select(m => m.Name), Is.EquivalentTo(Unaudited.Keys));
        Assert.That(Unaudited.Values, Has.All.Length.GreaterThan(10));
    }

    [Test]
    public void Nothing_on_the_list_is_about_one_family_person_or_case()
    {
        var about = Messages.Where(m => Unaudited.ContainsKey(m.Name)).Where(m => OwnIds(m).Any());

        Assert.That(about, Is.Empty);
    }

    [Test]
    public void The_canaries_of_the_list_are_caught()
    {
        Assert.That(IsAudited(typeof(ListStaff)), Is.False);
        Assert.That(IsAudited(typeof(GetCase)), Is.True);
        Assert.That(OwnIds(typeof(GetCase)), Is.EqualTo(new[] { "CaseId" }));
    }

    private static bool IsAudited(Type message) => typeof(IAudited).IsAssignableFrom(message);

    // Identifiers of anything but rules, staff and offices.
    private static IEnumerable<string> OwnIds(Type message) =>
        message.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => typeof(IEntityId).IsAssignableFrom(t) && t.Namespace is not ("LegalClinic.Domain.Rules" or "LegalClinic.Domain.Staff"))
            .Select(t => t.Name);
}

using LegalClinic.Application.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Api.Rules;

/// <summary>A change of a rule as somebody writes it.</summary>
/// <param name="Values">What the columns say; those left out stay as they are.</param>
/// <param name="Source">Number and day of the circular.</param>
public sealed record RuleDraftBody(
    Jurisdiction Jurisdiction, DateOnly ValidFrom, string Source, DateOnly? ValidTo = null, bool Repeals = false, IReadOnlyDictionary<string, string>? Values = null)
{
    internal RuleDraft Draft(string code) => new(code, Jurisdiction, ValidFrom, ValidTo, Repeals, Source, Values ?? new Dictionary<string, string>());
}

/// <summary>A change to propose, with the identifier that the client chose.</summary>
public sealed record ProposeRuleChangeBody(RuleChangeId Id, RuleDraftBody Change);

/// <summary>The line to stamp, by what it says.</summary>
public sealed record VerifyRuleBody(RuleVerificationId Id, string Fingerprint);

/// <summary>Why something is taken back.</summary>
public sealed record RuleReasonBody(string Why);

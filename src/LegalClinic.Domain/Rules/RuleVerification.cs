using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Rules;

public readonly record struct RuleVerificationId(Guid Value) : IEntityId;

/// <summary>The stamp of somebody who checked a line of the rules against the law. It holds for what the line said then.</summary>
public sealed class RuleVerification : Aggregate<RuleVerificationId>
{
    /// <summary>Length of a line's fingerprint in characters.</summary>
    public const int FingerprintLength = 32;

    private RuleVerification() { }

    /// <summary>Code of the rule.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Fingerprint of the line as it was checked.</summary>
    public string Fingerprint { get; private init; } = "";
    public StaffId VerifiedBy { get; private init; }

    /// <summary>Day in Baghdad.</summary>
    public DateOnly VerifiedOn { get; private init; }

    /// <summary>Instant in UTC; null while the stamp holds.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>Stamps a line.</summary>
    /// <param name="today">The day in Baghdad.</param>
    public static RuleVerification Of(RuleVerificationId id, string code, string fingerprint, DateOnly today, Stamp stamp)
    {
        var verification = new RuleVerification { Id = id, Code = code, Fingerprint = fingerprint, VerifiedBy = stamp.By, VerifiedOn = today };
        verification.Moved("rule_verification", id.Value, "", "verified", stamp, code);
        return verification;
    }

    /// <summary>Takes the stamp back.</summary>
    /// <exception cref="DomainException"><c>rule.not_verified</c>: it was taken back before.</exception>
    public void TakeBack(string why, Stamp stamp)
    {
        if (TakenBackAt is not null) throw new DomainException("rule.not_verified");
        TakenBackAt = stamp.At;
        Moved("rule_verification", Id.Value, "verified", "taken_back", stamp, why);
        Changed();
    }
}

using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Letters;

public readonly record struct LetterId(Guid Value) : IEntityId;

/// <summary>State of a letter: printed with its number, or void with its number kept.</summary>
public enum LetterStatus { Issued, Void }

/// <summary>A letter in the outgoing register of an office. Its number is gapless for the office and the year.</summary>
public sealed class Letter : Aggregate<LetterId>
{
    /// <summary>Longest recipient or subject in characters.</summary>
    public const int TextMaxLength = 300;

    private Letter() { }

    public OfficeId OfficeId { get; private init; }
    public int Year { get; private init; }

    /// <summary>1 upwards, without a gap, for each office and year.</summary>
    public int Number { get; private init; }
    public string Code { get; private init; } = "";
    public ClinicLanguage Language { get; private init; }

    /// <summary>Version of the wording, which an old letter keeps.</summary>
    public string TemplateVersion { get; private init; } = "";
    public CaseId CaseId { get; private init; }
    public ReferralId? ReferralId { get; private init; }
    public string Recipient { get; private init; } = "";
    public string Subject { get; private init; } = "";
    public DateOnly IssuedOn { get; private init; }
    public StaffId IssuedBy { get; private init; }
    public LetterStatus Status { get; private set; }
    public string? VoidReason { get; private set; }

    /// <summary>SHA-256 of the printed file.</summary>
    public byte[] FileHash { get; private init; } = [];

    /// <summary>Reference such as <c>LC-MOS-2026-00123</c> (domain.md 6.1).</summary>
    public static string Reference(string officeCode, int year, int number) => $"LC-{officeCode}-{year}-{number:00000}";

    /// <summary>Enters a printed letter in the register.</summary>
    public static Letter Issue(LetterId id, LetterIssue issue, Stamp stamp) =>
        new()
        {
            Id = id, OfficeId = issue.OfficeId, Year = issue.Year, Number = issue.Number, Code = issue.Code,
            Language = issue.Language, TemplateVersion = issue.TemplateVersion, CaseId = issue.CaseId,
            ReferralId = issue.ReferralId, Recipient = issue.Recipient, Subject = issue.Subject,
            IssuedOn = issue.IssuedOn, IssuedBy = stamp.By, FileHash = issue.FileHash,
        };

    /// <summary>Makes the letter void; the number stays taken.</summary>
    /// <exception cref="DomainException"><c>letter.void_already</c>.</exception>
    public void MakeVoid(string reason, Stamp stamp)
    {
        if (Status == LetterStatus.Void)
        {
            throw new DomainException("letter.void_already");
        }

        Moved("letter", Id.Value, Status.Code, LetterStatus.Void.Code, stamp, reason);
        (Status, VoidReason) = (LetterStatus.Void, reason);
        Changed();
    }
}

/// <summary>What is written in the register when a letter is issued.</summary>
public sealed record LetterIssue(
    OfficeId OfficeId, int Year, int Number, string Code, ClinicLanguage Language, string TemplateVersion, CaseId CaseId,
    ReferralId? ReferralId, string Recipient, string Subject, DateOnly IssuedOn, byte[] FileHash);

using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Persistence;

/// <summary>Seals bytes under the data key of a family or an intake; the keys are wrapped by a master key outside the database.</summary>
public interface ISealer
{
    /// <summary>Seals content. The key of the owner is made when there is none.</summary>
    /// <param name="owner">Identifier of the family or intake.</param>
    Task<byte[]> SealAsync(Guid owner, ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>Opens sealed content.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was altered, or the key was destroyed.</exception>
    Task<byte[]> OpenAsync(Guid owner, byte[] sealedContent, CancellationToken ct);
}

/// <summary>Makes the identifiers of what the server itself enters.</summary>
public interface IIdentifiers
{
    /// <summary>A new UUIDv7.</summary>
    Guid Next();
}

/// <summary>Gives out the numbers of families, cases and intakes.</summary>
public interface IClinicNumbers
{
    /// <summary>The next number; never the same twice.</summary>
    /// <param name="prefix">F for families, C for cases, I for intakes.</param>
    Task<string> NextAsync(char prefix, CancellationToken ct);
}

/// <summary>The outgoing register: numbers without a gap for each office and year.</summary>
public interface IOutgoingRegister
{
    /// <summary>Takes the next number within the running transaction; it is given back when the transaction fails.</summary>
    Task<int> TakeNumberAsync(OfficeId office, int year, CancellationToken ct);
}

/// <summary>The reference data valid today, held in memory.</summary>
public interface IReferenceData
{
    /// <summary>Document types by code, evidence papers included.</summary>
    IReadOnlyDictionary<string, DocumentType> DocumentTypes { get; }
    IReadOnlyDictionary<string, GovernmentBody> Bodies { get; }
    IReadOnlyDictionary<string, Place> Places { get; }
    IReadOnlyDictionary<string, Site> Sites { get; }
    IReadOnlyList<PriorityWeight> PriorityWeights { get; }

    /// <summary>Kinds of deadlines by code (domain.md 3.8).</summary>
    IReadOnlyDictionary<string, DeadlineKind> DeadlineKinds { get; }

    /// <summary>How long papers are good for, by document type.</summary>
    IReadOnlyDictionary<string, PaperValidity> PaperValidities { get; }

    /// <summary>How long bodies take to reply, and when to remind them, by body.</summary>
    IReadOnlyDictionary<string, ReplyTerm> ReplyTerms { get; }

    /// <summary>Working days of government offices in general in a jurisdiction; at most a minute old.</summary>
    WorkingCalendar Calendar(Jurisdiction jurisdiction);

    /// <summary>The calendar was changed: it is read anew.</summary>
    void CalendarChanged();
}

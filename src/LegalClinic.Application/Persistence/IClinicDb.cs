using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Persistence;

/// <summary>The clinic's records. Every set shows only what the person asking may see.</summary>
public interface IClinicDb
{
    DbSet<Intake> Intakes { get; }
    DbSet<IntakePhoto> IntakePhotos { get; }
    DbSet<FormCorrection> FormCorrections { get; }
    DbSet<FieldEdit> FieldEdits { get; }
    DbSet<Family> Families { get; }
    DbSet<FilesApart> FilesApart { get; }
    DbSet<FileMerge> FileMerges { get; }
    DbSet<Person> People { get; }
    DbSet<Marriage> Marriages { get; }
    DbSet<Holding> Holdings { get; }
    DbSet<Scan> Scans { get; }
    DbSet<FactAnswer> FactAnswers { get; }
    DbSet<RuleChange> RuleChanges { get; }
    DbSet<RuleVerification> RuleVerifications { get; }
    DbSet<ConsentRecord> Consents { get; }
    DbSet<SealedFact> SealedFacts { get; }
    DbSet<Case> Cases { get; }
    DbSet<CaseNote> CaseNotes { get; }
    DbSet<MoveRecord> Moves { get; }
    DbSet<DocumentApplication> Applications { get; }
    DbSet<CasePlan> CasePlans { get; }
    DbSet<TaskItem> Tasks { get; }
    DbSet<Deadline> Deadlines { get; }
    DbSet<Referral> Referrals { get; }
    DbSet<Letter> Letters { get; }
    DbSet<LetterFile> LetterFiles { get; }
    DbSet<PersonFigure> PersonFigures { get; }
    DbSet<FamilyFigure> FamilyFigures { get; }
    DbSet<IntakeFigure> IntakeFigures { get; }
    DbSet<Device> Devices { get; }
    DbSet<Upload> Uploads { get; }
    DbSet<UploadPiece> UploadPieces { get; }
    DbSet<Office> Offices { get; }
    DbSet<StaffMember> Staff { get; }
    DbSet<DocumentType> DocumentTypes { get; }
    DbSet<GovernmentBody> Bodies { get; }
    DbSet<Place> Places { get; }
    DbSet<Site> Sites { get; }
    DbSet<ClosedDays> ClosedDays { get; }
    DbSet<AuditThreshold> AuditThresholds { get; }

    /// <summary>Who did what with which record; rows are added by <see cref="Audit.IAuditLog"/> only.</summary>
    DbSet<AuditEvent> AuditEvents { get; }

    /// <summary>Writes what was changed, with its moves, in one transaction.</summary>
    /// <exception cref="Access.StaleVersionException">Somebody changed the same thing meanwhile.</exception>
    /// <exception cref="Access.ConflictException">A constraint of the database guards against it.</exception>
    Task<int> SaveChangesAsync(CancellationToken ct);

    /// <summary>Runs work in one transaction, or in the one that runs already; nothing of it stays when it fails.</summary>
    Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>Does what cannot be taken back, such as removing a file, once everything is written; never when that failed.</summary>
    Task AfterCommitAsync(Func<CancellationToken, Task> work, CancellationToken ct);
}

/// <summary>The printed file of a letter, sealed under the family's key.</summary>
public sealed class LetterFile
{
    public LetterId LetterId { get; init; }
    public byte[] SealedContent { get; init; } = [];
}

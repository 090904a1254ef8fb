using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
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
using LegalClinic.Infrastructure.Sealing;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>The clinic's database. Sets are filtered to what the person asking may see.</summary>
public sealed partial class ClinicDbContext(DbContextOptions<ClinicDbContext> options, ICurrentStaff staff)
    : IdentityUserContext<ClinicUser, Guid>(options), IClinicDb, IDataProtectionKeyContext
{
    private readonly List<Func<CancellationToken, Task>> _afterCommit = [];

    /// <summary>Who asks; the scope filters read it anew for every query.</summary>
    private ICurrentStaff Asking => staff;

    /// <summary>Files into which a correction of the person asking is being taken, for as long as its transaction runs; see <see cref="CorrectionGate"/>.</summary>
    internal List<FamilyId> Correcting { get; set; } = [];

    public DbSet<Intake> Intakes => Set<Intake>();
    public DbSet<IntakePhoto> IntakePhotos => Set<IntakePhoto>();
    public DbSet<FormCorrection> FormCorrections => Set<FormCorrection>();
    public DbSet<FieldEdit> FieldEdits => Set<FieldEdit>();
    public DbSet<Family> Families => Set<Family>();
    public DbSet<FilesApart> FilesApart => Set<FilesApart>();
    public DbSet<FileMerge> FileMerges => Set<FileMerge>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Marriage> Marriages => Set<Marriage>();
    public DbSet<Holding> Holdings => Set<Holding>();
    public DbSet<Scan> Scans => Set<Scan>();
    public DbSet<FactAnswer> FactAnswers => Set<FactAnswer>();
    public DbSet<RuleChange> RuleChanges => Set<RuleChange>();
    public DbSet<RuleVerification> RuleVerifications => Set<RuleVerification>();
    public DbSet<ConsentRecord> Consents => Set<ConsentRecord>();
    public DbSet<SealedFact> SealedFacts => Set<SealedFact>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();
    public DbSet<MoveRecord> Moves => Set<MoveRecord>();
    public DbSet<DocumentApplication> Applications => Set<DocumentApplication>();
    public DbSet<CasePlan> CasePlans => Set<CasePlan>();
    public DbSet<TaskItem> Tasks => Set<TaskItem>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<LetterFile> LetterFiles => Set<LetterFile>();
    public DbSet<PersonFigure> PersonFigures => Set<PersonFigure>();
    public DbSet<FamilyFigure> FamilyFigures => Set<FamilyFigure>();
    public DbSet<IntakeFigure> IntakeFigures => Set<IntakeFigure>();
    public DbSet<Device> Devices => Set<Device>();
    public DbSet<HandIn> HandIns => Set<HandIn>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<UploadPiece> UploadPieces => Set<UploadPiece>();
    public DbSet<Office> Offices => Set<Office>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<DocumentType> DocumentTypes => Set<DocumentType>();
    public DbSet<DocumentDependency> DocumentDependencies => Set<DocumentDependency>();
    public DbSet<GovernmentBody> Bodies => Set<GovernmentBody>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<GlossaryTerm> Glossary => Set<GlossaryTerm>();
    public DbSet<ClosedDays> ClosedDays => Set<ClosedDays>();
    public DbSet<DeadlineKind> DeadlineKinds => Set<DeadlineKind>();
    public DbSet<PaperValidity> PaperValidities => Set<PaperValidity>();
    public DbSet<ReplyTerm> ReplyTerms => Set<ReplyTerm>();
    public DbSet<PriorityWeightRow> PriorityWeights => Set<PriorityWeightRow>();
    public DbSet<AuditThreshold> AuditThresholds => Set<AuditThreshold>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<DataKey> DataKeys => Set<DataKey>();
    public DbSet<OutgoingNumber> OutgoingNumbers => Set<OutgoingNumber>();
    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    Task<int> IClinicDb.SaveChangesAsync(CancellationToken ct) => DatabaseErrors.TranslateAsync(() => base.SaveChangesAsync(ct));

    /// <inheritdoc/>
    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work(ct);
        }

        _afterCommit.Clear();
        await using var transaction = await Database.BeginTransactionAsync(ct);
        var result = await work(ct);
        await transaction.CommitAsync(ct);
        foreach (var last in _afterCommit)
        {
            await last(ct);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task AfterCommitAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
        {
            await work(ct);
        }
        else
        {
            _afterCommit.Add(work);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        ClinicConventions.Apply(configuration);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        foreach (var sequence in new[] { "family_numbers", "case_numbers", "intake_numbers" })
        {
            builder.HasSequence<long>(sequence);
        }

        builder.Ignore<StateChange>();
        builder.ApplyConfigurationsFromAssembly(typeof(ClinicDbContext).Assembly);
        ApplyScope(builder);
    }
}

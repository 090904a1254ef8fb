using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
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
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using LegalClinic.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>
/// Which records a person sees (docs/security.md): a field officer the own intakes, a lawyer the assigned cases and
/// their families with what was merged into them, a supervisor the office, a manager cases without names, an administrator none. The database says the
/// same once more in row security.
/// </summary>
public sealed partial class ClinicDbContext
{
    /// <summary>Name of the filter.</summary>
    internal const string Scope = "scope";

    // A filter must speak of the context itself: a captured variable would freeze the first person who asked.
    private void ApplyScope(ModelBuilder builder)
    {
        builder.Entity<Intake>().HasQueryFilter(Scope, i =>
            i.SubmittedBy == Asking.Id
            || (Asking.Role == Role.Supervisor && i.OfficeId == Asking.OfficeId)
            || (Asking.Role == Role.Lawyer && Cases.Any(c => (c.FamilyId == i.FamilyId || c.OpenedIn == i.FamilyId) && c.LawyerId == Asking.Id)));

        builder.Entity<Device>().HasQueryFilter(Scope, d =>
            d.Id == Asking.Device
            || Asking.Role == Role.Administrator
            || (Asking.Role != Role.Manager && d.OfficeId == Asking.OfficeId));

        builder.Entity<IntakePhoto>().HasQueryFilter(Scope, p => Intakes.Any(i => i.Id == p.IntakeId));
        builder.Entity<HandIn>().HasQueryFilter(Scope, h => h.DeviceId == Asking.Device);
        builder.Entity<Upload>().HasQueryFilter(Scope, u => u.DeviceId == Asking.Device);
        builder.Entity<UploadPiece>().HasQueryFilter(Scope, p => p.DeviceId == Asking.Device);

        builder.Entity<FormCorrection>().HasQueryFilter(Scope, c => Intakes.Any(i => i.Id == c.IntakeId));
        builder.Entity<Family>().HasQueryFilter(Scope, f =>
            Correcting.Contains(f.Id)
            || (Asking.Role == Role.Supervisor && f.OfficeId == Asking.OfficeId)
            || (Asking.Role == Role.Lawyer && (Cases.Any(c => c.FamilyId == f.Id && c.LawyerId == Asking.Id) || Cases.Any(c => c.OpenedIn == f.Id && c.LawyerId == Asking.Id)
                || (f.GoesOnIn != null && Cases.Any(c => c.FamilyId == f.GoesOnIn && c.LawyerId == Asking.Id)))));

        builder.Entity<FileMerge>().HasQueryFilter(Scope, m => Families.Any(f => f.Id == m.KeptId || f.Id == m.AbsorbedId));

        builder.Entity<FilesApart>().HasQueryFilter(Scope, a => Families.Any(f => f.Id == a.First) && Families.Any(f => f.Id == a.Second));
        builder.Entity<FieldEdit>().HasQueryFilter(Scope, e => Families.Any(f => f.Id == e.FamilyId));
        builder.Entity<Person>().HasQueryFilter(Scope, p => Families.Any(f => f.Id == p.FamilyId));
        builder.Entity<Marriage>().HasQueryFilter(Scope, m => Families.Any(f => f.Id == m.FamilyId));
        builder.Entity<Holding>().HasQueryFilter(Scope, h => Families.Any(f => f.Id == h.FamilyId));
        builder.Entity<FactAnswer>().HasQueryFilter(Scope, a => Families.Any(f => f.Id == a.FamilyId));
        builder.Entity<Scan>().HasQueryFilter(Scope, s => Families.Any(f => f.Id == s.FamilyId));
        builder.Entity<ConsentRecord>().HasQueryFilter(Scope, c => Families.Any(f => f.Id == c.FamilyId));
        builder.Entity<SealedFact>().HasQueryFilter(Scope, s => Families.Any(f => f.Id == s.FamilyId));

        builder.Entity<Case>().HasQueryFilter(Scope, c =>
            Asking.Role == Role.Manager
            || (Asking.Role == Role.Supervisor && c.OfficeId == Asking.OfficeId)
            || (Asking.Role == Role.Lawyer && c.LawyerId == Asking.Id));

        builder.Entity<CaseNote>().HasQueryFilter(Scope, n =>
            Asking.Role != Role.Manager && Cases.Any(c => c.Id == n.CaseId));
        builder.Entity<MoveRecord>().HasQueryFilter(Scope, m => Cases.Any(c => c.Id == m.CaseId));
        builder.Entity<DocumentApplication>().HasQueryFilter(Scope, a => Cases.Any(c => c.Id == a.CaseId));
        builder.Entity<CasePlan>().HasQueryFilter(Scope, p =>
            Asking.Role != Role.Manager && Cases.Any(c => c.Id == p.CaseId));
        builder.Entity<TaskItem>().HasQueryFilter(Scope, t =>
            Asking.Role != Role.Manager && Cases.Any(c => c.Id == t.CaseId));
        builder.Entity<Deadline>().HasQueryFilter(Scope, d =>
            Asking.Role != Role.Manager && Cases.Any(c => c.Id == d.CaseId));
        builder.Entity<Referral>().HasQueryFilter(Scope, r => Cases.Any(c => c.Id == r.CaseId));
        builder.Entity<Letter>().HasQueryFilter(Scope, l => Cases.Any(c => c.Id == l.CaseId));
        builder.Entity<LetterFile>().HasQueryFilter(Scope, l =>
            Asking.Role != Role.Manager && Letters.Any(x => x.Id == l.LetterId));
        builder.Entity<FamilyFigure>().HasQueryFilter(Scope, f =>
            Asking.Role == Role.Manager || (Asking.Role == Role.Supervisor && f.OfficeId == Asking.OfficeId));
        builder.Entity<IntakeFigure>().HasQueryFilter(Scope, i =>
            Asking.Role == Role.Manager || (Asking.Role == Role.Supervisor && i.OfficeId == Asking.OfficeId));
        builder.Entity<AuditEvent>().HasQueryFilter(Scope, e =>
            (Asking.Role == Role.Supervisor && (e.OfficeId == Asking.OfficeId || Families.Any(f => f.Id == e.FamilyId)))
            || (Asking.Role == Role.Lawyer && (Families.Any(f => f.Id == e.FamilyId)
                || Intakes.Any(i => i.Id == e.IntakeId && i.FamilyId != null))));
        builder.Entity<PersonFigure>().HasQueryFilter(Scope, p => Cases.Any(c => c.FamilyId == p.FamilyId));
    }
}

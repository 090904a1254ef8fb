using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Opens one intake with its form; a reviewer also sees files in which members may stand already.</summary>
public sealed record GetIntake(IntakeId Id) : IQuery<IntakeDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Intake, Id);
}

/// <summary>An intake as it came, and what became of it.</summary>
/// <param name="KnownAlready">How sure it was at handing in that the family has a file already.</param>
/// <param name="Known">Files in which members may stand already, checked anew; only for reviewers.</param>
public sealed record IntakeDto(
    IntakeId Id, string Number, IntakeStatus Status, int Version, DateTimeOffset DeviceTime, DateTimeOffset ReceivedAt,
    bool Urgent, FamilyId? FamilyId, RejectionReason? RejectedFor, ConflictResult? ConflictCheck, MatchBand KnownAlready, bool AuthorEnded, IntakeForm Form,
    KnownFilesDto? Known, IntakeAbilities Can) : IVersioned;

/// <summary>What the person asking may do with the intake now.</summary>
public sealed record IntakeAbilities(bool Review);

public sealed class GetIntakeHandler(IClinicDb db, IntakeForms forms, IDuplicateCheck duplicates, KnownFiles files, ICurrentStaff staff)
    : IQueryHandler<GetIntake, IntakeDto>
{
    public async ValueTask<IntakeDto> Handle(GetIntake query, CancellationToken ct)
    {
        var intake = await db.Intakes.AsNoTracking().Where(i => i.Id == query.Id).OneAsync("intake.not_found", ct);
        var form = await forms.OpenAsync(intake, ct);
        var open = intake.Status is IntakeStatus.Submitted or IntakeStatus.Screening or IntakeStatus.Waitlist;
        var review = open && staff.Role == Role.Supervisor;
        var known = review ? await files.ShowAsync(await duplicates.CheckAsync(FormFamily.Asked(form), own: null, ct), own: null, ct) : null;

        return new IntakeDto(intake.Id, intake.Number, intake.Status, intake.Version, intake.DeviceTime, intake.ReceivedAt,
            intake.Urgent, intake.FamilyId, intake.RejectedFor, intake.ConflictCheck, intake.KnownAlready, intake.AuthorEnded, form, known, new IntakeAbilities(review));
    }
}

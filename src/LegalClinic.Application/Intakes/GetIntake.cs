using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Documents;
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
/// <param name="Form">The form as it was handed in.</param>
/// <param name="Corrections">What its writer corrected since, oldest first.</param>
/// <param name="Known">Files in which members may stand already, checked anew; only for reviewers.</param>
public sealed record IntakeDto(
    IntakeId Id, string Number, IntakeStatus Status, int Version, DateTimeOffset DeviceTime, DateTimeOffset ReceivedAt,
    bool Urgent, FamilyId? FamilyId, RejectionReason? RejectedFor, ConflictResult? ConflictCheck, MatchBand KnownAlready, bool AuthorEnded, IntakeForm Form,
    KnownFilesDto? Known, IReadOnlyList<IntakePhotoDto> Photos, IReadOnlyList<IntakeCorrectionDto> Corrections, IntakeAbilities Can) : IVersioned;

/// <summary>A photograph of a member's paper that came with an intake.</summary>
/// <param name="MemberId">Key of the member within the form.</param>
/// <param name="TakenAt">Instant in UTC by the device's clock; can be years wrong.</param>
/// <param name="ScanId">The scan of the family's paper that it became; null while it waits.</param>
public sealed record IntakePhotoDto(
    IntakePhotoId Id, Guid MemberId, string DocumentType, int Width, int Height, DateTimeOffset TakenAt, DateTimeOffset ReceivedAt, ScanId? ScanId);

/// <summary>What the person asking may do with the intake now.</summary>
/// <param name="FilePhotos">Put photographs that came after it was accepted to the family's papers.</param>
public sealed record IntakeAbilities(bool Review, bool FilePhotos);

public sealed class GetIntakeHandler(IClinicDb db, IntakeForms forms, IDuplicateCheck duplicates, KnownFiles files, WaitingCorrections corrections, ICurrentStaff staff)
    : IQueryHandler<GetIntake, IntakeDto>
{
    public async ValueTask<IntakeDto> Handle(GetIntake query, CancellationToken ct)
    {
        var intake = await db.Intakes.AsNoTracking().Where(i => i.Id == query.Id).OneAsync("intake.not_found", ct);
        var form = await forms.OpenAsync(intake, ct);
        var open = intake.Status is IntakeStatus.Submitted or IntakeStatus.Screening or IntakeStatus.Waitlist;
        var review = open && staff.Role == Role.Supervisor;
        var known = review ? await files.ShowAsync(await duplicates.CheckAsync(FormFamily.Asked(form), own: null, ct), own: null, ct) : null;
        var photos = await PhotosAsync(intake.Id, ct);
        var late = intake.Status == IntakeStatus.Accepted && staff.Role == Role.Supervisor && photos.Any(p => p.ScanId is null);

        return new IntakeDto(intake.Id, intake.Number, intake.Status, intake.Version, intake.DeviceTime, intake.ReceivedAt,
            intake.Urgent, intake.FamilyId, intake.RejectedFor, intake.ConflictCheck, intake.KnownAlready, intake.AuthorEnded, form, known, photos,
            await corrections.ShowAsync(intake, ct), new IntakeAbilities(review, late));
    }

    private async Task<IReadOnlyList<IntakePhotoDto>> PhotosAsync(IntakeId intake, CancellationToken ct) =>
        await db.IntakePhotos.AsNoTracking().Where(p => p.IntakeId == intake).OrderBy(p => p.TakenAt).ThenBy(p => p.Id)
            .Select(p => new IntakePhotoDto(p.Id, p.MemberId, p.DocumentType, p.Width, p.Height, p.TakenAt, p.ReceivedAt, p.ScanId))
            .ToListAsync(ct);
}

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

/// <summary>Opens one intake with its form; a reviewer also sees people of the files who may be the same.</summary>
public sealed record GetIntake(IntakeId Id) : IQuery<IntakeDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Intake, Id);
}

/// <summary>An intake as it came, and what became of it.</summary>
/// <param name="Candidates">People already in a file whose names look like the head's; only for reviewers.</param>
public sealed record IntakeDto(
    IntakeId Id, string Number, IntakeStatus Status, int Version, DateTimeOffset DeviceTime, DateTimeOffset ReceivedAt,
    bool Urgent, FamilyId? FamilyId, RejectionReason? RejectedFor, ConflictResult? ConflictCheck, IntakeForm Form,
    IReadOnlyList<PersonHit> Candidates, IntakeAbilities Can) : IVersioned;

/// <summary>What the person asking may do with the intake now.</summary>
public sealed record IntakeAbilities(bool Review);

public sealed class GetIntakeHandler(IClinicDb db, IntakeForms forms, IPersonSearch search, ICurrentStaff staff)
    : IQueryHandler<GetIntake, IntakeDto>
{
    private const int MostCandidates = 10;

    public async ValueTask<IntakeDto> Handle(GetIntake query, CancellationToken ct)
    {
        var intake = await db.Intakes.AsNoTracking().Where(i => i.Id == query.Id).OneAsync("intake.not_found", ct);
        var form = await forms.OpenAsync(intake, ct);
        var open = intake.Status is IntakeStatus.Submitted or IntakeStatus.Screening or IntakeStatus.Waitlist;
        var review = open && staff.Role == Role.Supervisor;
        var candidates = review ? (await search.SimilarAsync(Head(form), MostCandidates, ct)).People : [];

        return new IntakeDto(intake.Id, intake.Number, intake.Status, intake.Version, intake.DeviceTime, intake.ReceivedAt,
            intake.Urgent, intake.FamilyId, intake.RejectedFor, intake.ConflictCheck, form, candidates, new IntakeAbilities(review));
    }

    private static PersonPrint Head(IntakeForm form)
    {
        var head = FamilyFile.Person(form.Members.First(m => m.Id == form.Household.HeadId));
        return PersonPrint.Of(head.Name, head.Birth, head.Sex, head.OwnRegisterPage?.GovernorateCode);
    }
}

using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using Mediator;

namespace LegalClinic.Application.Intakes;

/// <summary>A reviewer begins to read an intake.</summary>
public sealed record ScreenIntake(IntakeId Id, int Version) : ICommand<IntakeState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>Puts an intake on the waiting list, with the reason.</summary>
public sealed record WaitlistIntake(IntakeId Id, int Version, string Why) : ICommand<IntakeState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>Turns an intake down with a coded reason (domain.md 3.3).</summary>
public sealed record RejectIntake(IntakeId Id, int Version, RejectionReason Reason, string? Note) : ICommand<IntakeState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>State of an intake after a review step.</summary>
public sealed record IntakeState(IntakeId Id, IntakeStatus Status, int Version) : IVersioned;

public sealed class WaitlistIntakeValidator : AbstractValidator<WaitlistIntake>
{
    public WaitlistIntakeValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class RejectIntakeValidator : AbstractValidator<RejectIntake>
{
    public RejectIntakeValidator()
    {
        RuleFor(c => c.Note).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class ReviewIntakeHandler(IClinicDb db, ICurrentStaff staff, TimeProvider time) :
    ICommandHandler<ScreenIntake, IntakeState>,
    ICommandHandler<WaitlistIntake, IntakeState>,
    ICommandHandler<RejectIntake, IntakeState>
{
    public async ValueTask<IntakeState> Handle(ScreenIntake command, CancellationToken ct) =>
        await ChangeAsync(command.Id, command.Version, (intake, stamp) => intake.Screen(stamp), ct);

    public async ValueTask<IntakeState> Handle(WaitlistIntake command, CancellationToken ct) =>
        await ChangeAsync(command.Id, command.Version, (intake, stamp) => intake.Waitlist(command.Why, stamp), ct);

    public async ValueTask<IntakeState> Handle(RejectIntake command, CancellationToken ct) =>
        await ChangeAsync(command.Id, command.Version, (intake, stamp) => intake.Reject(command.Reason, command.Note, stamp), ct);

    private async Task<IntakeState> ChangeAsync(IntakeId id, int version, Action<Intake, Stamp> change, CancellationToken ct)
    {
        var intake = (await db.Intakes.Where(i => i.Id == id).OneAsync("intake.not_found", ct)).At(version);

        change(intake, new Stamp(staff.Me, time.GetUtcNow()));

        await db.SaveChangesAsync(ct);
        return new IntakeState(intake.Id, intake.Status, intake.Version);
    }
}

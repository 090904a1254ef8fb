using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Deadlines;

/// <summary>Opens a deadline from the day of an event, such as the notification of a refusal; its last day is counted by the body's calendar.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
/// <param name="FollowsId">Deadline it follows; null when it stands alone.</param>
/// <param name="BodyCode">Body at which it is handed in.</param>
/// <param name="Side">Which side is meant of a body that is on both; null for that of the clinic's office.</param>
/// <param name="EventOn">Day of the event, today at the latest.</param>
public sealed record OpenDeadline(
    DeadlineId Id, CaseId CaseId, DocumentApplicationId? ApplicationId, ReferralId? ReferralId, DeadlineId? FollowsId, string Kind, string BodyCode,
    string? OfficeName, Jurisdiction? Side, DateOnly EventOn) : ICommand<DeadlineDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Deadline, CaseId).With("kind", Kind);
}

public sealed class OpenDeadlineValidator : AbstractValidator<OpenDeadline>
{
    public OpenDeadlineValidator(IReferenceData reference, TimeProvider time)
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Kind).Must(reference.DeadlineKinds.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(c => c.BodyCode).Must(reference.Bodies.ContainsKey).WithErrorCode("unknown_code");
        RuleFor(c => c.OfficeName).MaximumLength(DocumentApplication.OfficeMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.EventOn).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
    }
}

public sealed class OpenDeadlineHandler(IClinicDb db, DeadlineWork deadlines, CaseWork work, IReferenceData reference) : ICommandHandler<OpenDeadline, DeadlineDto>
{
    /// <exception cref="ConflictException"><c>deadline.id_taken</c>; <c>deadline.followed_already</c>: the same was opened before.</exception>
    /// <exception cref="DomainException"><c>case.closed</c>; <c>deadline.other_case</c>: what it is about belongs to another case;
    /// <c>deadline.kind_not_there</c>: no such period on that day on that side.</exception>
    public async ValueTask<DeadlineDto> Handle(OpenDeadline command, CancellationToken ct)
    {
        if (await db.Deadlines.FirstOrDefaultAsync(d => d.Id == command.Id, ct) is { } known)
        {
            return known.CaseId == command.CaseId && known.Kind == command.Kind && known.EventOn == command.EventOn
                ? DeadlineDto.Of(known, work.Today)
                : throw new ConflictException("deadline.id_taken");
        }

        var inCase = await deadlines.OpenCaseAsync(command.CaseId, ct);
        await RequireOwnAsync(command, ct);
        var kind = reference.DeadlineKinds[command.Kind];
        var office = string.IsNullOrWhiteSpace(command.OfficeName) ? null : command.OfficeName.Trim();
        var place = await deadlines.PlaceAsync(command.BodyCode, office, command.Side, inCase.OfficeId, ct);
        var rule = DeadlineWork.RuleOf(await deadlines.RulesAsync(ct), kind, command.EventOn, place.Jurisdiction)
            ?? throw new DomainException("deadline.kind_not_there", command.Kind, place.Jurisdiction.Code);

        var opened = Deadline.Open(
            command.Id, inCase.Id, new DeadlineAbout(command.ApplicationId, command.ReferralId, command.FollowsId), kind, rule.Days, place,
            command.EventOn, await deadlines.HeldCalendarAsync(place, ct), work.Stamp);
        db.Deadlines.Add(opened);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return DeadlineDto.Of(opened, work.Today);
    }

    private async Task RequireOwnAsync(OpenDeadline command, CancellationToken ct)
    {
        var own =
            (command.ApplicationId is not { } application || await db.Applications.AnyAsync(a => a.Id == application && a.CaseId == command.CaseId, ct))
            && (command.ReferralId is not { } referral || await db.Referrals.AnyAsync(r => r.Id == referral && r.CaseId == command.CaseId, ct))
            && (command.FollowsId is not { } follows || await db.Deadlines.AnyAsync(d => d.Id == follows && d.CaseId == command.CaseId, ct));
        if (!own) throw new DomainException("deadline.other_case");
    }
}

using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Referrals;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Referrals;

/// <summary>Records that a referral reached the body and starts the clock for its reply, in working days of that body.</summary>
public sealed record DeliverReferral(
    ReferralId Id, int Version, DateOnly On, string? DeliveredBy, string? ReceivedBy, string? RegisterNumber) : ICommand<ReferralDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Referral, Id);
}

public sealed class DeliverReferralValidator : AbstractValidator<DeliverReferral>
{
    public DeliverReferralValidator(TimeProvider time)
    {
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
        RuleFor(c => c.DeliveredBy).MaximumLength(Referral.TextMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.ReceivedBy).MaximumLength(Referral.TextMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.RegisterNumber).MaximumLength(Referral.NumberMaxLength).WithErrorCode("too_long");
    }
}

public sealed class DeliverReferralHandler(IClinicDb db, ReferralWork work, ReplyMeasure measure, WorkCalendars calendars)
    : ICommandHandler<DeliverReferral, ReferralDto>
{
    public async ValueTask<ReferralDto> Handle(DeliverReferral command, CancellationToken ct)
    {
        var about = await db.Referrals.Where(r => r.Id == command.Id).OneAsync("referral.not_found", ct);
        var jurisdiction = await db.Offices.Where(o => o.Id == about.OfficeId).Select(o => o.Jurisdiction).FirstOrDefaultAsync(ct);
        var days = await measure.DaysAsync(about.BodyCode, about.OfficeName, jurisdiction, ct);
        var calendar = await calendars.OfAsync(calendars.PlaceOf(about.BodyCode, about.OfficeName, jurisdiction), ct);
        var delivery = new Delivery(command.On, command.DeliveredBy, command.ReceivedBy, Digits.ToWestern(command.RegisterNumber));

        return await work.StepAsync(command.Id, command.Version, (referral, stamp) => referral.Deliver(delivery, days, calendar, stamp), ct);
    }
}

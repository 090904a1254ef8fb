using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Referrals;
using Mediator;

namespace LegalClinic.Application.Referrals;

/// <summary>Records what the body answered, and the next step.</summary>
public sealed record RecordReply(
    ReferralId Id, int Version, DateOnly On, string? Number, string? Text, ReferralResult Result, string? NextStep) : ICommand<ReferralDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Referral, Id);
}

public sealed class RecordReplyValidator : AbstractValidator<RecordReply>
{
    public RecordReplyValidator(TimeProvider time)
    {
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
        RuleFor(c => c.Number).MaximumLength(Referral.NumberMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Text).MaximumLength(Reply.TextMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.NextStep).MaximumLength(Referral.TextMaxLength).WithErrorCode("too_long");
    }
}

public sealed class RecordReplyHandler(ReferralWork work) : ICommandHandler<RecordReply, ReferralDto>
{
    public async ValueTask<ReferralDto> Handle(RecordReply command, CancellationToken ct)
    {
        var reply = new Reply
        {
            On = command.On,
            Number = Digits.ToWestern(command.Number),
            Text = command.Text,
            Result = command.Result,
            NextStep = command.NextStep,
        };
        return await work.StepAsync(command.Id, command.Version, (referral, stamp) => referral.Answer(reply, stamp), ct);
    }
}

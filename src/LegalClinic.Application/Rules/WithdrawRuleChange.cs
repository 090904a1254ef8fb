using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using Mediator;

namespace LegalClinic.Application.Rules;

/// <summary>Withdraws a change that does not hold yet, with the reason.</summary>
public sealed record WithdrawRuleChange(RuleChangeId Id, int Version, string Why) : ICommand<RuleChangeState>;

public sealed class WithdrawRuleChangeValidator : AbstractValidator<WithdrawRuleChange>
{
    public WithdrawRuleChangeValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(RuleChange.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class WithdrawRuleChangeHandler(IClinicDb db, RuleDesk desk, IRuleBook book) : ICommandHandler<WithdrawRuleChange, RuleChangeState>
{
    /// <exception cref="NotFoundException"><c>rule_change.not_found</c>.</exception>
    /// <exception cref="DomainException"><c>rule_change.withdrawn</c>; <c>rule_change.in_force</c>; <c>rule_change.still_needed</c>: a released change rests on it.</exception>
    public async ValueTask<RuleChangeState> Handle(WithdrawRuleChange command, CancellationToken ct) => await db.InTransactionAsync(async inner =>
    {
        await book.HoldAsync(inner);
        var change = (await db.RuleChanges.Where(c => c.Id == command.Id).OneAsync("rule_change.not_found", inner)).At(command.Version);
        var without = RuleDesk.Without(await desk.FilesAsync(inner), change);

        change.Withdraw(command.Why, desk.Today, desk.Stamp);
        if (RuleTrial.OfAll(without, change.ValidFrom).Count > 0) throw new DomainException("rule_change.still_needed");

        await db.SaveChangesAsync(inner);
        return new RuleChangeState(change.Id, change.Status, change.Version);
    }, ct);
}

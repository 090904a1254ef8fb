using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>Proposes a dated change of a rule. Nothing changes until another supervisor releases it and its day comes.</summary>
public sealed record ProposeRuleChange(RuleChangeId Id, RuleDraft Draft) : ICommand<RuleChangeState>;

public sealed class ProposeRuleChangeValidator : AbstractValidator<ProposeRuleChange>
{
    public ProposeRuleChangeValidator()
    {
        RuleFor(c => c.Draft).SetValidator(new RuleDraftValidator(isComplete: true));
    }
}

public sealed class ProposeRuleChangeHandler(IClinicDb db, RuleDesk desk) : ICommandHandler<ProposeRuleChange, RuleChangeState>
{
    /// <exception cref="NotFoundException"><c>rule.not_found</c>.</exception>
    /// <exception cref="ConflictException"><c>rule_change.id_taken</c>: something else was proposed under this identifier.</exception>
    /// <exception cref="DomainException"><c>rule_change.faulty</c>: details name column, kind and word of each fault; <c>rule_change.same</c>: it says what
    /// the rule says already; <c>rule_change.day_past</c>; <c>rule_change.cannot_repeal</c>.</exception>
    public async ValueTask<RuleChangeState> Handle(ProposeRuleChange command, CancellationToken ct)
    {
        var (files, content) = await desk.WholeAsync(command.Draft, ct);
        if (await db.RuleChanges.AsNoTracking().FirstOrDefaultAsync(c => c.Id == command.Id, ct) is { } known)
        {
            return known.IsSame(content) ? State(known) : throw new ConflictException("rule_change.id_taken");
        }

        var change = RuleChange.Propose(command.Id, content, desk.Today, desk.Stamp);
        RuleDrafts.Refuse(files, content);
        db.RuleChanges.Add(change);

        await db.SaveChangesAsync(ct);
        return State(change);
    }

    private static RuleChangeState State(RuleChange change) => new(change.Id, change.Status, change.Version);
}

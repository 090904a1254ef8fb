using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Takes into the action plan what has changed since it was made: facts, outcomes, rules, ways chosen.</summary>
/// <param name="Mark">Names the changes that were shown; others are not taken.</param>
public sealed record TakePlanChanges(CaseId CaseId, int Version, string Mark) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class TakePlanChangesHandler(PlanWork plans) : ICommandHandler<TakePlanChanges, PlanState>
{
    /// <exception cref="ConflictException"><c>plan.changed_meanwhile</c>: there is something else to take than what was shown.</exception>
    /// <exception cref="DomainException"><c>plan.no_changes</c>; <c>pathway.facts_refused</c>.</exception>
    public async ValueTask<PlanState> Handle(TakePlanChanges command, CancellationToken ct) =>
        await plans.StepAsync(command.CaseId, command.Version, async (plan, today, inCase, stamp) =>
        {
            if (today.HasChanges && today.Mark() != command.Mark)
            {
                throw new ConflictException("plan.changed_meanwhile");
            }

            var (now, basis) = (today.Pathway!, await plans.SealAsync(inCase, today.Pathway!, ct));
            plan.TakeChanges(now.Plan, now.Rules, today.Difference!, today.AlteredRules, basis, stamp);
        }, ct);
}

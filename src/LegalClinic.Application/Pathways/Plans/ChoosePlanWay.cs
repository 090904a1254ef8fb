using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using Mediator;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Chooses another way than the pathway proposes, with the reason. What that alters is shown, and taken like every change.</summary>
/// <param name="Rule">Code of the rule with the alternatives.</param>
/// <param name="For">Key of the step that needs one of them.</param>
/// <param name="Procedure">Code of the alternative to take.</param>
public sealed record ChoosePlanWay(CaseId CaseId, int Version, string Rule, string For, string Procedure, string Why) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class ChoosePlanWayValidator : AbstractValidator<ChoosePlanWay>
{
    public ChoosePlanWayValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(CasePlan.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class ChoosePlanWayHandler(PlanWork plans) : ICommandHandler<ChoosePlanWay, PlanState>
{
    public async ValueTask<PlanState> Handle(ChoosePlanWay command, CancellationToken ct) =>
        await plans.StepAsync(command.CaseId, command.Version, (plan, today, _, stamp) =>
        {
            plan.ChooseWay(new PlanChoice(command.Rule, command.For, command.Procedure, command.Why), today.Pathway!.Plan, stamp);
            return Task.CompletedTask;
        }, ct);
}

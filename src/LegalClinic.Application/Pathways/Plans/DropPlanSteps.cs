using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using Mediator;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Leaves steps of the pathway out of the action plan, with the reason.</summary>
public sealed record DropPlanSteps(CaseId CaseId, int Version, IReadOnlyList<string> Keys, string Why) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class DropPlanStepsValidator : AbstractValidator<DropPlanSteps>
{
    public DropPlanStepsValidator()
    {
        RuleFor(c => c.Keys).NotEmpty().WithErrorCode("required");
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(CasePlan.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class DropPlanStepsHandler(PlanWork plans) : ICommandHandler<DropPlanSteps, PlanState>
{
    public async ValueTask<PlanState> Handle(DropPlanSteps command, CancellationToken ct) =>
        await plans.StepAsync(command.CaseId, command.Version, (plan, stamp) => plan.Drop(command.Keys, command.Why, stamp), ct);
}

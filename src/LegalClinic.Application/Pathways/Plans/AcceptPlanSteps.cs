using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Takes steps of the pathway into the action plan, dropped ones as well.</summary>
public sealed record AcceptPlanSteps(CaseId CaseId, int Version, IReadOnlyList<string> Keys) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class AcceptPlanStepsValidator : AbstractValidator<AcceptPlanSteps>
{
    public AcceptPlanStepsValidator()
    {
        RuleFor(c => c.Keys).NotEmpty().WithErrorCode("required");
    }
}

public sealed class AcceptPlanStepsHandler(PlanWork plans) : ICommandHandler<AcceptPlanSteps, PlanState>
{
    public async ValueTask<PlanState> Handle(AcceptPlanSteps command, CancellationToken ct) =>
        await plans.StepAsync(command.CaseId, command.Version, (plan, stamp) => plan.Accept(command.Keys, stamp), ct);
}

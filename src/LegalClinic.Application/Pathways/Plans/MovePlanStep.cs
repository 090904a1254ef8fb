using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Puts a step of the action plan in another place, where no step comes before what it needs.</summary>
/// <param name="Place">From 1; beyond the end it is the last.</param>
public sealed record MovePlanStep(CaseId CaseId, int Version, string Key, int Place) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class MovePlanStepValidator : AbstractValidator<MovePlanStep>
{
    public MovePlanStepValidator()
    {
        RuleFor(c => c.Place).GreaterThanOrEqualTo(1).WithErrorCode("out_of_range");
    }
}

public sealed class MovePlanStepHandler(PlanWork plans) : ICommandHandler<MovePlanStep, PlanState>
{
    public async ValueTask<PlanState> Handle(MovePlanStep command, CancellationToken ct) =>
        await plans.StepAsync(command.CaseId, command.Version, (plan, stamp) => plan.Move(command.Key, command.Place, stamp), ct);
}

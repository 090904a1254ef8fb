using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Goes back to the way the pathway proposes. What that alters is shown, and taken like every change.</summary>
/// <param name="Rule">Code of the rule with the alternatives.</param>
/// <param name="For">Key of the step that needs one of them.</param>
public sealed record TakeBackPlanWay(CaseId CaseId, int Version, string Rule, string For) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class TakeBackPlanWayHandler(PlanWork plans) : ICommandHandler<TakeBackPlanWay, PlanState>
{
    public async ValueTask<PlanState> Handle(TakeBackPlanWay command, CancellationToken ct) =>
        await plans.StepAsync(command.CaseId, command.Version, (plan, stamp) => plan.TakeWayBack(command.Rule, command.For, stamp), ct);
}

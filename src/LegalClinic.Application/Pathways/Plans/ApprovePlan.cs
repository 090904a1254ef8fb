using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Records that the client approved the action plan: which version of it, the day and how. The work begins, or goes on by the changed plan.</summary>
/// <param name="PlanVersion">Version of the plan the client was shown; null when none can be made, since the file gives no pathway.</param>
public sealed record ApprovePlan(CaseId Id, int Version, int? PlanVersion, DateOnly On, ClientMethod How) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, Id);
}

public sealed class ApprovePlanValidator : AbstractValidator<ApprovePlan>
{
    public ApprovePlanValidator(TimeProvider time)
    {
        RuleFor(c => c.On).LessThanOrEqualTo(_ => time.Today()).WithErrorCode("in_future");
    }
}

public sealed class ApprovePlanHandler(IClinicDb db, CaseWork work, FamilyRecords records, FamilyPathways pathways) : ICommandHandler<ApprovePlan, CaseState>
{
    /// <exception cref="DomainException"><c>plan.missing</c>: the pathway has steps and nobody made a plan of them.</exception>
    public async ValueTask<CaseState> Handle(ApprovePlan command, CancellationToken ct)
    {
        var about = await work.AtAsync(command.Id, command.Version, ct);
        var applications = await work.ApplicationsAsync(command.Id, ct);
        var plan = await db.CasePlans.FirstOrDefaultAsync(p => p.CaseId == about.Id, ct);
        if (plan is null && await CanBePlannedAsync(about, ct))
        {
            throw new DomainException("plan.missing");
        }

        if (plan is not null && plan.Version != command.PlanVersion)
        {
            throw new StaleVersionException(plan.Version);
        }

        var steps = plan?.Approve(command.On, command.How, work.Stamp) ?? 0;
        about.ApprovePlan(command.On, command.How, steps, applications, work.Stamp);

        return await work.SaveAsync(about, ct);
    }

    // A file that contradicts itself, or a pathway without a step, must not keep a family waiting: then the applications are the plan.
    private async Task<bool> CanBePlannedAsync(Case about, CancellationToken ct) =>
        pathways.TryCompute(await records.ReadAsync(about.FamilyId, ct))?.Plan.Steps.Count > 0;
}

using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Turns the pathway that is proposed today into the action plan of a case; every step waits for the lawyer's decision.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record MakePlan(CasePlanId Id, CaseId CaseId) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class MakePlanValidator : AbstractValidator<MakePlan>
{
    public MakePlanValidator()
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
    }
}

public sealed class MakePlanHandler(IClinicDb db, CaseWork work, PlanWork plans, FamilyRecords records, FamilyPathways pathways) : ICommandHandler<MakePlan, PlanState>
{
    /// <exception cref="ConflictException"><c>plan.exists</c>: the case has a plan.</exception>
    /// <exception cref="DomainException"><c>plan.no_steps</c>; <c>pathway.facts_refused</c>; <c>case.wrong_state</c>.</exception>
    public async ValueTask<PlanState> Handle(MakePlan command, CancellationToken ct)
    {
        var inCase = await db.Cases.Where(c => c.Id == command.CaseId).OneAsync("case.not_found", ct);
        if (await db.CasePlans.FirstOrDefaultAsync(p => p.CaseId == inCase.Id, ct) is { } made)
        {
            return made.Id == command.Id ? new PlanState(made.Id, made.CaseId, made.Version) : throw new ConflictException("plan.exists");
        }

        var family = await records.ReadAsync(inCase.FamilyId, ct);
        var pathway = pathways.Compute(family);
        inCase.WorkOnPlan(work.Stamp);
        var plan = CasePlan.Make(command.Id, inCase.Id, pathway.Plan, pathway.Rules, await plans.SealAsync(inCase, pathway, ct), work.Stamp);
        db.CasePlans.Add(plan);

        await db.SaveChangesAsync(ct);
        return new PlanState(plan.Id, plan.CaseId, plan.Version);
    }
}

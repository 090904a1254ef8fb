using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>
/// Makes work of steps that can be filed today: an application for every document, a task with a day for every step and, where
/// the office takes a letter, one draft of a request for each office.
/// </summary>
/// <param name="Keys">Steps to start; one, or all of today's.</param>
/// <param name="Letters">Whether requests are drafted.</param>
/// <param name="OfficeName">The office, such as a town's; null takes the name of the body.</param>
/// <param name="Language">Language of the titles and of what is asked.</param>
public sealed record StartPlanSteps(CaseId CaseId, int Version, IReadOnlyList<string> Keys, bool Letters, string? OfficeName, ClinicLanguage Language) : ICommand<PlanState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Plan, CaseId);
}

public sealed class StartPlanStepsValidator : AbstractValidator<StartPlanSteps>
{
    public StartPlanStepsValidator()
    {
        RuleFor(c => c.Keys).NotEmpty().WithErrorCode("required");
        RuleFor(c => c.OfficeName).MaximumLength(DocumentApplication.OfficeMaxLength).WithErrorCode("too_long");
    }
}

public sealed class StartPlanStepsHandler(IClinicDb db, PlanWork plans, StepWork works, ICurrentStaff staff, TimeProvider time) : ICommandHandler<StartPlanSteps, PlanState>
{
    public async ValueTask<PlanState> Handle(StartPlanSteps command, CancellationToken ct)
    {
        var about = await db.Cases.Where(c => c.Id == command.CaseId).OneAsync("case.not_found", ct);
        var applications = await db.Applications.Where(a => a.CaseId == about.Id).ToListAsync(ct);
        var tasks = await db.Tasks.Where(t => t.CaseId == about.Id).ToListAsync(ct);

        return await plans.StepAsync(command.CaseId, command.Version, (plan, today, _, stamp) =>
        {
            var done = PlanProgress.Done(plan, today.Pathway!.Plan, applications, tasks);
            var steps = plan.Start(command.Keys, today.Pathway.Plan, done, staff.Role == Role.Supervisor, time.Today(), stamp);
            works.Begin(new StartedSteps(about, today.Pathway, steps, applications, command), stamp);
            return Task.CompletedTask;
        }, ct);
    }
}

using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Opens the action plan of a case, computed anew: where it stands, what can be started today, what has changed since it was made.</summary>
public sealed record GetCasePlan(CaseId Id, ClinicLanguage Language) : IQuery<CasePlanAnswer>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Read(AuditPart.Plan, Id);
}

public sealed class GetCasePlanHandler(IClinicDb db, PlansToday plans, FamilyPathways pathways, StepWork works, ICurrentStaff staff, TimeProvider time)
    : IQueryHandler<GetCasePlan, CasePlanAnswer>
{
    public async ValueTask<CasePlanAnswer> Handle(GetCasePlan query, CancellationToken ct)
    {
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == query.Id).OneAsync("case.not_found", ct);
        var canEdit = about.Status == CaseStatus.Assigned || CaseLifecycle.Planned.Contains(about.Status);
        if (await db.CasePlans.AsNoTracking().FirstOrDefaultAsync(p => p.CaseId == about.Id, ct) is not { } plan) return new CasePlanAnswer(null, canEdit);

        var today = await plans.ReadAsync(about, plan, ct);
        var applications = await db.Applications.AsNoTracking().Where(a => a.CaseId == about.Id).ToListAsync(ct);
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.CaseId == about.Id).ToListAsync(ct);
        var done = PlanProgress.Done(plan, today.Pathway?.Plan, applications, tasks);
        return new CasePlanAnswer(Read(plan, today, done, query.Language), canEdit);
    }

    private CasePlanDto Read(CasePlan plan, PlanToday today, IReadOnlySet<string> done, ClinicLanguage language)
    {
        var jurisdiction = today.Family.Jurisdiction;
        var words = new PlanWords(pathways.RulesOn(plan.RestsOn, jurisdiction), today.Pathway?.Rules ?? pathways.RulesOn(time.Today(), jurisdiction), language);
        PlanLineDto[] lines = [.. plan.Lines.Select(l => Line(l, plan, today, done, words))];
        return new CasePlanDto(
            plan.Id, plan.CaseId, plan.Version, plan.RestsOn, plan.Approval,
            plan.Lines.Any(l => l.WaitsForApproval) && plan.Lines.All(l => l.State != PlanLineState.Proposed),
            [.. today.Family.Sheet.People.OrderBy(p => p.Id).Select(p => new PathwayPersonDto(new PersonId(p.Id), p.Name()))],
            lines, [.. plan.Choices.Select(c => Choice(c, plan, words))], [.. lines.Where(l => l.IsReady).Select(l => l.Key)],
            today.HasChanges ? Changes(today, words) : null, today.Pathway is null);
    }

    private PlanLineDto Line(PlanLine line, CasePlan plan, PlanToday today, IReadOnlySet<string> done, PlanWords words)
    {
        var step = today.Pathway?.Plan.Steps.FirstOrDefault(s => s.Key == line.Key);
        var isReady = step is { IsInProcess: false } && line is { State: PlanLineState.Accepted, IsApproved: true }
            && !plan.Awaited(step, done, []).Any() && (!step.NeedsSupervisor || staff.Role == Role.Supervisor);
        return new PlanLineDto(
            line.Place, line.Key, line.Procedure, words.Procedure(line.Procedure).Name, line.People, line.Body, line.State, line.Why, line.IsApproved,
            done.Contains(line.Key), isReady, step is not null && works.TakesLetter(step), plan.CanMove(line, -1), plan.CanMove(line, 1), line.StartedOn,
            step is null ? null : words.Now.Step(step));
    }

    private static PlanChoiceDto Choice(PlanChoice choice, CasePlan plan, PlanWords words)
    {
        var procedure = plan.Lines.FirstOrDefault(l => l.Key == choice.For)?.Procedure ?? choice.For.Split(':')[0];
        return new PlanChoiceDto(choice.Rule, choice.For, words.Procedure(procedure).Name, words.Procedure(choice.Procedure), choice.Why);
    }

    private static PlanChangesDto Changes(PlanToday today, PlanWords words)
    {
        var byRules = today is { ByOldRules: { } then, Pathway: { } now }
            ? PlanDifference.Between(then.Plan, then.Request.Family, now.Plan, now.Request.Family) : null;
        return new PlanChangesDto(
            today.Mark(), today.Difference is { IsEmpty: false } difference ? words.Difference(difference) : null, [.. today.AlteredRules.Select(words.Rule)],
            byRules is null ? null : words.Difference(byRules));
    }
}

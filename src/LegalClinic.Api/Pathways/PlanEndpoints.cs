using LegalClinic.Api.Http;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Pathways;

/// <summary>The action plan of a case. <c>If-Match</c> is the version of the plan, but for the approval: there it is the case's.</summary>
public static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var cases = app.MapClinicGroup("cases").WithTags("plans");
        cases.MapGet("/{id:guid}/plan", Get).WithName(nameof(GetCasePlan));
        cases.MapPost("/{id:guid}/plan", Make).WithName(nameof(MakePlan));
        cases.MapPost("/{id:guid}/plan/acceptance", Accept).WithName(nameof(AcceptPlanSteps));
        cases.MapPost("/{id:guid}/plan/dropping", Drop).WithName(nameof(DropPlanSteps));
        cases.MapPost("/{id:guid}/plan/order", Move).WithName(nameof(MovePlanStep));
        cases.MapPost("/{id:guid}/plan/ways", Choose).WithName(nameof(ChoosePlanWay));
        cases.MapPost("/{id:guid}/plan/ways/withdrawal", TakeBack).WithName(nameof(TakeBackPlanWay));
        cases.MapPost("/{id:guid}/plan/changes", Take).WithName(nameof(TakePlanChanges));
        cases.MapPost("/{id:guid}/plan/start", Start).WithName(nameof(StartPlanSteps));
        cases.MapPost("/{id:guid}/plan-approval", Approve).WithName(nameof(ApprovePlan));
    }

    public static async Task<Ok<CasePlanAnswer>> Get(Guid id, Coded<ClinicLanguage> language, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetCasePlan(new CaseId(id), language.Value), ct));

    public static async Task<Created<PlanState>> Make(Guid id, MakePlanBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Created($"/api/cases/{id}/plan", await sender.Send(new MakePlan(body.Id, new CaseId(id)), ct));

    public static async Task<Ok<PlanState>> Accept(Guid id, AcceptPlanStepsBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new AcceptPlanSteps(new CaseId(id), match.Version, body.Keys), ct));

    public static async Task<Ok<PlanState>> Drop(Guid id, DropPlanStepsBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new DropPlanSteps(new CaseId(id), match.Version, body.Keys, body.Why), ct));

    public static async Task<Ok<PlanState>> Move(Guid id, MovePlanStepBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new MovePlanStep(new CaseId(id), match.Version, body.Key, body.Place), ct));

    public static async Task<Ok<PlanState>> Choose(Guid id, ChoosePlanWayBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ChoosePlanWay(new CaseId(id), match.Version, body.Rule, body.For, body.Procedure, body.Why), ct));

    public static async Task<Ok<PlanState>> TakeBack(Guid id, TakeBackPlanWayBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new TakeBackPlanWay(new CaseId(id), match.Version, body.Rule, body.For), ct));

    public static async Task<Ok<PlanState>> Take(Guid id, TakePlanChangesBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new TakePlanChanges(new CaseId(id), match.Version, body.Mark), ct));

    public static async Task<Ok<PlanState>> Start(Guid id, StartPlanStepsBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new StartPlanSteps(new CaseId(id), match.Version, body.Keys, body.Letters, body.OfficeName, body.Language), ct));

    public static async Task<Ok<CaseState>> Approve(Guid id, ApprovePlanBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ApprovePlan(new CaseId(id), match.Version, body.PlanVersion, body.On, body.How), ct));
}

/// <summary>A plan with the identifier that the client chose.</summary>
public sealed record MakePlanBody(CasePlanId Id);

/// <summary>Steps to take into the plan, by their keys.</summary>
public sealed record AcceptPlanStepsBody(IReadOnlyList<string> Keys);

/// <summary>Steps to leave out, by their keys, and why.</summary>
public sealed record DropPlanStepsBody(IReadOnlyList<string> Keys, string Why);

/// <summary>A step and its place, from 1.</summary>
public sealed record MovePlanStepBody(string Key, int Place);

/// <summary>The way to take, and why.</summary>
public sealed record ChoosePlanWayBody(string Rule, string For, string Procedure, string Why);

/// <summary>The way to take back.</summary>
public sealed record TakeBackPlanWayBody(string Rule, string For);

/// <summary>Names the changes that were shown.</summary>
public sealed record TakePlanChangesBody(string Mark);

/// <summary>Steps to start, by their keys; whether requests to offices are drafted, and to which office.</summary>
public sealed record StartPlanStepsBody(IReadOnlyList<string> Keys, ClinicLanguage Language, bool Letters = true, string? OfficeName = null);

/// <summary>Which version of the plan the client approved, when and how.</summary>
public sealed record ApprovePlanBody(DateOnly On, ClientMethod How, int? PlanVersion = null);

using LegalClinic.Api.Http;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Tasks;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Tasks;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Tasks;

/// <summary>What is to be done in a case by a day.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("tasks");
        group.MapPost("/", Add).WithName(nameof(AddTask));
        group.MapPost("/{id:guid}/completion", Finish).WithName(nameof(FinishTask));
        group.MapPost("/{id:guid}/reopening", Reopen).WithName(nameof(ReopenTask));
    }

    public static async Task<Created<TaskDto>> Add(AddTaskBody body, ISender sender, CancellationToken ct)
    {
        var task = await sender.Send(new AddTask(body.Id, body.CaseId, body.Title, body.DueOn), ct);
        return TypedResults.Created($"/api/cases/{task.CaseId.Value}", task);
    }

    public static async Task<Ok<TaskDto>> Finish(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new FinishTask(new TaskItemId(id), match.Version), ct));

    public static async Task<Ok<TaskDto>> Reopen(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReopenTask(new TaskItemId(id), match.Version), ct));
}

/// <summary>A task with the identifier that the client chose.</summary>
public sealed record AddTaskBody(TaskItemId Id, CaseId CaseId, string Title, DateOnly DueOn);

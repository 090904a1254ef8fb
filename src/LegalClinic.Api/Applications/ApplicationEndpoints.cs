using LegalClinic.Api.Http;
using LegalClinic.Application.Applications;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Applications;

/// <summary>Document applications: one person's way to one document.</summary>
public static class ApplicationEndpoints
{
    public static void MapApplications(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("applications");
        group.MapPost("/", Add).WithName(nameof(AddApplication));
        group.MapPost("/{id:guid}/preparation", Prepare).WithName(nameof(PrepareApplication));
        group.MapPost("/{id:guid}/submission", Submit).WithName(nameof(SubmitApplication));
        group.MapPost("/{id:guid}/waiting", Wait).WithName(nameof(WaitForDecision));
        group.MapPost("/{id:guid}/outcome", Record).WithName(nameof(RecordOutcome));
        group.MapPost("/{id:guid}/collection", Collect).WithName(nameof(CollectDocument));
    }

    public static async Task<Created<ApplicationDto>> Add(AddApplicationBody body, ISender sender, CancellationToken ct)
    {
        var added = await sender.Send(new AddApplication(body.Id, body.CaseId, body.PersonId, body.DocumentType), ct);
        return TypedResults.Created($"/api/applications/{added.Id.Value}", added);
    }

    public static async Task<Ok<ApplicationDto>> Prepare(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new PrepareApplication(new DocumentApplicationId(id), match.Version), ct));

    public static async Task<Ok<ApplicationDto>> Submit(Guid id, SubmitApplicationBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new SubmitApplication(new DocumentApplicationId(id), match.Version, body.BodyCode, body.OfficeName, body.On, body.ReceiptNumber), ct));

    public static async Task<Ok<ApplicationDto>> Wait(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WaitForDecision(new DocumentApplicationId(id), match.Version), ct));

    public static async Task<Ok<ApplicationDto>> Record(Guid id, RecordOutcomeBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new RecordOutcome(new DocumentApplicationId(id), match.Version, body.Outcome, body.On, body.DocumentNumber,
                body.RefusalReason, body.InWriting, body.Note), ct));

    public static async Task<Ok<ApplicationDto>> Collect(Guid id, CollectDocumentBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CollectDocument(new DocumentApplicationId(id), match.Version, body.On), ct));
}

/// <summary>A further document for a person.</summary>
public sealed record AddApplicationBody(DocumentApplicationId Id, CaseId CaseId, PersonId PersonId, string DocumentType);

/// <summary>Where and when an application was handed in.</summary>
public sealed record SubmitApplicationBody(string BodyCode, DateOnly On, string? OfficeName = null, string? ReceiptNumber = null);

/// <summary>What became of the document.</summary>
public sealed record RecordOutcomeBody(
    OutcomeCode Outcome, DateOnly On, string? DocumentNumber = null, RefusalReason? RefusalReason = null, bool InWriting = false,
    string? Note = null);

/// <summary>Day on which the person took the paper home.</summary>
public sealed record CollectDocumentBody(DateOnly On);

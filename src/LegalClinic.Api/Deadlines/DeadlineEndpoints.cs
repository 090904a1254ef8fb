using LegalClinic.Api.Http;
using LegalClinic.Application.Deadlines;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Deadlines;

/// <summary>Days by which something must be handed in, and what runs out in a case.</summary>
public static class DeadlineEndpoints
{
    public static void MapDeadlines(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("deadlines");
        group.MapGet("/", List).WithName(nameof(ListDeadlines));
        group.MapPost("/", Open).WithName(nameof(OpenDeadline));
        group.MapPost("/{id:guid}/completion", Finish).WithName(nameof(FinishDeadline));
        group.MapPost("/{id:guid}/withdrawal", Withdraw).WithName(nameof(WithdrawDeadline));
        group.MapPost("/{id:guid}/reopening", Reopen).WithName(nameof(ReopenDeadline));

        app.MapClinicGroup("deadline-kinds").WithTags("deadlines").MapGet("/", Kinds).WithName(nameof(ListDeadlineKinds));
        app.MapClinicGroup("cases").WithTags("deadlines").MapGet("/{id:guid}/deadlines", OfCase).WithName(nameof(ListCaseDeadlines));
    }

    /// <summary>Open deadlines of the cases one works on.</summary>
    public static async Task<Ok<Page<DeadlineRow>>> List(ISender sender, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListDeadlines(page, size), ct));

    /// <summary>What runs out in a case.</summary>
    public static async Task<Ok<CaseDeadlinesDto>> OfCase(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListCaseDeadlines(new CaseId(id)), ct));

    public static async Task<Ok<IReadOnlyList<DeadlineKindDto>>> Kinds(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListDeadlineKinds(), ct));

    public static async Task<Created<DeadlineDto>> Open(OpenDeadlineBody body, ISender sender, CancellationToken ct)
    {
        var opened = await sender.Send(new OpenDeadline(
            body.Id, body.CaseId, body.ApplicationId, body.ReferralId, body.FollowsId, body.Kind, body.BodyCode, body.OfficeName, body.Side, body.EventOn), ct);
        return TypedResults.Created($"/api/cases/{opened.CaseId.Value}/deadlines", opened);
    }

    public static async Task<Ok<DeadlineDto>> Finish(Guid id, FinishDeadlineBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new FinishDeadline(new DeadlineId(id), match.Version, body.ReceiptNumber, body.On), ct));

    public static async Task<Ok<DeadlineDto>> Withdraw(Guid id, DeadlineReasonBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WithdrawDeadline(new DeadlineId(id), match.Version, body.Why), ct));

    public static async Task<Ok<DeadlineDto>> Reopen(Guid id, DeadlineReasonBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReopenDeadline(new DeadlineId(id), match.Version, body.Why), ct));
}

/// <summary>A deadline with the identifier that the client chose.</summary>
/// <param name="Side">Which side is meant of a body that is on both; null for that of the clinic's office.</param>
public sealed record OpenDeadlineBody(
    DeadlineId Id, CaseId CaseId, string Kind, string BodyCode, DateOnly EventOn, string? OfficeName = null, Jurisdiction? Side = null,
    DocumentApplicationId? ApplicationId = null, ReferralId? ReferralId = null, DeadlineId? FollowsId = null);

/// <summary>The receipt: its number and its day.</summary>
public sealed record FinishDeadlineBody(string ReceiptNumber, DateOnly On);

/// <summary>Why a deadline is withdrawn or opened again.</summary>
public sealed record DeadlineReasonBody(string Why);

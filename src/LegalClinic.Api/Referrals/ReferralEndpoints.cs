using LegalClinic.Api.Http;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Referrals;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Referrals;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Referrals;

/// <summary>Requests to government offices.</summary>
public static class ReferralEndpoints
{
    public static void MapReferrals(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("referrals");
        group.MapGet("/", List).WithName(nameof(ListReferrals));
        group.MapGet("/reply-times", Times).WithName(nameof(ListReplyTimes));
        group.MapPost("/", Draft).WithName(nameof(DraftReferral));
        group.MapPost("/{id:guid}/delivery", Deliver).WithName(nameof(DeliverReferral));
        group.MapPost("/{id:guid}/reminders", Remind).WithName(nameof(RemindReferral));
        group.MapPost("/{id:guid}/reply", Record).WithName(nameof(RecordReply));
        group.MapPost("/{id:guid}/closing", Close).WithName(nameof(CloseReferral));
    }

    public static async Task<Ok<Page<ReferralRow>>> List(
        ISender sender, Coded<ReferralStatus>[]? status = null, string? bodyCode = null, bool overdue = false, bool toRemind = false, int page = 1, int size = 50,
        CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListReferrals(status.Values, bodyCode, overdue, toRemind, page, size), ct));

    public static async Task<Ok<ReplyTimesDto>> Times(ISender sender, string bodyCode = "", CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListReplyTimes(bodyCode), ct));

    public static async Task<Created<ReferralDto>> Draft(DraftReferralBody body, ISender sender, CancellationToken ct)
    {
        var drafted = await sender.Send(
            new DraftReferral(body.Id, body.CaseId, body.BodyCode, body.OfficeName, body.Purpose, body.Applications), ct);
        return TypedResults.Created($"/api/referrals/{drafted.Id.Value}", drafted);
    }

    public static async Task<Ok<ReferralDto>> Deliver(Guid id, DeliverReferralBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new DeliverReferral(new ReferralId(id), match.Version, body.On, body.DeliveredBy, body.ReceivedBy, body.RegisterNumber), ct));

    public static async Task<Ok<ReferralDto>> Remind(Guid id, RemindReferralBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RemindReferral(new ReferralId(id), match.Version, body.On), ct));

    public static async Task<Ok<ReferralDto>> Record(Guid id, RecordReplyBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new RecordReply(new ReferralId(id), match.Version, body.On, body.Number, body.Text, body.Result, body.NextStep), ct));

    public static async Task<Ok<ReferralDto>> Close(Guid id, CloseReferralBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CloseReferral(new ReferralId(id), match.Version, body.Why), ct));
}

/// <summary>A request about one or many applications.</summary>
public sealed record DraftReferralBody(
    ReferralId Id, CaseId CaseId, string BodyCode, string OfficeName, string Purpose, IReadOnlyList<DocumentApplicationId> Applications);

/// <summary>How the request reached the body.</summary>
public sealed record DeliverReferralBody(DateOnly On, string? DeliveredBy = null, string? ReceivedBy = null, string? RegisterNumber = null);

/// <summary>Day of the reminder.</summary>
public sealed record RemindReferralBody(DateOnly On);

/// <summary>What the body answered.</summary>
public sealed record RecordReplyBody(
    DateOnly On, ReferralResult Result, string? Number = null, string? Text = null, string? NextStep = null);

/// <summary>Why a request ends without a reply.</summary>
public sealed record CloseReferralBody(string? Why = null);

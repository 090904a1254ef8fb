using System.Text.Json;
using LegalClinic.Api.Http;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Intakes;

/// <summary>Intake forms: handing in, the review queue, the decision.</summary>
public static class IntakeEndpoints
{
    public static void MapIntakes(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("intakes");
        group.MapPost("/", Submit).WithName(nameof(SubmitIntake));
        group.MapPut("/{id:guid}/draft", KeepDraft).WithName(nameof(KeepIntakeDraft));
        group.MapGet("/", List).WithName(nameof(ListIntakes));
        group.MapGet("/{id:guid}", Get).WithName(nameof(GetIntake));
        group.MapGet("/{id:guid}/form-along", Along).WithName(nameof(TakeFormAlong));
        group.MapPost("/{id:guid}/screening", Screen).WithName(nameof(ScreenIntake));
        group.MapPost("/{id:guid}/acceptance", Accept).WithName(nameof(AcceptIntake));
        group.MapGet("/{id:guid}/photos/{photoId:guid}", Photo).WithName(nameof(GetIntakePhoto)).Produces(StatusCodes.Status200OK, contentType: "image/jpeg");
        group.MapPost("/{id:guid}/photos/filing", FilePhotos).WithName(nameof(FileIntakePhotos));
        group.MapPost("/{id:guid}/waitlisting", Waitlist).WithName(nameof(WaitlistIntake));
        group.MapPost("/{id:guid}/rejection", Reject).WithName(nameof(RejectIntake));
    }

    /// <summary>Hands a form in. The same form sent again is stored once and answered the same.</summary>
    public static async Task<Results<Created<IntakeReceipt>, Ok<IntakeReceipt>>> Submit(
        SubmitIntakeBody body, HttpRequest request, ISender sender, CancellationToken ct)
    {
        var receipt = await sender.Send(new SubmitIntake(body.Id, body.Form, await VerbatimAsync(request, ct)), ct);
        return receipt.Created
            ? TypedResults.Created($"/api/intakes/{receipt.Id.Value}", receipt)
            : TypedResults.Ok(receipt);
    }

    /// <summary>Keeps an unfinished form.</summary>
    public static async Task<Ok<IntakeReceipt>> KeepDraft(
        Guid id, IntakeForm form, HttpRequest request, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new KeepIntakeDraft(new IntakeId(id), form, await VerbatimAsync(request, ct)), ct));

    public static async Task<Ok<Page<IntakeRow>>> List(
        ISender sender, Coded<IntakeStatus>[]? status = null, bool mine = false, bool latePhotos = false, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListIntakes(status.Values, mine, latePhotos, page, size), ct));

    public static async Task<Ok<IntakeDto>> Get(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetIntake(new IntakeId(id)), ct));

    /// <summary>Gives its writer the form as last written.</summary>
    public static async Task<Ok<FormAlong>> Along(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new TakeFormAlong(new IntakeId(id)), ct));

    public static async Task<Ok<IntakeState>> Screen(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ScreenIntake(new IntakeId(id), match.Version), ct));

    public static async Task<Ok<AcceptedIntake>> Accept(Guid id, AcceptIntakeBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new AcceptIntake(new IntakeId(id), match.Version, body.AttachTo, body.Matches ?? [], body.Apart ?? [], body.ElsewhereAsked, body.ConflictCheck), ct));

    public static async Task<FileContentHttpResult> Photo(Guid id, Guid photoId, HttpResponse response, ISender sender, CancellationToken ct)
    {
        var photo = await sender.Send(new GetIntakePhoto(new IntakeId(id), new IntakePhotoId(photoId)), ct);
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(photo.Jpeg, "image/jpeg");
    }

    /// <summary>Puts photographs that came after acceptance to the papers of the family.</summary>
    public static async Task<Ok<FiledPhotos>> FilePhotos(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new FileIntakePhotos(new IntakeId(id), match.Version), ct));

    public static async Task<Ok<IntakeState>> Waitlist(Guid id, WaitlistIntakeBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WaitlistIntake(new IntakeId(id), match.Version, body.Why), ct));

    public static async Task<Ok<IntakeState>> Reject(Guid id, RejectIntakeBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RejectIntake(new IntakeId(id), match.Version, body.Reason, body.Note), ct));

    // The form is kept as the device wrote it, whatever fields this version of the program knows.
    private static async Task<byte[]> VerbatimAsync(HttpRequest request, CancellationToken ct)
    {
        request.Body.Position = 0;
        using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
        var form = json.RootElement.TryGetProperty("form", out var inner) ? inner : json.RootElement;
        return System.Text.Encoding.UTF8.GetBytes(form.GetRawText());
    }
}

/// <summary>A form with the identifier that the device chose for it.</summary>
public sealed record SubmitIntakeBody(IntakeId Id, IntakeForm Form);

/// <summary>How an intake is accepted.</summary>
public sealed record AcceptIntakeBody(
    ConflictResult ConflictCheck, FamilyId? AttachTo = null, IReadOnlyList<MemberMatch>? Matches = null, IReadOnlyList<FamilyId>? Apart = null, bool ElsewhereAsked = false);

/// <summary>Why an intake waits.</summary>
public sealed record WaitlistIntakeBody(string Why);

/// <summary>Why an intake is turned down.</summary>
public sealed record RejectIntakeBody(RejectionReason Reason, string? Note = null);

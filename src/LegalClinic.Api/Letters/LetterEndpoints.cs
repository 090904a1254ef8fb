using LegalClinic.Api.Http;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Letters;

/// <summary>Letters and the outgoing register.</summary>
public static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder app)
    {
        var cases = app.MapClinicGroup("cases").WithTags("letters");
        cases.MapPost("/{id:guid}/letters/preview", Preview).WithName(nameof(PreviewLetter));
        cases.MapPost("/{id:guid}/letters", Issue).WithName(nameof(IssueLetter));

        var letters = app.MapClinicGroup("letters");
        letters.MapGet("/", List).WithName(nameof(ListLetters));
        letters.MapGet("/{id:guid}/pdf", GetPdf).WithName(nameof(GetLetterPdf)).Produces(StatusCodes.Status200OK, contentType: Pdf.ContentType);
        letters.MapPost("/{id:guid}/voiding", MakeVoid).WithName(nameof(VoidLetter));
    }

    /// <summary>The letter as it would be printed, or everything that lacks for it.</summary>
    public static async Task<Ok<LetterPreview>> Preview(Guid id, PreviewLetterBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new PreviewLetter(new CaseId(id), body.Code, body.Language, body.ReferralId, body.Values ?? new Dictionary<string, string>()), ct));

    /// <summary>Takes the next outgoing number, prints the letter and keeps it.</summary>
    public static async Task<Created<LetterDto>> Issue(Guid id, IssueLetterBody body, ISender sender, CancellationToken ct)
    {
        var issued = await sender.Send(
            new IssueLetter(body.Id, new CaseId(id), body.Code, body.Language, body.ReferralId, body.Values ?? new Dictionary<string, string>()), ct);
        return TypedResults.Created($"/api/letters/{issued.Id.Value}/pdf", issued);
    }

    public static async Task<Ok<Page<LetterRow>>> List(ISender sender, int? year = null, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListLetters(year, page, size), ct));

    public static async Task<FileContentHttpResult> GetPdf(Guid id, ISender sender, CancellationToken ct) =>
        Pdf.Answer(await sender.Send(new GetLetterPdf(new LetterId(id)), ct));

    public static async Task<Ok<LetterDto>> MakeVoid(Guid id, VoidLetterBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new VoidLetter(new LetterId(id), match.Version, body.Reason), ct));
}

/// <summary>A letter to look at.</summary>
/// <param name="Values">What a person typed for placeholders that the records do not answer.</param>
public sealed record PreviewLetterBody(
    string Code, ClinicLanguage Language, ReferralId? ReferralId = null, IReadOnlyDictionary<string, string>? Values = null);

/// <summary>A letter to issue, with the identifier that the client chose.</summary>
public sealed record IssueLetterBody(
    LetterId Id, string Code, ClinicLanguage Language, ReferralId? ReferralId = null, IReadOnlyDictionary<string, string>? Values = null);

/// <summary>Why a letter is void.</summary>
public sealed record VoidLetterBody(string Reason);

using LegalClinic.Api.Http;
using LegalClinic.Application.Pathways;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Pathways;

/// <summary>The matrix of a family and its way to the documents.</summary>
public static class PathwayEndpoints
{
    public static void MapPathways(this IEndpointRouteBuilder app)
    {
        var families = app.MapClinicGroup("families").WithTags("pathways");
        families.MapGet("/{id:guid}/matrix", Matrix).WithName(nameof(GetFamilyMatrix));
        families.MapGet("/{id:guid}/pathway", Get).WithName(nameof(GetPathway));
        families.MapGet("/{id:guid}/pathway.pdf", Paper).WithName(nameof(GetPathwayPdf)).Produces(StatusCodes.Status200OK, contentType: Pdf.ContentType);
        families.MapGet("/{id:guid}/pathway/questions", Questions).WithName(nameof(ListPathwayQuestions));
        families.MapPost("/{id:guid}/facts", Answer).WithName(nameof(AnswerFact));
    }

    public static async Task<Ok<FamilyMatrixDto>> Matrix(Guid id, Coded<ClinicLanguage> language, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFamilyMatrix(new FamilyId(id), language.Value), ct));

    /// <summary>The way of the whole family, with sentences in a language.</summary>
    public static async Task<Ok<PathwayDto>> Get(Guid id, Coded<ClinicLanguage> language, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetPathway(new FamilyId(id), language.Value), ct));

    /// <summary>The way on one page for the family; without a language in that of the family.</summary>
    public static async Task<FileContentHttpResult> Paper(Guid id, ISender sender, Coded<ClinicLanguage>? language = null, CancellationToken ct = default) =>
        Pdf.Answer(await sender.Send(new GetPathwayPdf(new FamilyId(id), language?.Value), ct));

    public static async Task<Ok<IReadOnlyList<QuestionDto>>> Questions(Guid id, Coded<ClinicLanguage> language, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListPathwayQuestions(new FamilyId(id), language.Value), ct));

    public static async Task<Ok<FactAnswered>> Answer(Guid id, AnswerFactBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new AnswerFact(new FamilyId(id), body.Fact, body.PersonId, body.OtherPersonId, body.Value), ct));
}

/// <summary>The answer to a question of the pathway; no value takes it back.</summary>
public sealed record AnswerFactBody(string Fact, PersonId PersonId, PersonId? OtherPersonId = null, string? Value = null);

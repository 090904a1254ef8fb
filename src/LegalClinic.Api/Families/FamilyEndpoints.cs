using LegalClinic.Api.Http;
using LegalClinic.Application.Families;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Families;

/// <summary>Families and their files.</summary>
public static class FamilyEndpoints
{
    public static void MapFamilies(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("families");
        group.MapGet("/", List).WithName(nameof(ListFamilies));
        group.MapGet("/{id:guid}", Get).WithName(nameof(GetFamily));
        group.MapPost("/{id:guid}/sealed-facts/{kind}/openings", OpenSealed).WithName(nameof(OpenSealedFacts));
    }

    public static async Task<Ok<Page<FamilyRow>>> List(ISender sender, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListFamilies(page, size), ct));

    public static async Task<Ok<FamilyDto>> Get(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFamily(new FamilyId(id)), ct));

    /// <summary>Opens sealed facts of one kind; the reason is written down.</summary>
    public static async Task<Ok<IReadOnlyList<OpenedFact>>> OpenSealed(
        Guid id, Coded<SealedKind> kind, OpenSealedFactsBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new OpenSealedFacts(new FamilyId(id), kind.Value, body.Reason), ct));
}

/// <summary>Why sealed facts are opened.</summary>
public sealed record OpenSealedFactsBody(string Reason);

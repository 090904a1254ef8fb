using LegalClinic.Api.Http;
using LegalClinic.Application.Reference;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LegalClinic.Api.Reference;

/// <summary>Places, sites, document types and bodies: for the pickers, and all together for a device that works without a network.</summary>
public static class ReferenceEndpoints
{
    /// <summary>Where the field pack is.</summary>
    internal const string FieldPackPath = "/api/reference/field-pack";

    public static void MapReference(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("reference");
        group.MapGet("/places", Places).WithName(nameof(SearchPlaces));
        group.MapGet("/sites", Sites).WithName(nameof(SearchSites));
        group.MapGet("/document-types", DocumentTypes).WithName(nameof(ListDocumentTypes));
        group.MapGet("/bodies", Bodies).WithName(nameof(ListBodies));
        group.MapGet("/field-pack", FieldPack).WithName(nameof(GetFieldPack));
    }

    public static async Task<Ok<IReadOnlyList<PlaceDto>>> Places(
        ISender sender, string? text = null, string? parent = null, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new SearchPlaces(text, parent), ct));

    public static async Task<Ok<IReadOnlyList<SiteDto>>> Sites(ISender sender, string? text = null, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new SearchSites(text), ct));

    public static async Task<Ok<IReadOnlyList<DocumentTypeDto>>> DocumentTypes(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListDocumentTypes(), ct));

    public static async Task<Ok<IReadOnlyList<BodyDto>>> Bodies(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListBodies(), ct));

    /// <summary>What a device keeps; 304 when it has just that already.</summary>
    public static async Task<Results<Ok<FieldPackDto>, StatusCodeHttpResult>> FieldPack(
        ISender sender, HttpResponse response, [FromHeader(Name = "If-None-Match")] string? known = null, CancellationToken ct = default)
    {
        var pack = await sender.Send(new GetFieldPack(), ct);
        var tag = $"\"{pack.Version}\"";
        response.Headers.ETag = tag;
        return known == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(pack);
    }
}

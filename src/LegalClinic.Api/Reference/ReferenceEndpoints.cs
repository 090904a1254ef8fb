using LegalClinic.Api.Http;
using LegalClinic.Application.Reference;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Reference;

/// <summary>Places, sites, document types and bodies for the pickers.</summary>
public static class ReferenceEndpoints
{
    public static void MapReference(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("reference");
        group.MapGet("/places", Places).WithName(nameof(SearchPlaces));
        group.MapGet("/sites", Sites).WithName(nameof(SearchSites));
        group.MapGet("/document-types", DocumentTypes).WithName(nameof(ListDocumentTypes));
        group.MapGet("/bodies", Bodies).WithName(nameof(ListBodies));
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
}

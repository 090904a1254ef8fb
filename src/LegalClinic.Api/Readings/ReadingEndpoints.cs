using LegalClinic.Api.Http;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Readings;
using LegalClinic.Domain.Cases;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Readings;

/// <summary>Who opened what.</summary>
public static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder app)
    {
        app.MapClinicGroup("cases").WithTags("readings").MapGet("/{id:guid}/readings", OfFile).WithName(nameof(ListFileReadings));
        app.MapClinicGroup("readings").MapGet("/odd", Odd).WithName(nameof(ListOddReadings));
    }

    public static async Task<Ok<Page<FileReadingRow>>> OfFile(Guid id, ISender sender, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListFileReadings(new CaseId(id), page, size), ct));

    public static async Task<Ok<OddReadingList>> Odd(
        ISender sender, string? month = null, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListOddReadings(month, page, size), ct));
}

using LegalClinic.Api.Http;
using LegalClinic.Application.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.People;

/// <summary>Finding people.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app) =>
        app.MapClinicGroup("people").MapGet("/", Search).WithName(nameof(SearchPeople));

    /// <summary>Finds people by name in any script, by numbers of papers, registers and phones, or by the number of a family or case.</summary>
    public static async Task<Ok<PeopleFound>> Search(ISender sender, string text, int limit = 20, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new SearchPeople(text, limit), ct));
}

using LegalClinic.Api.Http;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.People;
using LegalClinic.Domain.Families;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.People;

/// <summary>Finding people, and families that have two files.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var people = app.MapClinicGroup("people");
        people.MapGet("/", Search).WithName(nameof(SearchPeople));
        people.MapPost("/member-check", Check).WithName(nameof(CheckMember));
        people.MapGet("/known-files", Known).WithName(nameof(ListKnownFiles));
        people.MapPost("/known-files/apart", KeepApart).WithName(nameof(KeepFilesApart));
    }

    /// <summary>Finds people by name in any script, by numbers of papers, registers and phones, or by the number of a family or case.</summary>
    public static async Task<Ok<PeopleFound>> Search(ISender sender, string text, int limit = 20, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new SearchPeople(text, limit), ct));

    /// <summary>Looks whether a member stands in a file already, while the form is being filled in.</summary>
    public static async Task<Ok<KnownFilesDto>> Check(MemberSection member, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CheckMember(member), ct));

    /// <summary>Looks through a few files of the registry for families that have another one.</summary>
    public static async Task<Ok<KnownFilesPage>> Known(ISender sender, int page = 1, int size = 20, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListKnownFiles(page, size), ct));

    /// <summary>Decides that two files that look alike are two families.</summary>
    public static async Task<Ok<FilesKeptApart>> KeepApart(KeepFilesApartBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new KeepFilesApart(body.FamilyId, body.OtherId), ct));
}

/// <summary>Two files that are two families.</summary>
public sealed record KeepFilesApartBody(FamilyId FamilyId, FamilyId OtherId);

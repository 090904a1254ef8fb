using LegalClinic.Api.Http;
using LegalClinic.Application.Documents;
using LegalClinic.Application.Families;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Documents;

/// <summary>The papers people hold and lack, and pictures of them.</summary>
public static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapClinicGroup("families").WithTags("documents")
            .MapPut("/{id:guid}/people/{personId:guid}/holdings/{documentType}", Record).WithName(nameof(RecordHolding));
        app.MapClinicGroup("holdings").WithTags("documents")
            .MapPut("/{id:guid}/scans/{scanId:guid}", Add).WithName(nameof(AddScan)).Accepts<Stream>(ScanTypes[0], [.. ScanTypes[1..]]);
        var scans = app.MapClinicGroup("scans").WithTags("documents");
        scans.MapGet("/{id:guid}", Get).WithName(nameof(GetScan)).Produces(StatusCodes.Status200OK, contentType: ScanTypes[0]);
        scans.MapPost("/{id:guid}/removal", Remove).WithName(nameof(RemoveScan));
    }

    private static readonly string[] ScanTypes = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>Changes a cell of the matrix; <c>If-Match: "0"</c> when nothing stood there.</summary>
    public static async Task<Ok<HoldingDto>> Record(
        Guid id, Guid personId, string documentType, RecordHoldingBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new RecordHolding(new FamilyId(id), new PersonId(personId), documentType, match.Version, body.Details, body.Why), ct));

    /// <summary>Adds a picture: the body is the file.</summary>
    public static async Task<Ok<ScanDto>> Add(Guid id, Guid scanId, HttpRequest request, ISender sender, CancellationToken ct)
    {
        using var upload = new MemoryStream();
        await request.Body.CopyToAsync(upload, ct);
        return TypedResults.Ok(await sender.Send(new AddScan(new ScanId(scanId), new HoldingId(id), upload.ToArray()), ct));
    }

    public static async Task<FileContentHttpResult> Get(Guid id, ISender sender, CancellationToken ct)
    {
        var scan = await sender.Send(new GetScan(new ScanId(id)), ct);
        return TypedResults.File(scan.Jpeg, ScanTypes[0]);
    }

    public static async Task<Ok<ScanRemoved>> Remove(Guid id, RemoveScanBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RemoveScan(new ScanId(id), match.Version, body.Why), ct));
}

/// <summary>What a person has or lacks of a document type.</summary>
public sealed record RecordHoldingBody(HoldingDetails Details, string? Why = null);

/// <summary>Why a picture is taken away.</summary>
public sealed record RemoveScanBody(string Why);

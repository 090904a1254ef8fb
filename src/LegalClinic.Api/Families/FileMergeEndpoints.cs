using LegalClinic.Api.Http;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Families;

/// <summary>Two files that are those of one family: side by side, merged, split.</summary>
public static class FileMergeEndpoints
{
    public static void MapFileMerges(this IEndpointRouteBuilder app)
    {
        var families = app.MapClinicGroup("families").WithTags("file-merges");
        families.MapPost("/{id:guid}/same-as/{other:guid}/comparison", Compare).WithName(nameof(CompareFiles));
        families.MapPost("/{id:guid}/same-as/{other:guid}", Merge).WithName(nameof(MergeFiles));
        var merges = app.MapClinicGroup("file-merges");
        merges.MapGet("/{id:guid}", Get).WithName(nameof(GetFileMerge));
        merges.MapPost("/{id:guid}/split", Split).WithName(nameof(SplitFiles));
    }

    /// <summary>Puts two files side by side; changes nothing.</summary>
    public static async Task<Ok<FilesCompared>> Compare(Guid id, Guid other, CompareFilesBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CompareFiles(new FamilyId(id), new FamilyId(other), body.Pairs), ct));

    /// <summary>Makes one file of two; <c>If-Match</c> is the version of the file that is kept.</summary>
    public static async Task<Ok<FileMergeState>> Merge(Guid id, Guid other, MergeFilesBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new MergeFiles(
            body.Id, new FamilyId(id), match.Version, new FamilyId(other), body.OtherVersion,
            new MergeDecision(body.Pairs, body.Choices, body.Relations ?? []), body.Why), ct));

    public static async Task<Ok<FileMergeDto>> Get(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFileMerge(new FileMergeId(id)), ct));

    /// <summary>Gives both files back; <c>If-Match</c> is the version of the file that was kept.</summary>
    public static async Task<Ok<FileMergeState>> Split(Guid id, SplitFilesBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new SplitFiles(new FileMergeId(id), match.Version, body.AbsorbedId, body.AbsorbedVersion, body.Attributions, body.Why), ct));
}

/// <summary>Who is who, as the person sees it now; left out, what is probable is taken.</summary>
public sealed record CompareFilesBody(IReadOnlyList<SamePerson>? Pairs = null);

/// <summary>What the person merging decided.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
/// <param name="OtherVersion">Version of the other file as it was seen.</param>
/// <param name="Choices">For every difference, which of the two values is to stand.</param>
public sealed record MergeFilesBody(
    FileMergeId Id, int OtherVersion, IReadOnlyList<SamePerson> Pairs, IReadOnlyList<FieldChoice> Choices, string Why,
    IReadOnlyList<JoiningRelation>? Relations = null);

/// <summary>To which file what was done since goes, where it is not the proposed one.</summary>
public sealed record SplitFilesBody(FamilyId AbsorbedId, int AbsorbedVersion, IReadOnlyList<Attribution> Attributions, string Why);

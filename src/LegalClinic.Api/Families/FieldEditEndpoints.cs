using LegalClinic.Api.Http;
using LegalClinic.Application.Families.Corrections;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Families;

/// <summary>Corrections of a family's file, field by field, and who decides where two people say different things.</summary>
public static class FieldEditEndpoints
{
    public static void MapFieldEdits(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("families").WithTags("field-edits");
        group.MapGet("/{id:guid}/fields/{subjectId:guid}", Fields).WithName(nameof(GetFamilyFields));
        group.MapPost("/{id:guid}/corrections", Correct).WithName(nameof(CorrectFamily));
        group.MapGet("/{id:guid}/field-edits", List).WithName(nameof(ListFieldEdits));
        group.MapPost("/{id:guid}/field-edits/{editId:guid}/decision", Decide).WithName(nameof(DecideFieldEdit));
    }

    public static async Task<Ok<FamilyFieldsDto>> Fields(Guid id, Guid subjectId, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFamilyFields(new FamilyId(id), subjectId), ct));

    /// <summary>Corrects fields; the same correction sent again is written once. What somebody else changed meanwhile is not written over.</summary>
    public static async Task<Ok<FamilyCorrected>> Correct(Guid id, CorrectFamilyBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CorrectFamily(new FamilyId(id), body.Id,
            [.. body.Changes.Select(c => new FieldChange(new FieldKey(c.About, c.SubjectId, c.Field), c.From, c.To))]), ct));

    public static async Task<Ok<FieldEditsDto>> List(Guid id, ISender sender, int page = 1, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListFieldEdits(new FamilyId(id), page), ct));

    /// <summary>Decides which value stands; <c>If-Match</c> is the version of the change.</summary>
    public static async Task<Ok<FieldEditDecided>> Decide(Guid id, Guid editId, DecideFieldEditBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new DecideFieldEdit(new FieldEditId(editId), new FamilyId(id), match.Version, body.Verdict, body.Seen, body.Other, body.Why), ct));
}

/// <summary>What was changed.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record CorrectFamilyBody(Guid Id, IReadOnlyList<FieldChangeBody> Changes);

/// <summary>One changed field.</summary>
/// <param name="From">The value that was seen: JSON with codes.</param>
/// <param name="To">The value that is to stand, in the same form.</param>
public sealed record FieldChangeBody(FieldSubject About, Guid SubjectId, string Field, string From, string To);

/// <summary>What was decided.</summary>
/// <param name="Seen">What the person saw standing in the file; empty for sealed facts.</param>
/// <param name="Other">The third value, as JSON with codes.</param>
public sealed record DecideFieldEditBody(FieldVerdict Verdict, string Seen, string Why, string? Other = null);

using LegalClinic.Api.Http;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Cases;

/// <summary>Cases from opening to closure.</summary>
public static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder app)
    {
        var group = app.MapClinicGroup("cases");
        group.MapGet("/", List).WithName(nameof(ListCases));
        group.MapPost("/", Open).WithName(nameof(OpenCase));
        group.MapGet("/{id:guid}", Get).WithName(nameof(GetCase));
        group.MapPost("/conflict-search", SearchParties).WithName(nameof(SearchConflicts));
        group.MapPost("/{id:guid}/conflict-check", Check).WithName(nameof(CheckConflict));
        group.MapPost("/{id:guid}/assignment", Assign).WithName(nameof(AssignCase));
        group.MapPost("/{id:guid}/moves", Move).WithName(nameof(MoveCase));
        group.MapPut("/{id:guid}/priority", Override).WithName(nameof(OverridePriority));
        group.MapPost("/{id:guid}/notes", Note).WithName(nameof(AddNote));
        group.MapPut("/{id:guid}/closure", Prepare).WithName(nameof(PrepareClosure));
        group.MapPost("/{id:guid}/closure/sign-off", SignOff).WithName(nameof(SignOffClosure));
        group.MapPost("/{id:guid}/closing", Close).WithName(nameof(CloseCase));
        group.MapPost("/{id:guid}/reopening", Reopen).WithName(nameof(ReopenCase));
    }

    public static async Task<Ok<Page<CaseRow>>> List(
        ISender sender, Coded<CaseStatus>[]? status = null, Guid? lawyerId = null, bool unassigned = false, int page = 1, int size = 50,
        CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(
            new ListCases(status.Values, lawyerId is { } id ? new StaffId(id) : null, unassigned, page, size), ct));

    public static async Task<Created<CaseState>> Open(OpenCaseBody body, ISender sender, CancellationToken ct)
    {
        var state = await sender.Send(
            new OpenCase(body.Id, body.FamilyId, body.ServiceLevel, body.Documents ?? [], body.KnownFactors ?? []), ct);
        return TypedResults.Created($"/api/cases/{state.Id.Value}", state);
    }

    public static async Task<Ok<CaseDto>> Get(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetCase(new CaseId(id)), ct));

    /// <summary>Searches everybody of a family, and further parties, in the files of all other cases; tells nothing of those cases.</summary>
    public static async Task<Ok<ConflictFindings>> SearchParties(SearchConflictsBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new SearchConflicts(body.FamilyId, body.IntakeId, body.Others ?? []), ct));

    public static async Task<Ok<CaseState>> Check(Guid id, CheckConflictBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CheckConflict(new CaseId(id), match.Version, body.Result, body.Note), ct));

    public static async Task<Ok<CaseState>> Assign(Guid id, AssignCaseBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new AssignCase(new CaseId(id), match.Version, body.LawyerId, body.OverCapReason, body.Handover), ct));

    public static async Task<Ok<CaseState>> Move(Guid id, MoveCaseBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new MoveCase(new CaseId(id), match.Version, body.To, body.Why), ct));

    public static async Task<Ok<CaseState>> Override(Guid id, OverridePriorityBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new OverridePriority(new CaseId(id), match.Version, body.Level, body.Why), ct));

    public static async Task<Ok<CaseState>> Note(Guid id, AddNoteBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new AddNote(new CaseId(id), body.NoteId, body.Text), ct));

    public static async Task<Ok<CaseState>> Prepare(Guid id, PrepareClosureBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(
            new PrepareClosure(new CaseId(id), match.Version, body.Reason, body.ClientInformedOn, body.ClientInformedHow,
                body.PapersReturned, body.FollowUpOn, body.FollowUpWaiver, body.Harm), ct));

    public static async Task<Ok<CaseState>> SignOff(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new SignOffClosure(new CaseId(id), match.Version), ct));

    public static async Task<Ok<CaseState>> Close(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CloseCase(new CaseId(id), match.Version), ct));

    public static async Task<Ok<CaseState>> Reopen(Guid id, ReopenCaseBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReopenCase(new CaseId(id), match.Version, body.Why), ct));
}

/// <summary>Whose parties are searched for a conflict of interest: those of a file or of a form.</summary>
public sealed record SearchConflictsBody(FamilyId? FamilyId = null, IntakeId? IntakeId = null, IReadOnlyList<NamedParty>? Others = null);

/// <summary>A case to be opened. Without documents it takes everything the family wants.</summary>
public sealed record OpenCaseBody(
    CaseId Id, FamilyId FamilyId, ServiceLevel ServiceLevel, IReadOnlyList<WantedDocument>? Documents = null,
    IReadOnlyList<PriorityFactor>? KnownFactors = null);

/// <summary>Result of the search for a conflict of interest.</summary>
public sealed record CheckConflictBody(ConflictResult Result, string? Note = null);

/// <summary>The lawyer who is to carry the case.</summary>
public sealed record AssignCaseBody(StaffId LawyerId, string? OverCapReason = null, string? Handover = null);

/// <summary>The next state.</summary>
public sealed record MoveCaseBody(CaseStatus To, string? Why = null);

/// <summary>Another priority, and why.</summary>
public sealed record OverridePriorityBody(PriorityLevel Level, string Why);

/// <summary>A note with the identifier that the client chose.</summary>
public sealed record AddNoteBody(CaseNoteId NoteId, string Text);

/// <summary>What closing takes.</summary>
public sealed record PrepareClosureBody(
    ClosureReason Reason, DateOnly? ClientInformedOn = null, ClientMethod? ClientInformedHow = null, bool PapersReturned = false,
    DateOnly? FollowUpOn = null, string? FollowUpWaiver = null, bool Harm = false);

/// <summary>Why the case is opened again.</summary>
public sealed record ReopenCaseBody(string Why);

using LegalClinic.Api.Http;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Rules;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LegalClinic.Api.Rules;

/// <summary>The rules desk: rules as sentences, and their changes by circular.</summary>
public static class RuleEndpoints
{
    public static void MapRules(this IEndpointRouteBuilder app)
    {
        var rules = app.MapClinicGroup("rules");
        rules.MapGet("/", List).WithName(nameof(ListRules));
        rules.MapGet("/{code}", Get).WithName(nameof(GetRule));
        rules.MapPost("/{code}/verifications", Verify).WithName(nameof(VerifyRule));
        rules.MapPost("/{code}/checks", Check).WithName(nameof(CheckRuleChange));
        rules.MapPost("/{code}/changes", Propose).WithName(nameof(ProposeRuleChange));

        app.MapClinicGroup("rule-words").WithTags("rules").MapGet("/", Words).WithName(nameof(ListRuleWords));
        app.MapClinicGroup("rule-verifications").WithTags("rules").MapPost("/{id:guid}/withdrawal", TakeBack).WithName(nameof(TakeBackVerification));

        var changes = app.MapClinicGroup("rule-changes").WithTags("rules");
        changes.MapGet("/", ListChanges).WithName(nameof(ListRuleChanges));
        changes.MapGet("/{id:guid}", GetChange).WithName(nameof(GetRuleChange));
        changes.MapGet("/{id:guid}/impact", Impact).WithName(nameof(GetRuleImpact));
        changes.MapPost("/{id:guid}/release", Release).WithName(nameof(ReleaseRuleChange));
        changes.MapPost("/{id:guid}/withdrawal", Withdraw).WithName(nameof(WithdrawRuleChange));
    }

    /// <summary>The rules that hold today, as sentences.</summary>
    public static async Task<Ok<RuleListDto>> List(
        ISender sender, Coded<RuleKind>? kind = null, string? document = null, bool unverified = false, string? text = null, int page = 1, int size = 50,
        CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListRules(kind?.Value, document, unverified, text, page, size), ct));

    /// <summary>A rule with its history.</summary>
    public static async Task<Ok<RuleSheetDto>> Get(string code, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetRule(code), ct));

    public static async Task<Ok<RuleStampDto>> Verify(string code, VerifyRuleBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new VerifyRule(body.Id, code, body.Fingerprint), ct));

    public static async Task<Ok<RuleStampDto>> TakeBack(Guid id, RuleReasonBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new TakeBackVerification(new RuleVerificationId(id), match.Version, body.Why), ct));

    /// <summary>How a change would read, or what is wrong with it; nothing is kept.</summary>
    public static async Task<Ok<RulePreviewDto>> Check(string code, RuleDraftBody body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CheckRuleChange(body.Draft(code)), ct));

    public static async Task<Created<RuleChangeState>> Propose(string code, ProposeRuleChangeBody body, ISender sender, CancellationToken ct)
    {
        var change = await sender.Send(new ProposeRuleChange(body.Id, body.Change.Draft(code)), ct);
        return TypedResults.Created($"/api/rule-changes/{change.Id.Value}", change);
    }

    /// <summary>The words that a change may use.</summary>
    public static async Task<Ok<RuleWordsDto>> Words(Coded<ClinicLanguage> language, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListRuleWords(language.Value), ct));

    public static async Task<Ok<Page<RuleChangeRow>>> ListChanges(
        ISender sender, Coded<RuleChangeStatus>? status = null, int page = 1, int size = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListRuleChanges(status?.Value, page, size), ct));

    public static async Task<Ok<RuleChangeDto>> GetChange(Guid id, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetRuleChange(new RuleChangeId(id)), ct));

    /// <summary>Which open cases a change alters, a few cases at a time.</summary>
    public static async Task<Ok<RuleImpactDto>> Impact(
        Guid id, Coded<ClinicLanguage> language, ISender sender, int page = 1, int size = GetRuleImpactHandler.MostCases, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new GetRuleImpact(new RuleChangeId(id), language.Value, page, size), ct));

    public static async Task<Ok<RuleChangeState>> Release(Guid id, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReleaseRuleChange(new RuleChangeId(id), match.Version), ct));

    public static async Task<Ok<RuleChangeState>> Withdraw(Guid id, RuleReasonBody body, IfMatch match, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new WithdrawRuleChange(new RuleChangeId(id), match.Version, body.Why), ct));
}

using FluentValidation;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>The rules that hold today, as sentences in three languages, in the order of the files.</summary>
/// <param name="Kind">Only rules of this kind.</param>
/// <param name="Document">Only rules that speak of this document or act; a code.</param>
/// <param name="Unverified">Only rules nobody has verified.</param>
/// <param name="Text">Only rules whose code, sentence or source contains this.</param>
public sealed record ListRules(RuleKind? Kind, string? Document, bool Unverified, string? Text, int Page, int Size) : IQuery<RuleListDto>;

/// <summary>A page of rules.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="UnverifiedTotal">How many of all rules nobody has verified.</param>
public sealed record RuleListDto(IReadOnlyList<RuleListRow> Items, int Total, int UnverifiedTotal);

/// <summary>A rule of the list.</summary>
/// <param name="NextFrom">First day of a released change that lies ahead; null when there is none.</param>
/// <param name="Proposals">Changes that wait for their release.</param>
public sealed record RuleListRow(RuleLineDto Line, DateOnly? NextFrom, int Proposals);

public sealed class ListRulesValidator : AbstractValidator<ListRules>
{
    private const int TextMaxLength = 100;

    public ListRulesValidator()
    {
        RuleFor(q => q.Text).MaximumLength(TextMaxLength).WithErrorCode("too_long");
    }
}

public sealed class ListRulesHandler(IClinicDb db, RuleDesk desk) : IQueryHandler<ListRules, RuleListDto>
{
    public async ValueTask<RuleListDto> Handle(ListRules query, CancellationToken ct)
    {
        var files = await desk.FilesAsync(ct);
        var lines = RuleLines.On(files, desk.Today).ToList();
        var found = lines.Where(l => Matches(l.Kind, l.Source, query))
            .Select(l => RuleLines.Told(l.Kind, l.Row, l.Source, desk.On(desk.Today, RuleLines.PlaceOf(l.Source.Jurisdiction)), holdsToday: true))
            .Where(l => Says(l, query.Text)).ToList();
        var (page, size) = (Math.Max(query.Page, 1), Math.Clamp(query.Size, 1, ClinicQueries.MaxPageSize));
        var shown = found.Skip((page - 1) * size).Take(size).ToList();
        var ahead = await AheadAsync([.. shown.Select(l => l.Code)], ct);
        return new RuleListDto(
            [.. shown.Select(l => new RuleListRow(l,
                ahead[l.Code].Where(c => c.Status == RuleChangeStatus.Released && c.ValidFrom > desk.Today).Select(c => (DateOnly?)c.ValidFrom).Min(),
                ahead[l.Code].Count(c => c.Status == RuleChangeStatus.Proposed)))],
            found.Count, lines.Count(l => !l.Source.IsVerified));
    }

    private bool Matches(RuleKind kind, RuleSource source, ListRules query) =>
        (query.Kind is null || kind == query.Kind)
        && (!query.Unverified || !source.IsVerified)
        && (query.Document is not { Length: > 0 } document
            || RuleLines.SpeaksOf(desk.On(desk.Today, RuleLines.PlaceOf(source.Jurisdiction)), kind, source.Code).Contains(document, StringComparer.Ordinal));

    private static bool Says(RuleLineDto line, string? text) =>
        string.IsNullOrWhiteSpace(text)
        || new[] { line.Code, line.Source, line.Sentences!.Ar, line.Sentences.Ckb, line.Sentences.En }.Any(t => t.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));

    private async Task<ILookup<string, (RuleChangeStatus Status, DateOnly ValidFrom)>> AheadAsync(string[] codes, CancellationToken ct) =>
        (await db.RuleChanges.AsNoTracking().Where(c => codes.Contains(c.Code) && c.Status != RuleChangeStatus.Withdrawn)
            .Select(c => new { c.Code, c.Status, c.ValidFrom }).ToListAsync(ct)).ToLookup(c => c.Code, c => (c.Status, c.ValidFrom), StringComparer.Ordinal);
}

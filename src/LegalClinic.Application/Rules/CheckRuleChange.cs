using FluentValidation;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Rules;

/// <summary>Reads a change without keeping it: its sentence, or what is wrong with it.</summary>
public sealed record CheckRuleChange(RuleDraft Draft) : IQuery<RulePreviewDto>;

/// <summary>A change as it would read.</summary>
/// <param name="Before">The rule on the first day without it; null when it does not hold then.</param>
/// <param name="After">The rule with it; null when it ceases to hold or is faulty.</param>
public sealed record RulePreviewDto(SentencesDto? Before, SentencesDto? After, IReadOnlyList<RuleFaultDto> Faults);

public sealed class CheckRuleChangeValidator : AbstractValidator<CheckRuleChange>
{
    public CheckRuleChangeValidator()
    {
        RuleFor(q => q.Draft).SetValidator(new RuleDraftValidator(isComplete: false));
    }
}

public sealed class CheckRuleChangeHandler(RuleDesk desk) : IQueryHandler<CheckRuleChange, RulePreviewDto>
{
    /// <exception cref="Access.NotFoundException"><c>rule.not_found</c>.</exception>
    public async ValueTask<RulePreviewDto> Handle(CheckRuleChange query, CancellationToken ct)
    {
        var (files, change) = await desk.WholeAsync(query.Draft, ct);
        return RulePreviews.Of(files, change);
    }
}

/// <summary>Tries a change among the rules it would stand among.</summary>
internal static class RulePreviews
{
    /// <param name="files">The rules without the change.</param>
    public static RulePreviewDto Of(RuleFiles files, ChangedRule change)
    {
        var place = RuleLines.PlaceOf(change.Jurisdiction);
        RuleFaultDto[] faults = [.. RuleTrial.Of(files, change).Select(f => new RuleFaultDto(f.Kind, f.Rule, f.Column, f.Subject))];
        return new RulePreviewDto(
            Sentences(files, change, place), faults.Length > 0 ? null : Sentences(files.With(change), change, place), faults);
    }

    private static SentencesDto? Sentences(RuleFiles files, ChangedRule change, Jurisdiction place) =>
        RuleTrial.TryRead(files, change.ValidFrom, place) is { } rules ? RuleLines.Sentences(rules, change.Kind, change.Code) : null;
}

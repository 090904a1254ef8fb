using FluentValidation;
using LegalClinic.Domain;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Rules;

/// <summary>A change as somebody writes it.</summary>
/// <param name="Source">Number and day of the circular; compulsory.</param>
/// <param name="Values">What the columns say; those left out stay as they are.</param>
public sealed record RuleDraft(
    string Code, Jurisdiction Jurisdiction, DateOnly ValidFrom, DateOnly? ValidTo, bool Repeals, string Source, IReadOnlyDictionary<string, string> Values);

internal sealed class RuleDraftValidator : AbstractValidator<RuleDraft>
{
    // A form has a dozen columns; more is no form.
    private const int MostColumns = 20;

    /// <param name="isComplete">False while somebody is still writing, who may not have named the circular yet.</param>
    public RuleDraftValidator(bool isComplete)
    {
        RuleFor(d => d.Code).MaximumLength(ReferenceRow.CodeMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.Source).NotEmpty().WithErrorCode("required").When(_ => isComplete);
        RuleFor(d => d.Source).MaximumLength(RuleChange.SourceMaxLength).WithErrorCode("too_long");
        RuleFor(d => d.ValidTo).Must((draft, to) => to is null || to >= draft.ValidFrom).WithErrorCode("before_start");
        RuleFor(d => d.Values).Must(values => values.Count <= MostColumns && values.Values.All(v => v.Length <= RuleChange.ValueMaxLength)).WithErrorCode("too_long");
    }
}

/// <summary>Fills a draft up to a whole change.</summary>
internal static class RuleDrafts
{
    /// <summary>The change of a draft: what it leaves out stays as the newest line has it.</summary>
    public static ChangedRule Whole(this RuleDraft draft, RuleKind kind, RuleSheetLines lines) => new(
        kind, draft.Code, draft.Jurisdiction, draft.ValidFrom, draft.ValidTo, draft.Repeals, draft.Source.Trim(),
        lines.Values().ToDictionary(c => c.Name, c => draft.Values.TryGetValue(c.Name, out var value) ? value.Trim() : c.Value, StringComparer.Ordinal));

    /// <summary>Refuses what cannot stand among the rules, or says nothing new.</summary>
    /// <exception cref="DomainException"><c>rule_change.faulty</c>: details name rule, column, kind and word of each fault; <c>rule_change.same</c>.</exception>
    public static void Refuse(RuleFiles files, ChangedRule change)
    {
        var faults = RuleTrial.Of(files, change);
        if (faults.Count > 0)
        {
            throw new DomainException("rule_change.faulty", [.. faults.Select(f => $"{f.Rule} {f.Column ?? "*"}: {f.Kind.Code} {f.Subject}".TrimEnd())]);
        }

        if (!change.Repeals && RuleOverlay.Replaced(files.Of(change.Kind), change) is { IsRepealed: false } before && IsNothingNew(before, change))
        {
            throw new DomainException("rule_change.same");
        }
    }

    // Every column says what the line before says.
    private static bool IsNothingNew(RuleRow before, ChangedRule change) =>
        change.Values.All(v => before.Cells.GetValueOrDefault(RuleColumns.InFile(v.Key), "") == v.Value);
}

using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Puts differences between plans into the words of a language. Sealed facts are named, never told.</summary>
/// <param name="then">Rules of the plan's day.</param>
/// <param name="now">Rules of today.</param>
internal sealed class PlanWords(PathwayRules then, PathwayRules now, ClinicLanguage language)
{
    private readonly PathwayWords _then = new(then, language);

    /// <summary>Words by the rules of today.</summary>
    public PathwayWords Now { get; } = new(now, language);

    /// <summary>Name of a procedure, by the rules that know it.</summary>
    public ProcedureDto Procedure(string code) => now.Procedures.ContainsKey(code) ? Now.Procedure(code) : _then.Procedure(code);

    public PlanDifferenceDto Difference(PlanDifference d) => new(
        [.. d.Added.Select(Moved)], [.. d.Dropped.Select(Moved)], [.. d.Changed.Select(Changed)], [.. d.Opened.Select(PathwayWords.Target)],
        [.. d.Closed.Select(Now.NoPlan)], d.FinishBefore, d.FinishAfter);

    public AlteredRuleDto Rule(AlteredRule c) => new(c.Code, c.Was, c.Is, c.Was is null ? null : Said(then, c), c.Is is null ? null : Said(now, c));

    private MovedStepDto Moved(MovedStep m) => new(
        m.Step.Key, Procedure(m.Step.Procedure).Name, m.Step.People, Facts(m.Facts), [.. m.Rules.Select(r => Now.Rule(r) ?? _then.Rule(r)).OfType<RuleDto>()]);

    private ChangedStepDto Changed(ChangedStep c) => new(
        c.After.Key, Procedure(c.After.Procedure).Name, c.After.People, c.Changes, Figures(c.Before), Figures(c.After), Facts(c.Facts));

    private static StepFiguresDto Figures(PathwayStep s) => new(s.Body, s.FeeIqd, s.ExpectedDays, s.Deadline, s.Priority);

    private FactChangeDto[] Facts(IReadOnlyList<FactChange> changes) =>
    [
        .. from change in changes
           let type = now.Facts.GetValueOrDefault(change.Fact.Code) ?? then.Facts.GetValueOrDefault(change.Fact.Code)
           where type is not null
           select new FactChangeDto(type.Code, type.Question.In(language), type.About, change.Fact.Subject.Person, change.Fact.Subject.Other,
               type.IsRestricted ? null : change.Before, type.IsRestricted ? null : change.After, type.IsRestricted),
    ];

    // A rule speaks by its sentence, and whatever is no sentence by its name or question.
    private string Said(PathwayRules rules, AlteredRule c) =>
        RuleSentences.Of(rules, c.Code, language)
        ?? rules.Procedures.GetValueOrDefault(c.Code)?.Name.In(language)
        ?? rules.Variants.FirstOrDefault(v => v.Source.Code == c.Code)?.Text.In(language)
        ?? rules.Conditions.GetValueOrDefault(c.Code)?.Text.In(language)
        ?? rules.Facts.GetValueOrDefault(c.Code)?.Question.In(language)
        ?? rules.Deadlines.FirstOrDefault(d => d.Code == c.Code)?.Text.In(language)
        ?? c.Code;
}

using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Pathways;

/// <summary>Puts a plan into the words of a language. Sealed facts are named, never told.</summary>
internal sealed class PathwayWords(PathwayRules rules, ClinicLanguage language)
{
    private readonly Dictionary<string, RuleSource> _sources = rules.Decisions.Select(d => d.Source)
        .Concat(rules.Dependencies.Select(d => d.Source))
        .DistinctBy(s => s.Code, StringComparer.Ordinal).ToDictionary(s => s.Code, StringComparer.Ordinal);

    public PathwayStepDto Step(PathwayStep s) => new(
        s.Key, s.Procedure, Procedure(s.Procedure).Name, s.People, s.Body, Variant(s), rules.Procedures[s.Procedure].Basis.In(language), s.FeeIqd, s.Visits, s.Risk,
        s.ExpectedDays, s.RemindDays, s.EscalateDays, s.StartsAfterDays, s.ExpectedFinish, s.Deadline, s.IsTooLate, s.Priority, s.After, s.FiledWith,
        s.IsInProcess, s.IsTarget, s.IsFrontier, s.IsCritical, s.NeedsSupervisor, s.IsClientDecision, s.IsForSpecialist,
        [.. s.Papers.Select(p => new PaperDto(p.Code, Procedure(p.Code).Name, p.People, p.Count, p.FromStep, p.IsHelp))],
        [.. s.Warnings.Select(Rule).OfType<RuleDto>()],
        [.. s.Waivers.Select(Reason)],
        [.. s.Because.Select(Reason)],
        [.. s.Alternatives.Select(a => new AlternativeDto(Rule(a.Rule), a.For, [.. a.Procedures.Select(Procedure)], a.Points, a.PointsTaken))],
        new UnblocksDto(s.Unblocks.People, s.Unblocks.Documents), s.Unverified);

    public NoPlanDto NoPlan(NoPlan n) => new(
        Target(n.Target),
        [.. n.Obstacles.Select(o => new ObstacleDto(o.Kind, Procedure(o.Procedure), o.People, Rule(o.Rule), [.. o.Facts.Select(Fact)]))]);

    public OfferDto Offer(Offer o) => new(Procedure(o.Procedure), o.People, o.From, Reason(o.Because));

    public NoticeDto Notice(Notice n) => new(n.PersonId, Reason(n.Because));

    public QuestionDto Question(FactKey key)
    {
        var type = rules.Facts[key.Code];
        return new QuestionDto(key.Code, type.Question.In(language), type.About, key.Subject.Person, key.Subject.Other, type.Values);
    }

    public static PathwayTargetDto Target(PathwayTarget t) => new(t.PersonId, t.Document);

    public ReasonDto Reason(Because b) => new(b.Kind, Rule(b.Rule), b.For, [.. b.Facts.Select(Fact)]);

    public RuleDto? Rule(string code) => RuleSentences.Of(rules, code, language) is { } sentence && _sources.GetValueOrDefault(code) is { } source
        ? new RuleDto(code, sentence, source.Origin, source.IsVerified)
        : null;

    private FactDto Fact(Fact f)
    {
        var type = rules.Facts[f.Key.Code];
        return new FactDto(f.Key.Code, type.Question.In(language), type.About, f.Key.Subject.Person, f.Key.Subject.Other,
            type.IsRestricted ? null : f.Value, f.Origin, f.From, type.IsRestricted && f.IsKnown);
    }

    public ProcedureDto Procedure(string code) => new(code, rules.Procedures.TryGetValue(code, out var procedure) ? procedure.Name.In(language) : code);

    private string? Variant(PathwayStep step) => step.Variant is { } code
        ? rules.Variants.FirstOrDefault(v => v.Source.Code == code)?.Text.In(language)
        : null;
}

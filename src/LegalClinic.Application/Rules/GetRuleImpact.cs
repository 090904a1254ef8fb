using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Rules;

/// <summary>
/// Which open cases a change alters: every plan is made for the first day of the change, without it and with it. A few
/// cases at a time, oldest first; only cases the person asking may see.
/// </summary>
/// <param name="Page">1 upwards.</param>
/// <param name="Size">Cases to look at, 1 to <see cref="GetRuleImpactHandler.MostCases"/>.</param>
public sealed record GetRuleImpact(RuleChangeId Id, ClinicLanguage Language, int Page, int Size) : IQuery<RuleImpactDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.List(AuditPart.RuleImpact).With("rule_change", Id);
}

/// <summary>What a change alters among the cases looked at.</summary>
/// <param name="OpenCases">How many open cases there are.</param>
/// <param name="Checked">How many were looked at up to this page.</param>
/// <param name="Cases">Those whose plan would be another one.</param>
/// <param name="Unplanned">Those without a plan, since their file contradicts itself.</param>
public sealed record RuleImpactDto(int OpenCases, int Checked, IReadOnlyList<CaseImpactDto> Cases, IReadOnlyList<UnplannedCaseDto> Unplanned);

/// <summary>How the plan of a case differs.</summary>
/// <param name="Added">Names of steps that would be new.</param>
/// <param name="Dropped">Names of steps that would go.</param>
/// <param name="Changed">Steps that stay and differ.</param>
/// <param name="Opened">Names of documents that would get a way.</param>
/// <param name="Closed">Names of documents that would lose theirs.</param>
public sealed record CaseImpactDto(
    CaseId Id, string Number, IReadOnlyList<string> Added, IReadOnlyList<string> Dropped, IReadOnlyList<ImpactedStepDto> Changed,
    IReadOnlyList<string> Opened, IReadOnlyList<string> Closed, DateOnly FinishBefore, DateOnly FinishAfter);

/// <summary>A step that differs.</summary>
public sealed record ImpactedStepDto(string Name, IReadOnlyList<StepChange> Changes);

/// <summary>A case whose file contradicts itself.</summary>
public sealed record UnplannedCaseDto(CaseId Id, string Number);

public sealed class GetRuleImpactHandler(IClinicDb db, RuleDesk desk, RuleImpacts impacts) : IQueryHandler<GetRuleImpact, RuleImpactDto>
{
    /// <summary>Most cases looked at in one request; the page asks on until all are done.</summary>
    public const int MostCases = 25;

    /// <exception cref="NotFoundException"><c>rule_change.not_found</c>.</exception>
    /// <exception cref="Domain.DomainException"><c>rule_change.faulty</c>.</exception>
    public async ValueTask<RuleImpactDto> Handle(GetRuleImpact query, CancellationToken ct)
    {
        var change = await db.RuleChanges.AsNoTracking().Where(c => c.Id == query.Id).OneAsync("rule_change.not_found", ct);
        var (page, size) = (Math.Max(query.Page, 1), Math.Clamp(query.Size, 1, MostCases));
        var cases = await db.Cases.AsNoTracking().Where(c => c.Status != CaseStatus.Closed).OrderBy(c => c.Id)
            .Select(c => new OpenCase(c.Id, c.Number, c.FamilyId)).PageAsync(page, size, ct);
        var editions = RuleEditions.Of(RuleDesk.Without(await desk.FilesAsync(ct), change), change.Content);

        List<CaseImpactDto> altered = [];
        List<UnplannedCaseDto> unplanned = [];
        foreach (var family in cases.Items.GroupBy(c => c.FamilyId))
        {
            var impact = await impacts.OfAsync(family.Key, editions, ct);
            if (impact.IsUnplanned) unplanned.AddRange(family.Select(c => new UnplannedCaseDto(c.Id, c.Number)));
            else if (impact.Difference is { IsEmpty: false } difference) altered.AddRange(family.Select(c => Told(c, difference, impact, query.Language)));
        }

        return new RuleImpactDto(cases.Total, Math.Min(cases.Total, page * size), altered, unplanned);
    }

    private static CaseImpactDto Told(OpenCase of, PlanDifference difference, FamilyImpact impact, ClinicLanguage language)
    {
        return new CaseImpactDto(
            of.Id, of.Number, [.. difference.Added.Select(s => Name(s.Step.Procedure))], [.. difference.Dropped.Select(s => Name(s.Step.Procedure))],
            [.. difference.Changed.Select(s => new ImpactedStepDto(Name(s.After.Procedure), s.Changes))],
            [.. difference.Opened.Select(t => Name(t.Document))], [.. difference.Closed.Select(n => Name(n.Target.Document))],
            difference.FinishBefore, difference.FinishAfter);

        string Name(string code) => impact.After!.Procedures[code].Name.In(language);
    }

    private sealed record OpenCase(CaseId Id, string Number, FamilyId FamilyId);
}

using LegalClinic.Application.Access;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using Role = LegalClinic.Domain.Staff.Role;

namespace LegalClinic.Application.Rules;

/// <summary>The rules of the program with what was released and verified.</summary>
public interface IRuleBook
{
    /// <summary>The rules as they stand at this moment, all days and jurisdictions.</summary>
    Task<RuleFiles> FilesAsync(CancellationToken ct);

    /// <summary>Within the running transaction, lets nobody else release or withdraw: two changes that are right alone can be wrong together.</summary>
    Task HoldAsync(CancellationToken ct);
}

/// <summary>What the use cases of the rules desk share.</summary>
public sealed class RuleDesk(IClinicDb db, IRuleBook book, IPathwayRules rules, ICurrentStaff staff, TimeProvider time)
{
    /// <summary>Today in Baghdad.</summary>
    public DateOnly Today => time.Today();

    /// <summary>Who acts, now.</summary>
    public Domain.Stamp Stamp => new(staff.Me, time.GetUtcNow());

    /// <summary>True when the person asking proposes, releases and verifies.</summary>
    public bool IsSupervisor => staff.Role == Role.Supervisor;

    /// <summary>Identifier of the person asking.</summary>
    public StaffId Me => staff.Me;

    /// <summary>The rules as they stand.</summary>
    public Task<RuleFiles> FilesAsync(CancellationToken ct) => book.FilesAsync(ct);

    /// <summary>The rules that hold on a day in a jurisdiction, read already when somebody asked before.</summary>
    public PathwayRules On(DateOnly day, Jurisdiction jurisdiction) => rules.On(day, jurisdiction);

    /// <summary>Changes with the names of who proposed them.</summary>
    public IQueryable<RuleChangeRow> Rows(IQueryable<RuleChange> changes) => changes.Select(c => new RuleChangeRow(
        c.Id, c.Code, c.Kind, c.Jurisdiction, c.ValidFrom, c.ValidTo, c.Repeals, c.Source, c.Status,
        db.Staff.Where(s => s.Id == c.ProposedBy).Select(s => s.DisplayName).FirstOrDefault() ?? "", c.ProposedAt, c.Version));

    /// <summary>The rule a draft speaks of, filled up to a whole change.</summary>
    /// <exception cref="NotFoundException"><c>rule.not_found</c>.</exception>
    internal async Task<(RuleFiles Files, ChangedRule Change)> WholeAsync(RuleDraft draft, CancellationToken ct)
    {
        var files = await FilesAsync(ct);
        var (kind, lines) = RuleLines.Find(files, draft.Code) ?? throw new NotFoundException("rule.not_found");
        return (files, draft.Whole(kind, lines));
    }

    /// <summary>The files without a change that is released already, so that it can be tried as if it were not.</summary>
    internal static RuleFiles Without(RuleFiles files, RuleChange change) => change.Status != RuleChangeStatus.Released
        ? files
        : files.With(change.Kind, [.. files.Of(change.Kind).Where(r => r.Line > 0 || r["code"] != change.Code || r.Day("valid_from") != change.ValidFrom || r["jurisdiction"] != Domain.Code<Jurisdiction>.Of(change.Jurisdiction))]);
}

using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Rules;
using Mediator;

namespace LegalClinic.Application.Rules;

/// <summary>Releases a change that somebody else proposed; from its day on it is the rule.</summary>
public sealed record ReleaseRuleChange(RuleChangeId Id, int Version) : ICommand<RuleChangeState>;

public sealed class ReleaseRuleChangeHandler(IClinicDb db, RuleDesk desk, IRuleBook book) : ICommandHandler<ReleaseRuleChange, RuleChangeState>
{
    /// <exception cref="NotFoundException"><c>rule_change.not_found</c>.</exception>
    /// <exception cref="DomainException"><c>rule_change.not_proposed</c>; <c>rule_change.own_proposal</c>; <c>rule_change.day_past</c>;
    /// <c>rule_change.faulty</c>: among the rules as they stand by now it cannot stand.</exception>
    public async ValueTask<RuleChangeState> Handle(ReleaseRuleChange command, CancellationToken ct) => await db.InTransactionAsync(async inner =>
    {
        await book.HoldAsync(inner);
        var change = (await db.RuleChanges.Where(c => c.Id == command.Id).OneAsync("rule_change.not_found", inner)).At(command.Version);
        var files = await desk.FilesAsync(inner);

        change.Release(desk.Today, desk.Stamp);
        RuleDrafts.Refuse(files, change.Content);

        await db.SaveChangesAsync(inner);
        return new RuleChangeState(change.Id, change.Status, change.Version);
    }, ct);
}

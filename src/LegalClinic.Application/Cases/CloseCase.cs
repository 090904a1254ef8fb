using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>Closes a case when nothing of the guards lacks (domain.md 3.2).</summary>
public sealed record CloseCase(CaseId Id, int Version) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class CloseCaseHandler(CaseWork work) : ICommandHandler<CloseCase, CaseState>
{
    public async ValueTask<CaseState> Handle(CloseCase command, CancellationToken ct)
    {
        var closing = await work.AtAsync(command.Id, command.Version, ct);
        var applications = await work.ApplicationsAsync(command.Id, ct);
        var deadlines = await work.DeadlinesAsync(command.Id, ct);

        closing.Close(applications, deadlines, work.Today, work.Stamp);

        return await work.SaveAsync(closing, ct);
    }
}

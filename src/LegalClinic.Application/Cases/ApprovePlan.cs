using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>Records that the client approved the action plan: the day and how. The work begins.</summary>
public sealed record ApprovePlan(CaseId Id, int Version, DateOnly On, ClientMethod How) : ICommand<CaseState>;

public sealed class ApprovePlanHandler(CaseWork work) : ICommandHandler<ApprovePlan, CaseState>
{
    public async ValueTask<CaseState> Handle(ApprovePlan command, CancellationToken ct)
    {
        var planned = await work.AtAsync(command.Id, command.Version, ct);
        var applications = await work.ApplicationsAsync(command.Id, ct);

        planned.ApprovePlan(command.On, command.How, applications, work.Stamp);

        return await work.SaveAsync(planned, ct);
    }
}

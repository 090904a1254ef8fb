using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using Mediator;

namespace LegalClinic.Application.Applications;

/// <summary>The body has taken the application and is waited for.</summary>
public sealed record WaitForDecision(DocumentApplicationId Id, int Version) : ICommand<ApplicationDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Application, Id);
}

public sealed class WaitForDecisionHandler(ApplicationWork work) : ICommandHandler<WaitForDecision, ApplicationDto>
{
    public async ValueTask<ApplicationDto> Handle(WaitForDecision command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, (application, stamp) => application.Wait(stamp), ct);
}

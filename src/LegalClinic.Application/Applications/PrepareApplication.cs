using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Audit;
using Mediator;

namespace LegalClinic.Application.Applications;

/// <summary>The papers for an application are being gathered.</summary>
public sealed record PrepareApplication(DocumentApplicationId Id, int Version) : ICommand<ApplicationDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Application, Id);
}

public sealed class PrepareApplicationHandler(ApplicationWork work) : ICommandHandler<PrepareApplication, ApplicationDto>
{
    public async ValueTask<ApplicationDto> Handle(PrepareApplication command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, (application, stamp) => application.Prepare(stamp), ct);
}

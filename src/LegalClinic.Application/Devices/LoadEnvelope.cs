using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Devices;
using Mediator;

namespace LegalClinic.Application.Devices;

/// <summary>
/// A supervisor loads an entry of the file that was saved on a device before its store was lost. What is in it is handed in for its writer
/// afterwards; that it was loaded, and by whom, is written down first.
/// </summary>
public sealed record LoadEnvelope(DeviceId Id, Guid EntryId) : ICommand, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Device, Id).With("entry", EntryId.ToString());
}

public sealed class LoadEnvelopeHandler : ICommandHandler<LoadEnvelope>
{
    public ValueTask<Unit> Handle(LoadEnvelope command, CancellationToken ct) => Unit.ValueTask;
}

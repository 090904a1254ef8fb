using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Devices;
using Mediator;

namespace LegalClinic.Application.Devices;

/// <summary>Gives the person signed in the server's word that forms sealed with it are hers or his. It opens and reads nothing.</summary>
public sealed record IssueDeviceTicket(DeviceId Id) : ICommand<DeviceTicket>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.RightChange(AuditPart.Device, Id).With("ticket", yes: true);
}

/// <summary>The server's word; only the server can read it.</summary>
public sealed record DeviceTicket(string Ticket);

public sealed class IssueDeviceTicketHandler(IDeviceKeys keys, ICurrentStaff staff) : ICommandHandler<IssueDeviceTicket, DeviceTicket>
{
    public ValueTask<DeviceTicket> Handle(IssueDeviceTicket command, CancellationToken ct) =>
        ValueTask.FromResult(new DeviceTicket(keys.Ticket(command.Id, new TicketHolder(staff.Me, staff.MyRole, staff.MyOffice))));
}

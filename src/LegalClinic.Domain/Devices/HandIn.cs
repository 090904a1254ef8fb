using LegalClinic.Domain.Intakes;

namespace LegalClinic.Domain.Devices;

/// <summary>
/// What the server has from a device. Two devices can hold the same form (one was set up from a copy of the other); each is told what became of what it handed in.
/// </summary>
public sealed class HandIn
{
    private HandIn() { }

    public DeviceId DeviceId { get; private init; }

    /// <summary>Identifier of the form or photograph, chosen by a device.</summary>
    public Guid EntryId { get; private init; }

    /// <summary>The form, or the one that the photograph was taken with.</summary>
    public IntakeId IntakeId { get; private init; }
}

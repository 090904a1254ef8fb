using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Devices;

public readonly record struct DeviceId(Guid Value) : IEntityId;

/// <summary>What the clinic holds of a device.</summary>
public enum DeviceState
{
    InUse,

    /// <summary>Its store does not open before somebody has signed in on it again.</summary>
    Expired,

    /// <summary>At the next contact it sends what it has, then erases itself.</summary>
    Wiping,

    /// <summary>It said that it has erased itself.</summary>
    Wiped,

    /// <summary>Nothing that bears its key is taken, and its store gets no share any more.</summary>
    Stolen,
}

/// <summary>A tablet or another browser on which forms are written without a network.</summary>
public sealed class Device : Aggregate<DeviceId>
{
    /// <summary>Longest label in characters.</summary>
    public const int LabelMaxLength = 60;

    /// <summary>Longest name of a program version in characters.</summary>
    public const int VersionMaxLength = 40;

    private Device() { }

    /// <summary>What the people who use it call it.</summary>
    public string Label { get; private set; } = "";
    public OfficeId OfficeId { get; private init; }
    public StaffId RegisteredBy { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>SHA-256 of the token that the device shows; the token itself is on the device only.</summary>
    public byte[] TokenHash { get; private set; } = [];
    public DeviceState State { get; private set; }

    /// <summary>What it said of itself when it was last in contact; null before the first time.</summary>
    public DeviceReport? Report { get; private set; }

    /// <summary>True while the device may hand in and report.</summary>
    public bool IsLetIn => State != DeviceState.Stolen;

    /// <summary>True while its store may be opened.</summary>
    public bool GetsShare => State == DeviceState.InUse;

    /// <summary>Registers a device.</summary>
    public static Device Register(DeviceId id, string label, OfficeId office, byte[] tokenHash, Stamp stamp)
    {
        var device = new Device { Id = id, OfficeId = office };
        device.Write(label, tokenHash, stamp);
        device.Moved("device", id.Value, "", device.State.Code, stamp, null);
        return device;
    }

    /// <summary>Registers it anew: it lost its token, expired or was erased.</summary>
    /// <exception cref="DomainException"><c>device.stolen</c>: a supervisor has to readmit it first.</exception>
    public void RegisterAgain(string label, byte[] tokenHash, Stamp stamp)
    {
        if (State == DeviceState.Stolen)
        {
            throw new DomainException("device.stolen");
        }

        Write(label, tokenHash, stamp);
        if (State != DeviceState.Wiping)
        {
            MoveTo(DeviceState.InUse, stamp, null);
        }

        Changed();
    }

    /// <summary>Keeps what the device says of itself; that alone makes no new version, or no order could be given to a device in contact.</summary>
    public void Reported(DeviceReport report, bool erased)
    {
        Report = report;
        // No person moves it: a device reports whoever is signed in on it, or nobody.
        if (erased && State == DeviceState.Wiping)
        {
            State = DeviceState.Wiped;
            Changed();
        }
    }

    /// <summary>Closes its store until somebody signs in on it again.</summary>
    /// <exception cref="DomainException"><c>device.not_in_use</c>.</exception>
    public void Expire(string why, Stamp stamp) => Order(DeviceState.Expired, why, stamp, from: [DeviceState.InUse]);

    /// <summary>Has it send what it has and then erase itself.</summary>
    /// <exception cref="DomainException"><c>device.not_in_use</c>.</exception>
    public void Wipe(string why, Stamp stamp) => Order(DeviceState.Wiping, why, stamp, from: [DeviceState.InUse, DeviceState.Expired]);

    /// <summary>Refuses its key from now on.</summary>
    /// <exception cref="DomainException"><c>device.stolen</c>: it is so already.</exception>
    public void ReportStolen(string why, Stamp stamp)
    {
        if (State == DeviceState.Stolen)
        {
            throw new DomainException("device.stolen");
        }

        MoveTo(DeviceState.Stolen, stamp, why);
        Changed();
    }

    /// <summary>Takes a device that was found again back in. Its store opens when somebody has signed in on it.</summary>
    /// <exception cref="DomainException"><c>device.not_stolen</c>.</exception>
    public void Readmit(string why, Stamp stamp)
    {
        if (State != DeviceState.Stolen)
        {
            throw new DomainException("device.not_stolen");
        }

        MoveTo(DeviceState.Expired, stamp, why);
        Changed();
    }

    private void Write(string label, byte[] tokenHash, Stamp stamp) =>
        (Label, TokenHash, RegisteredBy, RegisteredAt) = (label, tokenHash, stamp.By, stamp.At);

    private void Order(DeviceState to, string why, Stamp stamp, DeviceState[] from)
    {
        if (!from.Contains(State))
        {
            throw new DomainException("device.not_in_use", State.Code);
        }

        MoveTo(to, stamp, why);
        Changed();
    }

    private void MoveTo(DeviceState to, Stamp stamp, string? why)
    {
        if (State == to)
        {
            return;
        }

        Moved("device", Id.Value, State.Code, to.Code, stamp, why);
        State = to;
    }
}

/// <summary>What a device says of itself.</summary>
/// <param name="At">Instant in UTC by the server's clock.</param>
/// <param name="DeviceTime">The same instant by the device's clock, which can be years wrong.</param>
/// <param name="ProgramVersion">Version of the program that runs on it.</param>
/// <param name="Unsent">Forms on it that the server does not have.</param>
/// <param name="OldestUnsentMinutes">Age of the oldest of them in minutes, by the device's own clock; null when there is none.</param>
/// <param name="Stopped">How many of them the server refused, and wait for their writer.</param>
/// <param name="UsedBytes">Space that its store takes; null where the browser does not tell.</param>
/// <param name="QuotaBytes">Space that its store may take; null where the browser does not tell.</param>
public sealed record DeviceReport(
    DateTimeOffset At, DateTimeOffset DeviceTime, string ProgramVersion, int Unsent, int? OldestUnsentMinutes, int Stopped, long? UsedBytes, long? QuotaBytes);

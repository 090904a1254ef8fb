using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Intakes;

public readonly record struct FormCorrectionId(Guid Value) : IEntityId;

/// <summary>A form as its writer corrected it after it was handed in: kept verbatim and sealed, as the form is.</summary>
public sealed class FormCorrection : Aggregate<FormCorrectionId>
{
    /// <summary>Most corrections of one form.</summary>
    public const int MostPerIntake = 50;

    private FormCorrection() { }

    public IntakeId IntakeId { get; private init; }

    /// <summary>What the writer had before him: the form, by the intake's identifier, or an earlier correction of it.</summary>
    public Guid BasedOn { get; private init; }
    public StaffId By { get; private init; }
    public DeviceId? DeviceId { get; private init; }

    /// <summary>Instant in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>SHA-256 of what was based on and of the form as it came.</summary>
    public byte[] FormHash { get; private init; } = [];

    /// <summary>The corrected form as it came, under the intake's key.</summary>
    public byte[] SealedForm { get; private init; } = [];

    /// <summary>Instant in UTC at which its changes met the family's file; null while the form itself waits.</summary>
    public DateTimeOffset? TakenInAt { get; private set; }

    /// <summary>Receives a correction.</summary>
    public static FormCorrection Receive(FormCorrectionId id, Intake intake, Guid basedOn, DeviceId? device, byte[] hash, byte[] sealedForm, Stamp stamp) => new()
    {
        Id = id, IntakeId = intake.Id, BasedOn = basedOn, DeviceId = device, FormHash = hash, SealedForm = sealedForm, By = stamp.By, ReceivedAt = stamp.At,
    };

    /// <summary>True when the same correction was received before.</summary>
    public bool IsSame(byte[] hash) => FormHash.AsSpan().SequenceEqual(hash);

    /// <summary>Its changes have met the family's file.</summary>
    public void TakeIn(DateTimeOffset at)
    {
        TakenInAt = at;
        Changed();
    }
}

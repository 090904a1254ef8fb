namespace LegalClinic.Domain.Staff;

public readonly record struct StaffId(Guid Value) : IEntityId;

public readonly record struct OfficeId(Guid Value) : IEntityId;

/// <summary>What a person of the clinic may do (docs/security.md).</summary>
public enum Role { FieldOfficer, Lawyer, Supervisor, Manager, Administrator }

/// <summary>Languages of the user interface and of the paper.</summary>
public enum ClinicLanguage { Ar, Ckb, En }

/// <summary>Federal Iraq or the Kurdistan Region.</summary>
public enum Jurisdiction { Federal, Kri, Both }

/// <summary>An office of the clinic.</summary>
public sealed class Office : Aggregate<OfficeId>
{
    /// <summary>Longest office code in characters.</summary>
    public const int CodeMaxLength = 8;

    /// <summary>Longest office name in characters.</summary>
    public const int NameMaxLength = 120;

    private Office() { }

    public string Code { get; private set; } = "";
    public string NameAr { get; private set; } = "";
    public string NameCkb { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>Place code of the governorate where the office works.</summary>
    public string GovernorateCode { get; private set; } = "";
    public Jurisdiction Jurisdiction { get; private set; }

    /// <summary>How a client complains about the clinic; printed on the closing letter.</summary>
    public string ComplaintChannel { get; private set; } = "";

    /// <summary>Opens an office.</summary>
    public static Office Open(OfficeId id, string code, string ar, string ckb, string en, string governorate,
        Jurisdiction jurisdiction, string complaintChannel) =>
        new()
        {
            Id = id, Code = code, NameAr = ar, NameCkb = ckb, NameEn = en, GovernorateCode = governorate,
            Jurisdiction = jurisdiction, ComplaintChannel = complaintChannel,
        };

    /// <summary>The name in a language.</summary>
    public string NameIn(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar => NameAr,
        ClinicLanguage.Ckb => NameCkb,
        _ => NameEn,
    };
}

/// <summary>Somebody who works for the clinic. The sign-in is kept apart, under the same identifier.</summary>
public sealed class StaffMember : Aggregate<StaffId>
{
    /// <summary>Longest display name in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Usual caseload cap in active cases (domain.md 3.5, an estimate).</summary>
    public const int DefaultCaseloadCap = 40;

    private StaffMember() { }

    public string DisplayName { get; private set; } = "";
    public Role Role { get; private set; }
    public OfficeId OfficeId { get; private set; }
    public ClinicLanguage Language { get; private set; }

    /// <summary>Most active cases this person may carry, 0 to 200.</summary>
    public int CaseloadCap { get; private set; } = DefaultCaseloadCap;
    public bool Active { get; private set; } = true;

    /// <summary>Takes somebody on.</summary>
    public static StaffMember Join(StaffId id, string displayName, Role role, OfficeId office, ClinicLanguage language) =>
        new() { Id = id, DisplayName = displayName, Role = role, OfficeId = office, Language = language };

    /// <summary>Changes the language the person works in.</summary>
    public void Speak(ClinicLanguage language)
    {
        Language = language;
        Changed();
    }

    /// <summary>Changes role, office, caseload cap or whether the person still works here.</summary>
    public void Reassign(string displayName, Role role, OfficeId office, int caseloadCap, bool active)
    {
        (DisplayName, Role, OfficeId, CaseloadCap, Active) = (displayName, role, office, caseloadCap, active);
        Changed();
    }
}

using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Access;

/// <summary>Who makes the request.</summary>
public interface ICurrentStaff
{
    /// <summary>Null when nobody is signed in.</summary>
    StaffId? Id { get; }
    Role? Role { get; }
    OfficeId? OfficeId { get; }
    ClinicLanguage Language { get; }

    /// <summary>The device that asks by itself, whoever is signed in on it; null for any other request.</summary>
    DeviceId? Device => null;
}

/// <summary>Short spellings for handlers, which only run for somebody who is signed in.</summary>
public static class CurrentStaff
{
    extension(ICurrentStaff staff)
    {
        /// <summary>The person who is signed in.</summary>
        public StaffId Me => staff.Id ?? throw new InvalidOperationException("A handler ran without anybody signed in.");

        /// <summary>The role of the person who is signed in.</summary>
        public Role MyRole => staff.Role ?? throw new InvalidOperationException("A handler ran without a role.");

        /// <summary>The office of the person who is signed in.</summary>
        public OfficeId MyOffice => staff.OfficeId ?? throw new InvalidOperationException("A handler ran without an office.");
    }
}

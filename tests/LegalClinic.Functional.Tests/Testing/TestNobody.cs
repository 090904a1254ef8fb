using LegalClinic.Application.Access;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Nobody of the clinic, for work that the owner of the database does.</summary>
public sealed class TestNobody : ICurrentStaff
{
    public StaffId? Id => null;
    public Role? Role => null;
    public OfficeId? OfficeId => null;
    public ClinicLanguage Language => ClinicLanguage.En;
}

using FluentValidation;
using FluentValidation.Results;
using LegalClinic.Application.Access;
using LegalClinic.Application.Staff;
using LegalClinic.Domain.Staff;
using Microsoft.AspNetCore.Identity;

namespace LegalClinic.Infrastructure.SignIn;

/// <summary>Makes and ends sign-ins with ASP.NET Core Identity.</summary>
internal sealed class SignIns(UserManager<ClinicUser> users) : ISignIns
{
    public async Task CreateAsync(StaffId id, string userName, string password, CancellationToken ct)
    {
        var result = await users.CreateAsync(new ClinicUser { Id = id.Value, UserName = userName, LockoutEnabled = true }, password);
        if (result.Succeeded)
        {
            return;
        }

        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            throw new ConflictException("staff.user_name_taken");
        }

        throw new ValidationException(result.Errors.Select(e => new ValidationFailure("password", e.Description) { ErrorCode = "too_weak" }));
    }

    public async Task SetActiveAsync(StaffId id, bool active, CancellationToken ct)
    {
        var user = await users.FindByIdAsync(id.Value.ToString()) ?? throw new NotFoundException("staff.not_found");
        await users.SetLockoutEndDateAsync(user, active ? null : DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(user);
    }
}

using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Staff;

/// <summary>Takes somebody on: a member of the clinic with a sign-in.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
/// <param name="UserName">3 to 60 letters, digits, dots, hyphens or underscores.</param>
/// <param name="Password">At least 12 characters.</param>
public sealed record AddStaff(
    StaffId Id, string DisplayName, string UserName, string Password, Role Role, OfficeId OfficeId, ClinicLanguage Language) : ICommand<StaffId>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.RightChange(AuditPart.Staff, Id).With("role", Role.Code).With("office", OfficeId);
}

/// <summary>The sign-ins of the clinic's people.</summary>
public interface ISignIns
{
    /// <summary>Makes a sign-in within the running transaction.</summary>
    /// <exception cref="ConflictException"><c>staff.user_name_taken</c>.</exception>
    /// <exception cref="ValidationException">The password is too weak.</exception>
    Task CreateAsync(StaffId id, string userName, string password, CancellationToken ct);

    /// <summary>Ends every session of a person and lets nobody sign in under the name, or lets it again.</summary>
    Task SetActiveAsync(StaffId id, bool active, CancellationToken ct);
}

public sealed class AddStaffValidator : AbstractValidator<AddStaff>
{
    public AddStaffValidator()
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.DisplayName).NotEmpty().WithErrorCode("required").MaximumLength(StaffMember.NameMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.UserName).Matches("^[A-Za-z0-9._-]{3,60}$").WithErrorCode("malformed");
        RuleFor(c => c.Password).MinimumLength(12).WithErrorCode("too_short").MaximumLength(128).WithErrorCode("too_long");
    }
}

public sealed class AddStaffHandler(IClinicDb db, ISignIns signIns) : ICommandHandler<AddStaff, StaffId>
{
    public async ValueTask<StaffId> Handle(AddStaff command, CancellationToken ct) =>
        await db.InTransactionAsync(
            async inner =>
            {
                await db.Offices.Where(o => o.Id == command.OfficeId).OneAsync("office.not_found", inner);
                db.Staff.Add(StaffMember.Join(command.Id, command.DisplayName, command.Role, command.OfficeId, command.Language));
                await db.SaveChangesAsync(inner);
                await signIns.CreateAsync(command.Id, command.UserName, command.Password, inner);
                return command.Id;
            },
            ct);
}

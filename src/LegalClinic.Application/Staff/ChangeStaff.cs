using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Staff;
using Mediator;

namespace LegalClinic.Application.Staff;

/// <summary>Changes what somebody may do, where, with which caseload cap, or whether he or she still works here.</summary>
public sealed record ChangeStaff(
    StaffId Id, int Version, string DisplayName, Role Role, OfficeId OfficeId, int CaseloadCap, bool Active) : ICommand<int>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.RightChange(AuditPart.Staff, Id).With("role", Role.Code).With("office", OfficeId).With("active", Active);
}

public sealed class ChangeStaffValidator : AbstractValidator<ChangeStaff>
{
    public ChangeStaffValidator()
    {
        RuleFor(c => c.DisplayName).NotEmpty().WithErrorCode("required").MaximumLength(StaffMember.NameMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.CaseloadCap).InclusiveBetween(0, 200).WithErrorCode("out_of_range");
    }
}

public sealed class ChangeStaffHandler(IClinicDb db, ISignIns signIns) : ICommandHandler<ChangeStaff, int>
{
    public async ValueTask<int> Handle(ChangeStaff command, CancellationToken ct) =>
        await db.InTransactionAsync(
            async inner =>
            {
                var member = (await db.Staff.Where(s => s.Id == command.Id).OneAsync("staff.not_found", inner)).At(command.Version);
                await db.Offices.Where(o => o.Id == command.OfficeId).OneAsync("office.not_found", inner);

                member.Reassign(command.DisplayName, command.Role, command.OfficeId, command.CaseloadCap, command.Active);
                await db.SaveChangesAsync(inner);
                await signIns.SetActiveAsync(member.Id, command.Active, inner);
                return member.Version;
            },
            ct);
}

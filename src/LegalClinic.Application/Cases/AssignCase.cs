using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Staff;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>Gives a case to a lawyer of the office. Past the cap only with a reason; a change of hands takes a handover note.</summary>
public sealed record AssignCase(CaseId Id, int Version, StaffId LawyerId, string? OverCapReason, string? Handover) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.RightChange(AuditPart.Case, Id).With("lawyer", LawyerId);
}

public sealed class AssignCaseValidator : AbstractValidator<AssignCase>
{
    public AssignCaseValidator()
    {
        RuleFor(c => c.OverCapReason).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Handover).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class AssignCaseHandler(IClinicDb db, CaseWork work) : ICommandHandler<AssignCase, CaseState>
{
    public async ValueTask<CaseState> Handle(AssignCase command, CancellationToken ct)
    {
        var assigned = await work.AtAsync(command.Id, command.Version, ct);
        var lawyer = await db.Staff.Where(s => s.Id == command.LawyerId).OneAsync("staff.not_found", ct);
        var caseload = await db.Cases.CountAsync(c => c.LawyerId == lawyer.Id && c.Status != CaseStatus.Closed && c.Id != assigned.Id, ct);

        assigned.Assign(lawyer, caseload, command.OverCapReason, command.Handover, work.Stamp);

        return await work.SaveAsync(assigned, ct);
    }
}

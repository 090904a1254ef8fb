using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>Records the check for a conflict of interest (domain.md 3.4); a person decides, not the program.</summary>
public sealed record CheckConflict(CaseId Id, int Version, ConflictResult Result, string? Note) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class CheckConflictValidator : AbstractValidator<CheckConflict>
{
    public CheckConflictValidator()
    {
        RuleFor(c => c.Note).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Note).NotEmpty().When(c => c.Result == ConflictResult.Possible).WithErrorCode("required");
    }
}

public sealed class CheckConflictHandler(CaseWork work) : ICommandHandler<CheckConflict, CaseState>
{
    public async ValueTask<CaseState> Handle(CheckConflict command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version,
            c => c.CheckConflict(command.Result, command.Note, work.Today, work.Stamp), ct);
}

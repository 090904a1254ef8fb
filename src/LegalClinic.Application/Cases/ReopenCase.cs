using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>Opens a closed case again, with the reason.</summary>
public sealed record ReopenCase(CaseId Id, int Version, string Why) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class ReopenCaseValidator : AbstractValidator<ReopenCase>
{
    public ReopenCaseValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class ReopenCaseHandler(CaseWork work) : ICommandHandler<ReopenCase, CaseState>
{
    public async ValueTask<CaseState> Handle(ReopenCase command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, c => c.Reopen(command.Why, work.Stamp), ct);
}

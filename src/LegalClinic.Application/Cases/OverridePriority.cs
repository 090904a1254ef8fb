using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>A supervisor sets another priority than the score gives, with the reason.</summary>
public sealed record OverridePriority(CaseId Id, int Version, PriorityLevel Level, string Why) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class OverridePriorityValidator : AbstractValidator<OverridePriority>
{
    public OverridePriorityValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class OverridePriorityHandler(CaseWork work) : ICommandHandler<OverridePriority, CaseState>
{
    public async ValueTask<CaseState> Handle(OverridePriority command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, c => c.OverridePriority(command.Level, command.Why, work.Stamp), ct);
}

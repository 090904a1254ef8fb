using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>Moves a case along its lifecycle: planning, active, waiting, suspended, result recorded.</summary>
public sealed record MoveCase(CaseId Id, int Version, CaseStatus To, string? Why) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class MoveCaseValidator : AbstractValidator<MoveCase>
{
    public MoveCaseValidator()
    {
        RuleFor(c => c.Why).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Why).NotEmpty().When(c => c.To == CaseStatus.Suspended).WithErrorCode("required");
    }
}

public sealed class MoveCaseHandler(CaseWork work) : ICommandHandler<MoveCase, CaseState>
{
    public async ValueTask<CaseState> Handle(MoveCase command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, c => c.Move(command.To, command.Why, work.Stamp), ct);
}

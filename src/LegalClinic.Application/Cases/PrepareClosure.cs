using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>Writes down what closing a case takes; the case waits for its closure.</summary>
public sealed record PrepareClosure(
    CaseId Id, int Version, ClosureReason Reason, DateOnly? ClientInformedOn, ClientMethod? ClientInformedHow,
    bool PapersReturned, DateOnly? FollowUpOn, string? FollowUpWaiver, bool Harm) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class PrepareClosureValidator : AbstractValidator<PrepareClosure>
{
    public PrepareClosureValidator()
    {
        RuleFor(c => c.FollowUpWaiver).MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
    }
}

public sealed class PrepareClosureHandler(CaseWork work) : ICommandHandler<PrepareClosure, CaseState>
{
    public async ValueTask<CaseState> Handle(PrepareClosure command, CancellationToken ct)
    {
        var closure = new Closure
        {
            Reason = command.Reason,
            ClientInformedOn = command.ClientInformedOn,
            ClientInformedHow = command.ClientInformedHow,
            PapersReturned = command.PapersReturned,
            FollowUpOn = command.FollowUpOn,
            FollowUpWaiver = command.FollowUpWaiver,
            Harm = command.Harm,
        };
        return await work.StepAsync(command.Id, command.Version, c => c.PrepareClosure(closure, work.Stamp), ct);
    }
}

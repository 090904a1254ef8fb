using LegalClinic.Application.Audit;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;

namespace LegalClinic.Application.Cases;

/// <summary>A supervisor signs the closure of a case off.</summary>
public sealed record SignOffClosure(CaseId Id, int Version) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class SignOffClosureHandler(CaseWork work) : ICommandHandler<SignOffClosure, CaseState>
{
    public async ValueTask<CaseState> Handle(SignOffClosure command, CancellationToken ct) =>
        await work.StepAsync(command.Id, command.Version, c => c.SignOffClosure(work.Stamp), ct);
}

using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Tasks;
using Mediator;

namespace LegalClinic.Application.Tasks;

/// <summary>Takes back that a task is done.</summary>
public sealed record ReopenTask(TaskItemId Id, int Version) : ICommand<TaskDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Task, Id);
}

public sealed class ReopenTaskHandler(TaskWork tasks) : ICommandHandler<ReopenTask, TaskDto>
{
    public async ValueTask<TaskDto> Handle(ReopenTask command, CancellationToken ct) =>
        await tasks.StepAsync(command.Id, command.Version, (task, stamp) => task.Reopen(stamp), ct);
}

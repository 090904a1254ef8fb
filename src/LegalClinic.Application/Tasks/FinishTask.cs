using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Tasks;
using Mediator;

namespace LegalClinic.Application.Tasks;

/// <summary>Marks a task as done today.</summary>
public sealed record FinishTask(TaskItemId Id, int Version) : ICommand<TaskDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Task, Id);
}

public sealed class FinishTaskHandler(TaskWork tasks, CaseWork work) : ICommandHandler<FinishTask, TaskDto>
{
    public async ValueTask<TaskDto> Handle(FinishTask command, CancellationToken ct) =>
        await tasks.StepAsync(command.Id, command.Version, (task, stamp) => task.Finish(work.Today, stamp), ct);
}

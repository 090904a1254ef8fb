using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Tasks;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Tasks;

/// <summary>Sets a task in a case.</summary>
/// <param name="Id">UUIDv7 chosen by the client.</param>
public sealed record AddTask(TaskItemId Id, CaseId CaseId, string Title, DateOnly DueOn) : ICommand<TaskDto>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Task, CaseId);
}

public sealed class AddTaskValidator : AbstractValidator<AddTask>
{
    public AddTaskValidator()
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("required").MaximumLength(TaskItem.TitleMaxLength).WithErrorCode("too_long");
    }
}

public sealed class AddTaskHandler(IClinicDb db, TaskWork tasks, CaseWork work) : ICommandHandler<AddTask, TaskDto>
{
    public async ValueTask<TaskDto> Handle(AddTask command, CancellationToken ct)
    {
        if (await db.Tasks.FirstOrDefaultAsync(t => t.Id == command.Id && t.CaseId == command.CaseId, ct) is { } same)
        {
            return CaseMapper.Task(same);
        }

        var inCase = await tasks.OpenCaseAsync(command.CaseId, ct);
        var task = TaskItem.Set(command.Id, inCase.Id, command.Title, command.DueOn, null, work.Stamp);
        db.Tasks.Add(task);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Task(task);
    }
}

using LegalClinic.Domain.Cases;

namespace LegalClinic.Domain.Tasks;

public readonly record struct TaskItemId(Guid Value) : IEntityId;

/// <summary>State of a task.</summary>
public enum TaskItemStatus { Open, Done }

/// <summary>Something to do in a case by a day.</summary>
public sealed class TaskItem : Aggregate<TaskItemId>
{
    /// <summary>Longest title in characters.</summary>
    public const int TitleMaxLength = 200;

    private TaskItem() { }

    public CaseId CaseId { get; private set; }
    public string Title { get; private init; } = "";

    /// <summary>Last day.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Step of the action plan it belongs to; null when somebody set it by hand.</summary>
    public string? StepKey { get; private init; }
    public TaskItemStatus Status { get; private set; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Sets a task.</summary>
    public static TaskItem Set(TaskItemId id, CaseId inCase, string title, DateOnly dueOn, string? stepKey, Stamp stamp)
    {
        var set = new TaskItem { Id = id, CaseId = inCase, Title = title, DueOn = dueOn, StepKey = stepKey };
        set.Moved("task", id.Value, "", set.Status.Code, stamp, null);
        return set;
    }

    /// <summary>It is done.</summary>
    /// <exception cref="DomainException"><c>task.wrong_state</c>: it was done before.</exception>
    public void Finish(DateOnly on, Stamp stamp)
    {
        MoveTo(TaskItemStatus.Done, stamp);
        DoneOn = on;
    }

    /// <summary>It is not done after all.</summary>
    /// <exception cref="DomainException"><c>task.wrong_state</c>: it is open.</exception>
    public void Reopen(Stamp stamp)
    {
        MoveTo(TaskItemStatus.Open, stamp);
        DoneOn = null;
    }

    /// <summary>Goes on in another case.</summary>
    internal void Move(CaseId inCase)
    {
        CaseId = inCase;
        Changed();
    }

    private void MoveTo(TaskItemStatus to, Stamp stamp)
    {
        if (Status == to) throw new DomainException("task.wrong_state", Status.Code);

        Moved("task", Id.Value, Status.Code, to.Code, stamp, null);
        Status = to;
        Changed();
    }
}

using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Application.Tasks;

/// <summary>What every step of a task needs: the task as the person saw it, its case, who acts and when.</summary>
public sealed class TaskWork(IClinicDb db, CaseWork work)
{
    /// <summary>Makes a step in a task and writes it down; the case counts as worked on.</summary>
    public async Task<TaskDto> StepAsync(TaskItemId id, int version, Action<TaskItem, Stamp> step, CancellationToken ct)
    {
        var task = (await db.Tasks.Where(t => t.Id == id).OneAsync("task.not_found", ct)).At(version);
        var inCase = await OpenCaseAsync(task.CaseId, ct);

        step(task, work.Stamp);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Task(task);
    }

    /// <summary>The case, if it is open.</summary>
    /// <exception cref="DomainException"><c>case.closed</c>.</exception>
    public async Task<Case> OpenCaseAsync(CaseId id, CancellationToken ct)
    {
        var inCase = await db.Cases.Where(c => c.Id == id).OneAsync("case.not_found", ct);
        return inCase.IsOpen ? inCase : throw new DomainException("case.closed");
    }
}

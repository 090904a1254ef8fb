using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Cases;

/// <summary>What closing a case takes (domain.md 3.2).</summary>
public sealed record Closure
{
    public ClosureReason Reason { get; init; }
    public DateOnly? ClientInformedOn { get; init; }
    public ClientMethod? ClientInformedHow { get; init; }

    /// <summary>The client got every original back, checked off one by one.</summary>
    public bool PapersReturned { get; init; }
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>Why there is no follow-up; null when there is one.</summary>
    public string? FollowUpWaiver { get; init; }

    /// <summary>The case ended in harm, or harm is feared.</summary>
    public bool Harm { get; init; }
    public StaffId? SignedOffBy { get; init; }
}

/// <summary>The guards in front of CLOSED.</summary>
public static class ClosureGuard
{
    /// <summary>What lacks, as stable codes; empty when the case may be closed.</summary>
    /// <param name="deadlines">Everything in the case that runs out: none may still be open, for in a closed case nobody can finish it.</param>
    public static IReadOnlyList<string> Lacking(Case clinicCase, IReadOnlyCollection<DocumentApplication> applications, IReadOnlyCollection<Deadline> deadlines)
    {
        var closure = clinicCase.Closure ?? new Closure();
        List<string> lacking = [];
        Need(applications.All(a => a.Outcome is not null), "outcome_missing");
        Need(deadlines.All(d => d.Status != DeadlineStatus.Open), "deadline_open");
        Need(clinicCase.Closure is not null, "reason_missing");
        Need(closure is { ClientInformedOn: not null, ClientInformedHow: not null }, "client_not_informed");
        Need(closure.PapersReturned, "papers_not_returned");
        Need(closure.FollowUpOn is not null || !string.IsNullOrWhiteSpace(closure.FollowUpWaiver), "follow_up_missing");
        Need(!NeedsSignOff(clinicCase, applications) || closure.SignedOffBy is not null, "sign_off_missing");
        return lacking;

        void Need(bool met, string code)
        {
            if (!met)
            {
                lacking.Add(code);
            }
        }
    }

    /// <summary>True when a supervisor must sign: a refusal, harm, or an urgent case.</summary>
    public static bool NeedsSignOff(Case clinicCase, IReadOnlyCollection<DocumentApplication> applications) =>
        clinicCase.PriorityLevel == PriorityLevel.Urgent
        || clinicCase.Closure is { Harm: true } or { Reason: ClosureReason.UnsafeStopped }
        || applications.Any(a => a.Outcome?.IsRefusal == true);
}

namespace LegalClinic.Domain.Deadlines;

/// <summary>A remedy that may follow a deadline. It is only proposed: a person opens it.</summary>
/// <param name="Follows">Deadline it follows.</param>
/// <param name="EventOn">Day from which it would run.</param>
public sealed record NextRemedy(Deadline Follows, DeadlineKind Kind, DateOnly EventOn)
{
    /// <summary>
    /// What may follow the deadlines of a case: after a complaint was registered the body's time to answer, and after an answer, or after that
    /// time passed in silence, the remedy against the refusal (domain.md 3.8).
    /// </summary>
    /// <param name="kinds">Kinds by code.</param>
    public static IReadOnlyList<NextRemedy> After(IReadOnlyCollection<Deadline> deadlines, IReadOnlyDictionary<string, DeadlineKind> kinds, DateOnly today)
    {
        var followed = deadlines.Where(d => d.Status != DeadlineStatus.Withdrawn).Select(d => d.FollowsId).ToHashSet();
        return
        [
            .. from deadline in deadlines
               where !followed.Contains(deadline.Id)
               let next = kinds.GetValueOrDefault(kinds.GetValueOrDefault(deadline.Kind)?.NextCode ?? "")
               let eventOn = EventAfter(deadline, today)
               where next is not null && eventOn is not null
               select new NextRemedy(deadline, next, eventOn.Value),
        ];
    }

    private static DateOnly? EventAfter(Deadline deadline, DateOnly today) => deadline.StateOn(today) switch
    {
        DeadlineState.Done => deadline.DoneOn,
        DeadlineState.Lapsed => deadline.Term.LastOn,
        _ => null,
    };
}

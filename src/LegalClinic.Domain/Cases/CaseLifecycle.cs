namespace LegalClinic.Domain.Cases;

/// <summary>Which state follows which (domain.md 3.2). One table, read by the aggregate and shown by the UI.</summary>
public static class CaseLifecycle
{
    private static readonly CaseStatus[] Working =
    [
        CaseStatus.Active, CaseStatus.WaitClient, CaseStatus.WaitGov, CaseStatus.WaitCourt, CaseStatus.Suspended,
    ];

    private static readonly Dictionary<CaseStatus, CaseStatus[]> Next = new()
    {
        [CaseStatus.ConflictCheck] = [CaseStatus.Accepted, CaseStatus.PendingClosure],
        [CaseStatus.Accepted] = [CaseStatus.Assigned, CaseStatus.PendingClosure],
        [CaseStatus.Assigned] = [CaseStatus.Planning, CaseStatus.PendingClosure],
        [CaseStatus.Planning] = [CaseStatus.Active, CaseStatus.PendingClosure],
        [CaseStatus.Active] = FromWorking(CaseStatus.Active),
        [CaseStatus.WaitClient] = FromWorking(CaseStatus.WaitClient),
        [CaseStatus.WaitGov] = FromWorking(CaseStatus.WaitGov),
        [CaseStatus.WaitCourt] = FromWorking(CaseStatus.WaitCourt),
        [CaseStatus.Suspended] = FromWorking(CaseStatus.Suspended),
        [CaseStatus.ResultRecorded] = [CaseStatus.Active, CaseStatus.PendingClosure],
        [CaseStatus.PendingClosure] = [CaseStatus.Closed], // and back to where the closure was prepared: Case.Next
        [CaseStatus.Closed] = [CaseStatus.Reopened],
        [CaseStatus.Reopened] = [CaseStatus.Planning, CaseStatus.Active, CaseStatus.PendingClosure],
    };

    /// <summary>States in which a case counts for the caseload of its lawyer.</summary>
    public static IReadOnlyList<CaseStatus> Open { get; } =
        [.. Enum.GetValues<CaseStatus>().Where(s => s != CaseStatus.Closed)];

    /// <summary>States in which work goes on or is waited for.</summary>
    public static IReadOnlyList<CaseStatus> InWork => Working;

    /// <summary>States in which there is an action plan to work on.</summary>
    public static IReadOnlyList<CaseStatus> Planned { get; } = [CaseStatus.Planning, .. Working, CaseStatus.ResultRecorded, CaseStatus.Reopened];

    /// <summary>The states that may follow.</summary>
    public static IReadOnlyList<CaseStatus> After(CaseStatus status) => Next[status];

    private static CaseStatus[] FromWorking(CaseStatus self) =>
        [.. Working.Where(s => s != self), CaseStatus.ResultRecorded, CaseStatus.PendingClosure];
}

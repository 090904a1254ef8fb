using LegalClinic.Application;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Leads a case through its states by the aggregates' own verbs, with the guards they have.</summary>
internal sealed class CaseStory(SeedSources sources, SeedSealer sealer, FamilyInFile file, CaseOutline outline, DateOnly until, SeedChance chance, SeedIdentifiers ids)
{
    private const double Assigned = 0.02, Planned = 0.05, Approved = 0.1, AtWork = 0.33, Resumed = 0.5, Recorded = 0.93, Prepared = 0.96, SignedOff = 0.98, Closed = 1;
    private const int NeverPlannedPercent = 4;
    private const int UrgentPercent = 4;
    private static readonly (CaseStatus Status, double Share)[] Waits =
    [
        (CaseStatus.WaitGov, 60), (CaseStatus.WaitCourt, 14), (CaseStatus.WaitClient, 12), (CaseStatus.Suspended, 3), (CaseStatus.Active, 11),
    ];

    private readonly CaseCourse _course = new(outline, until, chance, ids);

    /// <summary>Tells the story up to the end of the invented time.</summary>
    public async Task<CaseRecords> TellAsync(CancellationToken ct)
    {
        var records = Open(_course.Opening);
        var worked = !chance.Percent(NeverPlannedPercent);
        _course.Supervisor(Assigned, stamp => records.Case.Assign(outline.Lawyer, outline.Caseload, OverCap(), null, stamp));
        if (worked)
        {
            Work(records, ct);
        }

        End(records, worked);
        await _course.RunAsync();
        return records;
    }

    private CaseRecords Open(Stamp stamp)
    {
        var day = stamp.At.BaghdadDay();
        var factors = PriorityFacts.Find(file.Family, file.People, file.Holdings, file.Family.ReceivedOn, day).Concat(Known());
        var records = new CaseRecords(Case.Open(new CaseId(ids.Next()), outline.Number, file.Family.Id, file.Family.OfficeId,
            chance.Of([(ServiceLevel.Assist, 62.0), (ServiceLevel.Couns, 18), (ServiceLevel.Repr, 20)]),
            Priority.Assess(factors, sources.Reference.PriorityWeights), day, stamp));
        records.Case.CheckConflict(ConflictResult.Clear, null, day, stamp);
        foreach (var (person, type) in Documents())
        {
            records.Applications.Add(DocumentApplication.Plan(new DocumentApplicationId(ids.Next()), records.Case.Id, person, type, stamp));
        }

        return records;
    }

    // What only the supervisor can know.
    private IEnumerable<PriorityFactor> Known() =>
        chance.Percent(UrgentPercent) ? [chance.Of([PriorityFactor.DetentionMovementOrEviction, PriorityFactor.MedicalEmergency, PriorityFactor.HearingWithin10Days])] : [];

    // The first case takes everything the family wants; a later one what turned out to be needed besides.
    private IEnumerable<(PersonId Person, string Type)> Documents() => outline.IsFirst
        ? file.Holdings.Where(h => h.Want is not null).Select(h => (h.PersonId, h.DocumentType))
        : [(file.Family.HeadId, chance.Of(["HOUSING", "REG_EXTRACT", "NAME_CORR"]))];

    private void Work(CaseRecords records, CancellationToken ct)
    {
        _course.Lawyer(Planned, stamp => PlanAsync(records, stamp, ct));
        _course.Lawyer(Approved, stamp => Approve(records, stamp));
        new CaseWorks(sources, file, outline, _course, records, chance, ids).Schedule();
        var wait = chance.Of(Waits);
        if (wait != CaseStatus.Active)
        {
            _course.Lawyer(AtWork, stamp => records.Case.Move(wait, wait == CaseStatus.Suspended ? sources.Words("suspended", chance) : null, stamp));
        }

        if (wait is CaseStatus.WaitClient or CaseStatus.Suspended)
        {
            _course.Lawyer(Resumed, stamp => records.Case.Move(CaseStatus.Active, null, stamp));
        }

        _course.Lawyer(Recorded, stamp => records.Case.Move(CaseStatus.ResultRecorded, null, stamp));
    }

    // A plan carries its sealed basis, which is large: only cases that are still open get theirs.
    private async Task PlanAsync(CaseRecords records, Stamp stamp, CancellationToken ct)
    {
        records.Case.WorkOnPlan(stamp);
        records.Plan = _course.IsOver ? null : await sources.Pathways.PlanAsync(file, outline.Office, records, sealer, ids, stamp, ct);
    }

    private void Approve(CaseRecords records, Stamp stamp)
    {
        var (day, how) = (stamp.At.BaghdadDay(), chance.Of([ClientMethod.InPerson, ClientMethod.InPerson, ClientMethod.Phone]));
        records.Case.ApprovePlan(day, how, records.Plan?.Approve(day, how, stamp) ?? 0, records.Applications, stamp);
    }

    private void End(CaseRecords records, bool worked)
    {
        _course.Lawyer(Prepared, stamp => Prepare(records, worked, stamp));
        _course.Supervisor(SignedOff, stamp =>
        {
            if (ClosureGuard.NeedsSignOff(records.Case, records.Applications))
            {
                records.Case.SignOffClosure(stamp);
            }
        });
        _course.Lawyer(Closed, stamp => records.Case.Close(records.Applications, [], stamp.At.BaghdadDay(), stamp));
    }

    // What has no outcome yet gets one: no case is closed without.
    private void Prepare(CaseRecords records, bool worked, Stamp stamp)
    {
        foreach (var open in records.Applications.Where(a => a.Outcome is null))
        {
            open.Decide(new Outcome { Code = worked ? OutcomeCode.PendingAtClosure : OutcomeCode.Withdrawn, On = stamp.At.BaghdadDay() }, stamp);
        }

        var day = stamp.At.BaghdadDay();
        var followed = chance.Percent(70);
        records.Case.PrepareClosure(
            new Closure
            {
                Reason = Reason(records, worked), ClientInformedOn = day,
                ClientInformedHow = chance.Of([ClientMethod.InPerson, ClientMethod.Phone, ClientMethod.ThroughContact]), PapersReturned = true,
                FollowUpOn = followed ? day.AddDays(90) : null, FollowUpWaiver = followed ? null : sources.Words("waiver", chance),
            },
            stamp);
    }

    private ClosureReason Reason(CaseRecords records, bool worked)
    {
        if (!worked)
        {
            return chance.Of([ClosureReason.WithdrawnByClient, ClosureReason.LostContact, ClosureReason.AdviceGiven]);
        }

        var outcomes = records.Applications.ConvertAll(a => a.Outcome!);
        return outcomes.TrueForAll(o => o.IsSuccess) ? ClosureReason.AllDocumentsSolved
            : outcomes.Exists(o => o.IsSuccess) ? ClosureReason.MainGoalSolved
            : outcomes.Exists(o => o.IsRefusal) ? ClosureReason.RefusedNoAppealWanted
            : chance.Of([ClosureReason.LostContact, ClosureReason.AdviceGiven, ClosureReason.MovedToOtherOffice]);
    }

    private string? OverCap() => outline.Caseload >= outline.Lawyer.CaseloadCap ? sources.Words("over_cap", chance) : null;
}

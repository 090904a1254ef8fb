using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Application.Pathways.Plans;

/// <summary>Steps of a plan that become work.</summary>
/// <param name="Applications">What is applied for in the case already.</param>
public sealed record StartedSteps(Case About, ComputedPathway Pathway, IReadOnlyList<PathwayStep> Steps, IReadOnlyList<DocumentApplication> Applications, StartPlanSteps Order);

/// <summary>Makes applications, tasks and drafts of requests out of steps.</summary>
public sealed class StepWork(IClinicDb db, IReferenceData reference, TimeProvider time)
{
    /// <summary>Makes the work; it is saved by the caller.</summary>
    public void Begin(StartedSteps started, Stamp stamp)
    {
        List<(PathwayStep Step, IReadOnlyList<DocumentApplication> Applications)> filed = [];
        foreach (var step in started.Steps)
        {
            filed.Add((step, Apply(step, started, stamp)));
            db.Tasks.Add(TaskItem.Set(new TaskItemId(Guid.CreateVersion7()), started.About.Id, Name(step, started), DueOn(step, started.Pathway), step.Key, stamp));
        }

        if (!started.Order.Letters) return;
        foreach (var office in filed.Where(f => f.Applications.Count > 0 && TakesLetter(f.Step)).GroupBy(f => f.Step.Body!))
        {
            db.Referrals.Add(Draft(office.Key, [.. office], started, stamp));
        }
    }

    /// <summary>True when the clinic writes to the office of a step: something may be shared with it, and no specialist keeps it in hand.</summary>
    public bool TakesLetter(PathwayStep step) => !step.IsForSpecialist && IsDocument(step)
        && step.Body is { } code && reference.Bodies.TryGetValue(code, out var body) && body.ConsentPurpose is not null;

    private bool IsDocument(PathwayStep step) => reference.DocumentTypes.TryGetValue(step.Procedure, out var type) && type.CanBeTarget;

    // What is applied for already is that step's application.
    private List<DocumentApplication> Apply(PathwayStep step, StartedSteps started, Stamp stamp)
    {
        if (!IsDocument(step)) return [];

        List<DocumentApplication> all = [];
        foreach (var person in StepHolders.Of(step, started.Pathway.Rules.Procedures[step.Procedure], started.Pathway.Request.Family))
        {
            all.Add(started.Applications.FirstOrDefault(a => IsOpen(a, person, step.Procedure)) ?? Plan(person, step, started, stamp));
        }

        return all;
    }

    private DocumentApplication Plan(PersonId person, PathwayStep step, StartedSteps started, Stamp stamp)
    {
        var application = DocumentApplication.Plan(new DocumentApplicationId(Guid.CreateVersion7()), started.About.Id, person, step.Procedure, stamp);
        db.Applications.Add(application);
        return application;
    }

    private static bool IsOpen(DocumentApplication a, PersonId person, string document) => a.PersonId == person && a.DocumentType == document && a.Outcome is null;

    private Referral Draft(string body, IReadOnlyList<(PathwayStep Step, IReadOnlyList<DocumentApplication> Applications)> filed, StartedSteps started, Stamp stamp)
    {
        var purpose = string.Join(" · ", filed.Select(f => Name(f.Step, started)).Distinct());
        return Referral.Draft(new ReferralId(Guid.CreateVersion7()), started.About, body,
            Cut(started.Order.OfficeName is { Length: > 0 } office ? office : reference.Bodies[body].NameIn(started.Order.Language), DocumentApplication.OfficeMaxLength),
            Cut(purpose, Referral.TextMaxLength), [.. filed.SelectMany(f => f.Applications)], stamp);
    }

    // The day on which to ask after it, or the last day if that comes first; never before today.
    private DateOnly DueOn(PathwayStep step, ComputedPathway pathway)
    {
        var today = time.Today();
        var remind = pathway.Request.Calendar.LastDay(today, step.RemindDays);
        return step.Deadline is { } last && last < remind ? (last < today ? today : last) : remind;
    }

    private static string Name(PathwayStep step, StartedSteps started) =>
        Cut(started.Pathway.Rules.Procedures[step.Procedure].Name.In(started.Order.Language), TaskItem.TitleMaxLength);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}

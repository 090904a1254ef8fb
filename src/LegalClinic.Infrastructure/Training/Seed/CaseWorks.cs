using LegalClinic.Application;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Tasks;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>What is done within a case: applications, a request to an office, tasks and notes.</summary>
internal sealed class CaseWorks(
    SeedSources sources, FamilyInFile file, CaseOutline outline, CaseCourse course, CaseRecords records, SeedChance chance, SeedIdentifiers ids)
{
    private const double Begun = 0.12, Filed = 0.18, FiledLast = 0.3, DecidedFirst = 0.5, DecidedLast = 0.88, CollectedBy = 0.92;
    private const double Drafted = 0.31, Delivered = 0.34, RepliedFirst = 0.5, RepliedLast = 0.85, Ended = 0.91;
    private static readonly (OutcomeCode Code, double Share)[] Outcomes =
    [
        (OutcomeCode.Obtained, 70), (OutcomeCode.ObtainedCorrected, 4), (OutcomeCode.RefusedAdmin, 11), (OutcomeCode.Withdrawn, 3),
        (OutcomeCode.NotNeeded, 3), (OutcomeCode.PendingAtClosure, 9),
    ];

    // Only somebody who stands in the register gets these.
    private static readonly string[] ProofsOfEntry = ["UNID", "REG_EXTRACT", "PASSPORT"];

    /// <summary>Enters everything in the course of the case.</summary>
    public void Schedule()
    {
        foreach (var application in records.Applications)
        {
            Apply(application);
        }

        if (chance.Percent(45))
        {
            Refer();
        }

        for (var task = chance.Between(1, 3); task > 0; task--)
        {
            SetTask();
        }

        for (var note = chance.Between(0, 2); note > 0; note--)
        {
            course.Lawyer(Part(Begun, Ended), stamp => Note(stamp));
        }
    }

    private void Apply(DocumentApplication application)
    {
        course.Lawyer(Begun, stamp => Step(stamp, application.Prepare));
        course.Lawyer(Part(Filed, FiledLast), stamp => Step(stamp, s => Submit(application, s)));
        course.Lawyer(FiledLast, stamp => Step(stamp, application.Wait));
        var outcome = chance.Of(Outcomes);
        outcome = outcome is OutcomeCode.Obtained or OutcomeCode.ObtainedCorrected && HasNoEntry(application) ? OutcomeCode.RefusedAdmin : outcome;
        if (outcome == OutcomeCode.PendingAtClosure)
        {
            return;
        }

        course.Lawyer(Part(DecidedFirst, DecidedLast), stamp => Step(stamp, s => Decide(application, outcome, s)));
        if (chance.Percent(90))
        {
            course.Lawyer(CollectedBy, stamp => Collect(application, stamp));
        }
    }

    private void Submit(DocumentApplication application, Stamp stamp)
    {
        var day = stamp.At.BaghdadDay();
        var body = sources.Body(application.DocumentType, day, outline.Office.Office.Jurisdiction)!;
        application.Submit(body.Code, body.NameAr, day, chance.Percent(75) ? chance.Digits(6) : null, stamp);
    }

    // As the outcome is recorded, a document that was obtained is entered among the person's papers.
    private void Decide(DocumentApplication application, OutcomeCode code, Stamp stamp)
    {
        var refused = code == OutcomeCode.RefusedAdmin;
        var inWriting = refused && chance.Percent(35);
        var outcome = new Outcome
        {
            Code = code, On = stamp.At.BaghdadDay(), InWriting = inWriting,
            RefusalReason = !refused ? null : HasNoEntry(application) ? RefusalReason.NoRecord : chance.Of(Enum.GetValues<RefusalReason>()),
            Note = refused && !inWriting ? sources.Words("refusal", chance) : null,
        };
        outcome = outcome.IsSuccess ? outcome with { DocumentNumber = chance.Digits(8) } : outcome;
        if (outcome.IsSuccess)
        {
            Held(application).Obtained(outcome.On, outcome.DocumentNumber);
        }

        application.Decide(outcome, stamp);
    }

    private bool HasNoEntry(DocumentApplication application) =>
        ProofsOfEntry.Contains(application.DocumentType) && file.People.Any(p => p.Id == application.PersonId && p.Registered == Answer.No);

    private Holding Held(DocumentApplication application)
    {
        var held = file.Holdings.Find(h => h.PersonId == application.PersonId && h.DocumentType == application.DocumentType);
        if (held is null)
        {
            held = Holding.Enter(new HoldingId(ids.Next()), file.Family.Id, application.PersonId, application.DocumentType, new HoldingDetails());
            file.Holdings.Add(held);
        }

        return held;
    }

    private void Collect(DocumentApplication application, Stamp stamp)
    {
        if (application.Outcome is { IsSuccess: true })
        {
            Step(stamp, s => application.Collect(s.At.BaghdadDay(), s));
        }
    }

    private void Refer()
    {
        Referral? referral = null;
        course.Lawyer(Drafted, stamp => Step(stamp, s => records.Referrals.Add(referral = Draft(s))));
        course.Lawyer(Delivered, stamp => Step(stamp, s => Deliver(referral!, s)));
        if (chance.Percent(25))
        {
            course.Lawyer(Part(Delivered + 0.05, RepliedFirst), stamp => Step(stamp, s => referral!.Remind(s.At.BaghdadDay(), s)));
        }

        var answered = chance.Percent(78);
        if (answered)
        {
            course.Lawyer(Part(RepliedFirst, RepliedLast), stamp => Step(stamp, s => referral!.Answer(Reply(s), s)));
        }

        course.Lawyer(Ended, stamp => Step(stamp, s => referral!.Close(answered ? null : sources.Words("no_reply", chance), s)));
    }

    private Referral Draft(Stamp stamp)
    {
        var application = chance.Of(records.Applications);
        var body = sources.Body(application.DocumentType, stamp.At.BaghdadDay(), outline.Office.Office.Jurisdiction)!;
        return Referral.Draft(new ReferralId(ids.Next()), records.Case, body.Code, body.NameAr, sources.Words("purpose", chance),
            [.. records.Applications.Where(a => a.DocumentType == application.DocumentType)], stamp);
    }

    private void Deliver(Referral referral, Stamp stamp) => referral.Deliver(
        new Delivery(stamp.At.BaghdadDay(), null, null, chance.Percent(70) ? chance.Digits(5) : null),
        sources.Reference.ReplyTerms[referral.BodyCode].Days, sources.Reference.Calendar(outline.Office.Office.Jurisdiction), stamp);

    private Reply Reply(Stamp stamp) => new()
    {
        On = stamp.At.BaghdadDay(), Number = chance.Digits(5), Text = sources.Words("reply", chance),
        Result = chance.Of([(ReferralResult.Granted, 62.0), (ReferralResult.PartlyGranted, 12), (ReferralResult.Refused, 10), (ReferralResult.MoreInformationAsked, 12), (ReferralResult.WrongBody, 4)]),
    };

    private void SetTask()
    {
        TaskItem? task = null;
        var set = Part(Begun, Ended - 0.2);
        course.Lawyer(set, stamp => Step(stamp, s => records.Tasks.Add(task = TaskItem.Set(
            new TaskItemId(ids.Next()), records.Case.Id, sources.Words("task", chance), s.At.BaghdadDay().AddDays(chance.Between(5, 35)), null, s))));
        course.Lawyer(Part(set + 0.05, Ended), stamp => Step(stamp, s => task!.Finish(s.At.BaghdadDay(), s)));
    }

    private void Note(Stamp stamp) => Step(stamp, s => records.Notes.Add(CaseNote.Write(new CaseNoteId(ids.Next()), records.Case.Id, sources.Words("note", chance), s)));

    // The case counts as worked on, as after every step.
    private void Step(Stamp stamp, Action<Stamp> what)
    {
        what(stamp);
        records.Case.Touch(stamp);
    }

    private double Part(double least, double most) => least + (chance.Part() * (most - least));
}

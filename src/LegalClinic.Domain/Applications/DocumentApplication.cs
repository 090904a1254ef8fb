using LegalClinic.Domain.Cases;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Applications;

public readonly record struct DocumentApplicationId(Guid Value) : IEntityId;

/// <summary>One person's way to one document inside a case.</summary>
public sealed class DocumentApplication : Aggregate<DocumentApplicationId>
{
    /// <summary>Longest receipt number in characters.</summary>
    public const int ReceiptMaxLength = 40;

    /// <summary>Longest office name in characters.</summary>
    public const int OfficeMaxLength = 120;

    private DocumentApplication() { }

    public CaseId CaseId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>Code of the document type.</summary>
    public string DocumentType { get; private init; } = "";
    public ApplicationStatus Status { get; private set; }

    /// <summary>Body that decides, by its code; null until it is submitted.</summary>
    public string? BodyCode { get; private set; }
    public string? OfficeName { get; private set; }
    public DateOnly? SubmittedOn { get; private set; }
    public string? ReceiptNumber { get; private set; }
    public Outcome? Outcome { get; private set; }
    public DateOnly? CollectedOn { get; private set; }

    /// <summary>Plans an application.</summary>
    public static DocumentApplication Plan(DocumentApplicationId id, CaseId inCase, PersonId person, string documentType, Stamp stamp)
    {
        var planned = new DocumentApplication { Id = id, CaseId = inCase, PersonId = person, DocumentType = documentType };
        planned.Moved("application", id.Value, "", planned.Status.Code, stamp, null);
        return planned;
    }

    /// <summary>Papers are being gathered.</summary>
    /// <exception cref="DomainException"><c>application.wrong_state</c>.</exception>
    public void Prepare(Stamp stamp) => MoveTo(ApplicationStatus.Preparing, stamp, null, ApplicationStatus.Planned);

    /// <summary>The application was handed in.</summary>
    /// <param name="receiptNumber">Number on the receipt; null when the office gave none.</param>
    /// <exception cref="DomainException"><c>application.wrong_state</c>.</exception>
    public void Submit(string bodyCode, string? officeName, DateOnly on, string? receiptNumber, Stamp stamp)
    {
        MoveTo(ApplicationStatus.Submitted, stamp, null, ApplicationStatus.Planned, ApplicationStatus.Preparing);
        (BodyCode, OfficeName, SubmittedOn, ReceiptNumber) = (bodyCode, officeName, on, receiptNumber);
    }

    /// <summary>The body has it and is waited for.</summary>
    /// <exception cref="DomainException"><c>application.wrong_state</c>.</exception>
    public void Wait(Stamp stamp) => MoveTo(ApplicationStatus.Waiting, stamp, null, ApplicationStatus.Submitted);

    /// <summary>Records what became of it.</summary>
    /// <exception cref="DomainException"><c>application.wrong_state</c>; <c>application.not_submitted</c>: a document cannot
    /// be obtained or refused before it was applied for; <c>application.refusal_reason_missing</c>.</exception>
    public void Decide(Outcome outcome, Stamp stamp)
    {
        if (outcome.IsRefusal && outcome.RefusalReason is null)
        {
            throw new DomainException("application.refusal_reason_missing");
        }

        if (outcome.NeedsFiling && SubmittedOn is null)
        {
            throw new DomainException("application.not_submitted");
        }

        var to = outcome.Code == OutcomeCode.Withdrawn ? ApplicationStatus.Withdrawn : ApplicationStatus.Decided;
        MoveTo(to, stamp, outcome.RefusalReason?.Code ?? outcome.Code.Code, ApplicationStatus.Planned,
            ApplicationStatus.Preparing, ApplicationStatus.Submitted, ApplicationStatus.Waiting, ApplicationStatus.Decided);
        Outcome = outcome;
    }

    /// <summary>The person has the paper in hand.</summary>
    /// <exception cref="DomainException"><c>application.wrong_state</c>; <c>application.nothing_to_collect</c>.</exception>
    public void Collect(DateOnly on, Stamp stamp)
    {
        if (Outcome is not { IsSuccess: true })
        {
            throw new DomainException("application.nothing_to_collect");
        }

        MoveTo(ApplicationStatus.Collected, stamp, null, ApplicationStatus.Decided);
        CollectedOn = on;
    }

    /// <summary>Goes on in another case, or for the same person under the name another file has for him or her.</summary>
    internal void Move(CaseId inCase, PersonId person)
    {
        (CaseId, PersonId) = (inCase, person);
        Changed();
    }

    private void MoveTo(ApplicationStatus to, Stamp stamp, string? why, params ReadOnlySpan<ApplicationStatus> from)
    {
        if (!from.Contains(Status))
        {
            throw new DomainException("application.wrong_state", Status.Code, to.Code);
        }

        Moved("application", Id.Value, Status.Code, to.Code, stamp, why);
        Status = to;
        Changed();
    }
}

/// <summary>What became of a requested document.</summary>
public sealed record Outcome
{
    /// <summary>Longest note on a refusal in characters: officer and place of an oral refusal.</summary>
    public const int NoteMaxLength = 300;

    public OutcomeCode Code { get; init; }

    /// <summary>Day of the decision or of the paper.</summary>
    public DateOnly On { get; init; }
    public string? DocumentNumber { get; init; }
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>True when the refusal is in writing; an oral one is noted with officer and place.</summary>
    public bool InWriting { get; init; }
    public string? Note { get; init; }

    /// <summary>The person has the document, or the judgment that was asked for.</summary>
    public bool IsSuccess => Code is OutcomeCode.Obtained or OutcomeCode.ObtainedCorrected or OutcomeCode.JudgmentFavourable;

    /// <summary>A body or court said no.</summary>
    public bool IsRefusal => Code is OutcomeCode.RefusedAdmin or OutcomeCode.JudgmentUnfavourable;

    /// <summary>An outcome that only a body which had the application can give.</summary>
    public bool NeedsFiling => IsSuccess || IsRefusal;
}

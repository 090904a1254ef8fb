namespace LegalClinic.Domain.Documents;

/// <summary>State of a document in a person's hands (domain.md 4.4).</summary>
public enum HoldingState
{
    Unknown, HasValid, HasExpired, Damaged, Lost, NeverHad, Confiscated, HeldByOther, CopyOnly, PhotoOnly,
    IssuedNonState, RegisteredNotCollected, AppliedWaiting, NotApplicable,
}

/// <summary>Why a document is missing (domain.md 4.4).</summary>
public enum MissingReason
{
    LostInFlight, Destroyed, Confiscated, NeverRegistered, OfficeClosed, Cost, Distance, Fear, NoMarriagePaper, Other,
}

/// <summary>What the family needs a document for.</summary>
public enum DocumentPurpose
{
    School, Checkpoint, Ration, Work, Aid, Health, Inheritance, Status, Travel, CorrectRecord, Return,
    Compensation, Housing, Registration, Custody, Other,
}

using System.Text.Json;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;

namespace LegalClinic.Domain.Pathways;

/// <summary>How pressing a step is.</summary>
public enum StepPriority { Normal, High, Urgent }

/// <summary>What a reason rests on.</summary>
public enum BecauseKind { Wanted, Needed, Decision, Procedure }

/// <summary>A reason for something in a plan.</summary>
/// <param name="Rule">Code of the rule; empty when the family wants it.</param>
/// <param name="For">Key of the step or target it is for; empty when it is for the step itself.</param>
/// <param name="Facts">Facts the rule looked at.</param>
public sealed record Because(BecauseKind Kind, string Rule, string For, IReadOnlyList<Fact> Facts);

/// <summary>A paper to bring along.</summary>
/// <param name="Code">Document or evidence.</param>
/// <param name="People">Whose it is; empty for the family's own.</param>
/// <param name="Count">How many, such as two witnesses; 0 when it does not count.</param>
/// <param name="FromStep">Key of the step that gives it; null when the family has it or can bring it.</param>
/// <param name="IsHelp">True when it helps but is not demanded.</param>
public sealed record PaperToBring(string Code, IReadOnlyList<PersonId> People, int Count, string? FromStep, bool IsHelp);

/// <summary>Another way that was possible and is kept by name.</summary>
/// <param name="Rule">Rule with the alternatives.</param>
/// <param name="For">Key of the step that needs one of them.</param>
/// <param name="Procedures">Codes of what it consists of.</param>
/// <param name="Points">Its points by the weights; the way taken has <paramref name="PointsTaken"/>. Null when it is not open.</param>
public sealed record Alternative(string Rule, string For, IReadOnlyList<string> Procedures, long? Points, long? PointsTaken);

/// <summary>What a step frees when it is done.</summary>
/// <param name="People">People who come nearer to a document by it.</param>
/// <param name="Documents">Keys of the documents that wait for it, its own included when it is one.</param>
public sealed record Unblocks(IReadOnlyList<PersonId> People, IReadOnlyList<string> Documents);

/// <summary>One step of a plan.</summary>
public sealed record PathwayStep
{
    /// <summary>Stable name of the step: procedure and people; the same step has the same key in every plan.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the document or act.</summary>
    public required string Procedure { get; init; }
    public required IReadOnlyList<PersonId> People { get; init; }

    /// <summary>Code of the body that does it; null when it is not one body.</summary>
    public string? Body { get; init; }

    /// <summary>Code of the variant that applies, such as the central section; null when none does.</summary>
    public string? Variant { get; init; }
    public required string LegalBasis { get; init; }

    /// <summary>Fee in dinars; null when nobody knows.</summary>
    public int? FeeIqd { get; init; }
    public int Visits { get; init; }

    /// <summary>Degree of risk for the client, 0 to 3.</summary>
    public int Risk { get; init; }
    public int ExpectedDays { get; init; }
    public int RemindDays { get; init; }
    public int EscalateDays { get; init; }

    /// <summary>Calendar days from the day of the plan to its earliest start.</summary>
    public int StartsAfterDays { get; init; }
    public DateOnly ExpectedFinish { get; init; }

    /// <summary>Last day; null when there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>True when it cannot even start before its deadline is over.</summary>
    public bool IsTooLate { get; init; }
    public StepPriority Priority { get; init; }

    /// <summary>Keys of the steps that come before.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Key of the step with which it is filed in one claim; null when it is filed alone.</summary>
    public string? FiledWith { get; init; }
    public bool IsInProcess { get; init; }
    public bool IsTarget { get; init; }
    public bool IsFrontier { get; init; }
    public bool IsCritical { get; init; }
    public bool NeedsSupervisor { get; init; }

    /// <summary>The family decides whether it is done at all.</summary>
    public bool IsClientDecision { get; init; }

    /// <summary>Only a specialist lawyer works on it; no automatic letters.</summary>
    public bool IsForSpecialist { get; init; }
    public IReadOnlyList<PaperToBring> Papers { get; init; } = [];

    /// <summary>Codes of the rules whose sentence is a warning here.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Soft demands that cannot be met; the office is asked to waive them.</summary>
    public IReadOnlyList<Because> Waivers { get; init; } = [];
    public IReadOnlyList<Because> Because { get; init; } = [];
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];
    public required Unblocks Unblocks { get; init; }

    /// <summary>Codes of the rules it rests on that no lawyer has verified.</summary>
    public IReadOnlyList<string> Unverified { get; init; } = [];
}

/// <summary>Why a document cannot be planned.</summary>
public enum NoPlanKind { OnlyHeld, NotOpen, Forbidden, EvidenceMissing, NobodyNamed, LegalReview, NotATarget, Circle }

/// <summary>What stands in the way.</summary>
/// <param name="Procedure">Document, act or evidence that cannot be had.</param>
/// <param name="Rule">Rule that says so.</param>
public sealed record Obstacle(NoPlanKind Kind, string Procedure, IReadOnlyList<PersonId> People, string Rule, IReadOnlyList<Fact> Facts);

/// <summary>A target without a plan, and why.</summary>
public sealed record NoPlan(PathwayTarget Target, IReadOnlyList<Obstacle> Obstacles);

/// <summary>A branch that is open besides the plan, to be decided by the client.</summary>
/// <param name="From">First day it is possible; null: today.</param>
public sealed record Offer(string Procedure, IReadOnlyList<PersonId> People, DateOnly? From, Because Because);

/// <summary>Something to mind about a person that is no step.</summary>
public sealed record Notice(PersonId? PersonId, Because Because);

/// <summary>A circle that was opened.</summary>
/// <param name="Rule">Soft rule that was left out.</param>
/// <param name="For">Key of the step it belonged to.</param>
/// <param name="Instead">True when the rule's fallback stands in.</param>
public sealed record OpenedCircle(string Rule, string For, bool Instead);

/// <summary>The way of a whole family to its documents.</summary>
public sealed record PathwayPlan
{
    public required DateOnly Day { get; init; }

    /// <summary>In the order in which they can be done.</summary>
    public required IReadOnlyList<PathwayStep> Steps { get; init; }

    /// <summary>Targets the family has already.</summary>
    public IReadOnlyList<PathwayTarget> AlreadyHeld { get; init; } = [];
    public IReadOnlyList<NoPlan> NoPlans { get; init; } = [];
    public IReadOnlyList<Offer> Offers { get; init; } = [];
    public IReadOnlyList<Notice> Notices { get; init; } = [];
    public IReadOnlyList<OpenedCircle> OpenedCircles { get; init; } = [];

    /// <summary>Keys of what can be filed today.</summary>
    public IReadOnlyList<string> Frontier { get; init; } = [];

    /// <summary>Keys of the longest chain, first to last.</summary>
    public IReadOnlyList<string> CriticalPath { get; init; } = [];

    /// <summary>Expected end of the longest chain; the day of the plan when there is no step.</summary>
    public DateOnly ExpectedFinish { get; init; }

    /// <summary>A rule makes the case complex.</summary>
    public bool IsComplex { get; init; }

    /// <summary>Facts nobody knows that the plan looked at.</summary>
    public IReadOnlyList<FactKey> UnknownFacts { get; init; } = [];

    /// <summary>The plan as bytes: the same input gives the same bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);
}

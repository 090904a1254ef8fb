using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Where a rule comes from, for how long and where it holds, and who verified it.</summary>
/// <param name="Origin">Legal or clinic source as the file names it.</param>
/// <param name="ValidTo">Last day; null while it holds.</param>
/// <param name="VerifiedBy">Lawyer who checked it; null while nobody has.</param>
public sealed record RuleSource(
    string Code, string File, int Line, string Origin, DateOnly ValidFrom, DateOnly? ValidTo, Jurisdiction Jurisdiction, string? VerifiedBy, DateOnly? VerifiedOn)
{
    /// <summary>True when a lawyer of the clinic checked it.</summary>
    public bool IsVerified => VerifiedBy is not null;

    /// <summary>True when it holds on a day in a jurisdiction.</summary>
    public bool HoldsOn(DateOnly day, Jurisdiction jurisdiction) =>
        ValidFrom <= day && (ValidTo is null || day <= ValidTo) && (Jurisdiction == Jurisdiction.Both || Jurisdiction == jurisdiction);
}

/// <summary>A text in the three languages.</summary>
public sealed record RuleText(string En, string Ar, string Ckb)
{
    public string In(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar => Ar,
        ClinicLanguage.Ckb => Ckb,
        _ => En,
    };
}

/// <summary>What a fact is about.</summary>
public enum FactAbout { Person, Marriage, Household }

/// <summary>A kind of fact (domain.md 1.4) with the question that asks for it.</summary>
/// <param name="Values">Possible answers; empty for a number.</param>
/// <param name="IsAsked">False when it only follows from other data.</param>
/// <param name="IsRestricted">True when its answer is among the dangerous fields (domain.md 4.7).</param>
public sealed record FactType(
    int Index, string Code, FactAbout About, IReadOnlyList<string> Values, bool IsNumber, bool IsAsked, bool IsRestricted, RuleText Question, RuleSource Source);

/// <summary>What a token of the grammar stands for.</summary>
public enum ProcedureKind
{
    /// <summary>A document of the catalogue, obtained by a procedure.</summary>
    Document,

    /// <summary>A procedure that ends without a document of the catalogue, such as an entry in the register.</summary>
    Act,

    /// <summary>A paper that only can be held: old cards, birth notes.</summary>
    Paper,

    /// <summary>What the family brings or what is the case; never a step.</summary>
    Evidence,

    /// <summary>Stands for its own requirements; never a step.</summary>
    Helper,
}

/// <summary>A procedure, or what else the grammar names.</summary>
/// <param name="Index">Place in the file; procedures stand in the order in which a clinic files them.</param>
/// <param name="Signature">For whom it is: one person or two.</param>
/// <param name="OnlyIf">Without it the procedure is not open at all; null: always open.</param>
/// <param name="FulfilledBy">Facts that make it unnecessary; null: only a paper does.</param>
/// <param name="Witnesses">Fact that says whether its witnesses exist; null: they can be found.</param>
/// <param name="Body">Code of the body that does it; null when it is not one body.</param>
/// <param name="FeeIqd">Fee in dinars; null when nobody knows.</param>
/// <param name="Risk">Degree of risk for the client, 0 to 3.</param>
/// <param name="LegalBasis">As the domain file has it, with the mark of its source.</param>
/// <param name="Basis">The same in words.</param>
/// <param name="SharedBy">Who has to be the same for several to be filed as one; empty: each is filed alone.</param>
/// <param name="FiledWith">The procedure it is filed together with, in one claim.</param>
/// <param name="IsRenewed">True when a family that has it and wants it gets it brought up to date.</param>
public sealed record Procedure(
    int Index, string Code, ProcedureKind Kind, IReadOnlyList<Role> Signature, RuleText Name, Condition? OnlyIf, Condition? FulfilledBy,
    FactPath? Witnesses, string? Body, int? FeeIqd, int Visits, int Risk, Days Days, string LegalBasis, RuleText Basis,
    IReadOnlyList<Role> SharedBy, Requirement.Need? FiledWith, bool IsRenewed, RuleSource Source)
{
    /// <summary>True when it can be a step of a plan.</summary>
    public bool IsStep => Kind is ProcedureKind.Document or ProcedureKind.Act;
}

/// <summary>Calendar days from filing: when to remind, when the answer is expected, when to go higher.</summary>
public readonly record struct Days(int Expected, int Remind, int Escalate);

/// <summary>How a procedure differs under a condition, such as at a central section.</summary>
public sealed record ProcedureVariant(string Procedure, Condition Condition, string? Body, int? FeeIqd, Days? Days, RuleText Text, RuleSource Source);

/// <summary>How strictly something is asked for (domain.md 1.3).</summary>
public enum Strength
{
    /// <summary>The office does not accept without.</summary>
    Hard,

    /// <summary>Usual demand, sometimes waived.</summary>
    Soft,

    /// <summary>Evidence that helps: it comes first when it is planned anyway, and never adds a step.</summary>
    Evidence,
}

/// <summary>One line of the dependency grammar.</summary>
/// <param name="Target">Roles in which the line names the people of its target.</param>
/// <param name="Fallback">What stands in where the line would close a circle; null: nothing.</param>
public sealed record Dependency(
    Procedure Of, IReadOnlyList<Role> Target, Requirement Requires, Strength Strength, Condition? Condition, Requirement? Fallback, RuleSource Source)
{
    /// <summary>True when the line holds for each spouse by itself.</summary>
    public bool SpeaksOfSpouse { get; } = Requires.Needs().Any(n => n.People.Any(w => w.Role == Role.S)) || Condition?.Paths().Any(p => p.Role == Role.S) == true;
}

/// <summary>What a decision rule does to a plan.</summary>
public enum EffectVerb
{
    Explain, Warn, Approve, Choice, Specialist, Complexity, High, Urgent, Forbid, Deadline, Departure, Offer, Later, Notice, Stop, Appeal, Shared,
}

/// <summary>One effect of a decision rule.</summary>
/// <param name="On">Procedure it touches; null when it touches none.</param>
/// <param name="Person">Whom a notice is about; null when it is about a procedure.</param>
/// <param name="Years">Years to wait; only for <see cref="EffectVerb.Later"/>.</param>
/// <param name="After">What the years are counted from.</param>
public sealed record Effect(EffectVerb Verb, Requirement.Need? On, Role? Person, int Years, Requirement.Need? After);

/// <summary>A decision rule R01 to R24: condition, effects, and its sentence.</summary>
public sealed record DecisionRule(IReadOnlyList<Role> Subject, Condition Condition, IReadOnlyList<Effect> Effects, RuleText Text, RuleSource Source);

/// <summary>A period within which something has to be done.</summary>
/// <param name="Kind"><c>birth</c>, <c>consulate</c>, <c>refusal</c>, or <c>answer</c> for a body's time to answer.</param>
/// <param name="Days">Calendar days; a last day on which offices are closed moves to the next working day (domain.md 12 item 4).</param>
public sealed record DeadlineRule(string Code, string Kind, Condition? Condition, int Days, RuleText Text, RuleSource Source);

/// <summary>What one thing counts when ways are compared.</summary>
public sealed record WeightRule(string Code, int Points, RuleText Text, RuleSource Source);

/// <summary>Points by which ways are compared; less is better.</summary>
public sealed record Weights(int Day, int ThousandIqd, int Visit, int Risk)
{
    /// <summary>Points of one procedure by itself.</summary>
    /// <param name="days">Days expected.</param>
    /// <param name="feeIqd">Fee in dinars; null when nobody knows.</param>
    public int Of(Procedure procedure, int days, int? feeIqd) =>
        (Day * days) + (ThousandIqd * (feeIqd ?? 0) / 1000) + (Visit * procedure.Visits) + (Risk * procedure.Risk);
}

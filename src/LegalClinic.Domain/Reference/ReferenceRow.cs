using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Reference;

/// <summary>
/// What every row of the reference data carries: from when to when it is valid, where, and which lawyer of the clinic
/// verified it. Rules change by circular, never in code.
/// </summary>
public abstract class ReferenceRow
{
    /// <summary>Longest code in characters.</summary>
    public const int CodeMaxLength = 30;

    /// <summary>Longest name in characters.</summary>
    public const int NameMaxLength = 200;

    public string Code { get; init; } = "";
    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day of validity; null while it is valid.</summary>
    public DateOnly? ValidTo { get; init; }
    public Jurisdiction Jurisdiction { get; init; }

    /// <summary>Who of the clinic's lawyers verified the row; null while nobody has.</summary>
    public string? VerifiedBy { get; init; }
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>True when the row is valid on a day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>A row with a name in the three languages.</summary>
public abstract class NamedReferenceRow : ReferenceRow
{
    public string NameAr { get; init; } = "";
    public string NameCkb { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>The name in a language.</summary>
    public string NameIn(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar => NameAr,
        ClinicLanguage.Ckb => NameCkb,
        _ => NameEn,
    };
}

/// <summary>A document type of the catalogue (domain.md 1.1 and 1.2b).</summary>
public sealed class DocumentType : NamedReferenceRow
{
    public string IssuerFederal { get; init; } = "";
    public string KriCounterpart { get; init; } = "";
    public string WhoApplies { get; init; } = "";
    public string Steps { get; init; } = "";
    public string LegalBasis { get; init; } = "";
    public string TimeLimit { get; init; } = "";
    public string Fee { get; init; } = "";
    public string Validity { get; init; } = "";

    /// <summary>Usual duration in days; null when nobody knows.</summary>
    public int? UsualDays { get; init; }
    public string Blockers { get; init; } = "";

    /// <summary>False for evidence papers and legacy cards, which are never what a family is to get (domain.md 12 items 1 and 5).</summary>
    public bool CanBeTarget { get; init; }

    /// <summary>False for papers whose name alone betrays what must stay sealed, such as a birth note of a camp.</summary>
    public bool ShownInReports { get; init; }
}

/// <summary>A dependency between documents, in the grammar of dependencies.csv (domain.md 1.3).</summary>
public sealed class DocumentDependency : ReferenceRow
{
    public string Target { get; init; } = "";
    public string Requires { get; init; } = "";

    /// <summary>H hard, S soft, E evidence.</summary>
    public string Strength { get; init; } = "";
    public string? Condition { get; init; }
    public string? Comment { get; init; }
}

/// <summary>A government body or court (domain.md section 2).</summary>
public sealed class GovernmentBody : NamedReferenceRow
{
    public string Level { get; init; } = "";
    public string Decides { get; init; } = "";
    public string ClinicSends { get; init; } = "";
    public string ClinicGets { get; init; } = "";

    /// <summary>Working days until a reply, an estimate until the clinic has measured it; null when none is expected.</summary>
    public int? ExpectedDays { get; init; }

    /// <summary>Purpose the family must have agreed to before anything is shared with the body; null: nothing is ever shared with it.</summary>
    public ConsentPurpose? ConsentPurpose { get; init; }
}

/// <summary>A country, governorate or district.</summary>
public sealed class Place : NamedReferenceRow
{
    /// <summary>0 country, 1 governorate, 2 district.</summary>
    public int Level { get; init; }
    public string? ParentCode { get; init; }
    public string SearchKey { get; init; } = "";
}

/// <summary>A camp, centre or other site, with its status on a date.</summary>
public sealed class Site : NamedReferenceRow
{
    public string Type { get; init; } = "";
    public string Country { get; init; } = "";
    public string? GovernorateCode { get; init; }
    public string? DistrictCode { get; init; }
    public string Status { get; init; } = "";
    public string Source { get; init; } = "";
    public string SearchKey { get; init; } = "";
}

/// <summary>A term of the field in the three languages.</summary>
public sealed class GlossaryTerm : NamedReferenceRow;

/// <summary>What a priority factor counts (domain.md 3.6).</summary>
public sealed class PriorityWeightRow : NamedReferenceRow
{
    public int Points { get; init; }

    /// <summary>Level it sets by itself; empty when it only adds points.</summary>
    public string? Forces { get; init; }
}

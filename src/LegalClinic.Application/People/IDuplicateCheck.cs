using LegalClinic.Domain.Families;
using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Application.People;

/// <summary>Finds the files of the whole registry in which members of a family stand already, also files that the person asking may not see.</summary>
public interface IDuplicateCheck
{
    /// <summary>Looks for every member by names, birth and numbers.</summary>
    /// <param name="own">The family's own file, which does not count; null when it has none yet.</param>
    Task<KnownFamilies> CheckAsync(FamilyAsked asked, FamilyId? own, CancellationToken ct);
}

/// <summary>A family that is looked for.</summary>
public sealed record FamilyAsked(IReadOnlyList<MemberAsked> Members, HouseholdNumbers Household);

/// <summary>A member who is looked for.</summary>
public sealed record MemberAsked(Guid Id, PersonPrint Print, MemberNumbers Numbers);

/// <summary>The cards of a household, told of its head.</summary>
public sealed record HouseholdNumbers(Guid HeadId, string? RationCard, string? ResidenceCard, string? MigrationFile);

/// <summary>Files in which members stand already, the surest first.</summary>
/// <param name="Finds">Everybody who may be a member, also those whose file nothing more speaks for.</param>
/// <param name="Bounded">True when so many people bear a member's name that not all could be compared.</param>
public sealed record KnownFamilies(IReadOnlyList<KnownFamily> Families, IReadOnlyList<KnownMember> Finds, bool Bounded)
{
    /// <summary>How sure it is that the family has a file already.</summary>
    public MatchBand Band => Families.Count == 0 ? MatchBand.New : Families.Max(f => f.Band);
}

using LegalClinic.Domain.Families;

namespace LegalClinic.Domain.People.Identity;

/// <summary>A person of a file who may be a member of the family asked for.</summary>
/// <param name="MemberId">The member asked for.</param>
/// <param name="Probability">0 to 1 that the two are one person; 1 for a number that is the same.</param>
/// <param name="Reasons">What speaks for it and what against, strongest first.</param>
public sealed record KnownMember(Guid MemberId, RegisteredPrint Person, double Probability, MatchBand Band, IReadOnlyList<MatchReason> Reasons);

/// <summary>A file in which members of a family may stand already.</summary>
/// <param name="Band">How sure that is for the family as a whole.</param>
/// <param name="Members">Who may be whom; every member and every person of the file at most once.</param>
public sealed record KnownFamily(FamilyId FamilyId, MatchBand Band, IReadOnlyList<KnownMember> Members)
{
    // A brother or a namesake resembles a member too: a file is only spoken of when somebody in it is more probably the same than not. Two such people in one
    // file are hardly a coincidence, though each alone may be one.
    private const double Likely = 0.5;
    private const int LikelyMembers = 2;

    /// <summary>The files that finds of single members speak for, the surest first.</summary>
    /// <param name="finds">Finds of all members, in any order.</param>
    public static IReadOnlyList<KnownFamily> Of(IEnumerable<KnownMember> finds) =>
    [
        .. finds.GroupBy(f => f.Person.FamilyId).Select(file => Of(file.Key, Pair(file))).Where(f => f.Members.Any(m => m.Probability >= Likely))
            .OrderByDescending(f => f.Band).ThenByDescending(f => f.Members.Sum(m => m.Probability)).ThenBy(f => f.FamilyId.Value),
    ];

    private static KnownFamily Of(FamilyId file, IReadOnlyList<KnownMember> members)
    {
        var same = members.Any(m => m.Band == MatchBand.Same) || members.Count(m => m.Probability >= Likely) >= LikelyMembers;
        return new KnownFamily(file, same ? MatchBand.Same : MatchBand.Possible, members);
    }

    private static List<KnownMember> Pair(IEnumerable<KnownMember> finds)
    {
        HashSet<Guid> members = [];
        HashSet<PersonId> people = [];
        return [.. finds.OrderByDescending(f => f.Band).ThenByDescending(f => f.Probability).Where(f => !members.Contains(f.MemberId) && !people.Contains(f.Person.PersonId) && members.Add(f.MemberId) && people.Add(f.Person.PersonId))];
    }
}

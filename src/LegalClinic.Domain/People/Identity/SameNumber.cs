using LegalClinic.Domain.Families;

namespace LegalClinic.Domain.People.Identity;

/// <summary>What kind of number stands in two files.</summary>
public enum NumberKind
{
    NationalNumber,
    Card,

    /// <summary>Book and page of the civil register: proves something only with the same given name.</summary>
    RegisterPage,

    /// <summary>Ration card, residence card or file at the Ministry of Migration: of the household, so told of its head.</summary>
    HouseholdCard,
}

/// <summary>A number of a paper of one kind.</summary>
public readonly record struct CardNumber(string DocumentType, string Number);

/// <summary>The numbers a member is known by.</summary>
/// <param name="Page">The page of the civil register the member stands on.</param>
public sealed record MemberNumbers(string? National, IReadOnlyList<CardNumber> Cards, RegisterPage? Page)
{
    /// <summary>Shorter ones are remarks or mistakes rather than numbers, in characters.</summary>
    public const int MinLength = 4;

    /// <summary>The numbers of a member, without what is no number.</summary>
    public static MemberNumbers Of(string? national, IEnumerable<CardNumber> cards, RegisterPage? page) =>
        new(national is { Length: >= MinLength } ? national : null, [.. cards.Where(c => c.Number.Length >= MinLength).Distinct()], page);

    /// <summary>Book and page as they are looked up; null when one is missing.</summary>
    public string? PageKey => Page is { RegisterNumber: { Length: > 0 } register, PageNumber: { Length: > 0 } page } ? $"{register}/{page}" : null;
}

/// <summary>A person of another file who bears a number of a member.</summary>
/// <param name="PageGovernorate">Governorate of the register the page belongs to; null when not known or another kind of number.</param>
public sealed record SameNumber(NumberKind Kind, Guid MemberId, RegisteredPrint Person, string? PageGovernorate)
{
    /// <summary>What the number proves; null when nothing.</summary>
    /// <param name="comparison">Compares the member.</param>
    /// <param name="reasons">Reasons that the names and births give.</param>
    public KnownMember? Prove(PrintComparison comparison, MemberNumbers numbers, IReadOnlyList<MatchReason> reasons)
    {
        if (Kind == NumberKind.RegisterPage && !(SamePlace(numbers) && comparison.HasSameGiven(Person))) return null;
        return new KnownMember(MemberId, Person, 1, MatchBand.Same, [new MatchReason(Code<NumberKind>.Of(Kind), "same"), .. reasons]);
    }

    private bool SamePlace(MemberNumbers numbers) => PageGovernorate is null || numbers.Page?.GovernorateCode is not { } here || here == PageGovernorate;
}

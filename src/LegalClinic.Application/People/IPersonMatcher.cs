using LegalClinic.Domain.People.Identity;

namespace LegalClinic.Application.People;

/// <summary>Finds people of the whole registry who may be the one asked for, also in files that the person asking may not see.</summary>
public interface IPersonMatcher
{
    /// <summary>The most probable people first.</summary>
    Task<PersonMatches> FindAsync(PersonPrint print, int most, CancellationToken ct);
}

/// <summary>People who may be the one asked for.</summary>
/// <param name="Bounded">True when so many bear such a name that not all could be compared.</param>
public sealed record PersonMatches(IReadOnlyList<IdentityMatch> Matches, bool Bounded);

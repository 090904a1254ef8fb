using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>Finds in a form the facts that are to be sealed (domain.md 4.7).</summary>
internal static class SealedFormFacts
{
    private const string Syria = "SYR";

    /// <summary>True when the place of birth may not stand in the open.</summary>
    public static bool IsSealed(BirthSection birth) =>
        birth.Country == Syria || birth.PlaceKind is BirthPlaceKind.CampSyria or BirthPlaceKind.CampIraq;

    /// <summary>True when a stay may not stand in the open.</summary>
    public static bool IsSealed(StaySection stay, IReferenceData reference) =>
        stay.Reason == DisplacementReason.ArrestOfRelative
        || new[] { stay.FromSiteCode, stay.ToSiteCode }.Any(code =>
            code is not null && reference.Sites.TryGetValue(code, out var site) && site.Country == Syria);

    /// <summary>Every sealed fact of the form with its kind and subject.</summary>
    /// <param name="holdingIds">The holding entered for each document row.</param>
    /// <param name="marriageIds">The marriage entered for each marriage row.</param>
    public static IEnumerable<(SealedKind Kind, Guid Subject, object Fact)> Of(IntakeForm form, FamilyId family,
        IReadOnlyList<Guid> holdingIds, IReadOnlyList<Guid> marriageIds, Func<Guid, Guid> person, IReferenceData reference)
    {
        var h = form.Household;
        yield return (SealedKind.Household, family.Value, new SealedHousehold(h.Address.Block, h.Address.Tent, h.SecurityCheck,
            h.MovePlannedOn, h.MovePlannedToPlace, [.. form.Barriers.Where(FamilyFile.IsSealed)]));

        foreach (var (stay, order) in form.Displacement.Select((s, i) => (s, i + 1)).Where(x => IsSealed(x.s, reference)))
        {
            yield return (SealedKind.Stay, family.Value, new SealedStay(order, stay.FromPlaceCode, stay.FromSiteCode,
                stay.ToPlaceCode, stay.ToSiteCode, stay.ArrivedOn, stay.LeftOn, stay.Reason));
        }

        foreach (var member in form.Members)
        {
            if (member.Life.Status != ToldLifeStatus.Alive)
            {
                yield return (SealedKind.Life, person(member.Id), Life(member.Life));
            }

            if (member.Birth.PlaceKind is not null || IsSealed(member.Birth))
            {
                yield return (SealedKind.Birth, person(member.Id), Birth(member.Birth));
            }

            if (FamilyFile.IsSealed(member.MaritalStatus))
            {
                yield return (SealedKind.Marriage, person(member.Id), new SealedMarriage(MarriageRegime.Unknown, member.MaritalStatus));
            }
        }

        foreach (var (marriage, i) in form.Marriages.Select((m, i) => (m, i)).Where(x => x.m.Regime != MarriageRegime.Unknown))
        {
            yield return (SealedKind.Marriage, marriageIds[i], new SealedMarriage(marriage.Regime, null));
        }

        foreach (var (by, i) in form.Documents.Select((d, i) => (d.ConfiscatedBy, i)).Where(x => !string.IsNullOrWhiteSpace(x.ConfiscatedBy)))
        {
            yield return (SealedKind.Confiscation, holdingIds[i], new SealedConfiscation(by!));
        }
    }

    private static SealedLife Life(LifeSection l) => new(l.Status, l.Since, l.PlaceCode, l.PlaceText, l.Proof, l.Reported,
        l.DeclaredOn, l.Witnesses, l.DeathLikely, l.Contact, l.SentenceYears);

    private static SealedBirth Birth(BirthSection b) => new(b.Country, b.PlaceText, b.PlaceKind, b.SiteCode, b.Notice,
        b.NoticeNumber, b.Witnesses, b.FatherKnownByMother, b.PaternalKinCooperate, b.EarlierRegistration, b.DateUncertain);
}

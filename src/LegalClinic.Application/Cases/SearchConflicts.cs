using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>
/// Searches everybody of a family, and further parties, in the files of all other cases (domain.md 3.4). A person decides what the findings mean; of the other
/// case nothing is told, not even whose it is.
/// </summary>
/// <param name="FamilyId">The family of the case; null before it has a file.</param>
/// <param name="IntakeId">The form, when the family has no file yet.</param>
/// <param name="Others">Parties who are not of the family.</param>
public sealed record SearchConflicts(FamilyId? FamilyId, IntakeId? IntakeId, IReadOnlyList<NamedParty> Others) : IQuery<ConflictFindings>, IAudited
{
    public AuditEntry AuditOf() => FamilyId is { } family ? AuditEntry.Read(AuditPart.Conflicts, family)
        : IntakeId is { } intake ? AuditEntry.Read(AuditPart.Conflicts, intake) : AuditEntry.List(AuditPart.Conflicts);
}

/// <summary>What somebody is in a matter.</summary>
public enum PartyRole { OppositeParty, Spouse, Curator, Heir, Kin }

/// <summary>A party who is not of the family.</summary>
/// <param name="BirthYear">Year of birth when known.</param>
public sealed record NamedParty(PartyRole Role, string Name, string? MotherName, int? BirthYear);

/// <summary>Who of the parties may stand in another case.</summary>
/// <param name="Suggested">Clear or possible; that there is a conflict, only a person says.</param>
/// <param name="Parties">Parties who may stand in another case.</param>
/// <param name="Searched">How many people were searched for.</param>
/// <param name="Bounded">True when so many bear a party's name that not all could be compared.</param>
public sealed record ConflictFindings(ConflictResult Suggested, IReadOnlyList<PartyFinding> Parties, int Searched, bool Bounded);

/// <summary>A party who may stand in another case.</summary>
/// <param name="Role">Null for a person of the family.</param>
public sealed record PartyFinding(string Name, PartyRole? Role, MatchBand Band);

/// <summary>Finds people in the files of cases.</summary>
public interface IConflictSearch
{
    /// <summary>How surely each party stands in the file of a case other than the family's own.</summary>
    Task<PartiesKnown> FindAsync(FamilyAsked parties, FamilyId? own, CancellationToken ct);
}

/// <summary>How surely parties stand in files of cases.</summary>
public sealed record PartiesKnown(IReadOnlyDictionary<Guid, MatchBand> Bands, bool Bounded);

public sealed class SearchConflictsValidator : AbstractValidator<SearchConflicts>
{
    /// <summary>Most parties that are not of the family.</summary>
    public const int MostOthers = 20;

    public SearchConflictsValidator()
    {
        RuleFor(q => q.FamilyId).Must((q, _) => q.FamilyId is null != q.IntakeId is null).WithErrorCode("required");
        RuleFor(q => q.Others.Count).LessThanOrEqualTo(MostOthers).WithErrorCode("too_many").OverridePropertyName("others");
        RuleForEach(q => q.Others).ChildRules(party =>
        {
            party.RuleFor(p => p.Name).NotEmpty().WithErrorCode("required").MaximumLength(SearchText.MaxLength).WithErrorCode("too_long");
            party.RuleFor(p => p.MotherName).MaximumLength(SearchText.MaxLength).WithErrorCode("too_long");
            party.RuleFor(p => p.BirthYear).InclusiveBetween(1900, 2100).WithErrorCode("out_of_range");
        });
    }
}

public sealed class SearchConflictsHandler(IClinicDb db, IntakeForms forms, IConflictSearch search) : IQueryHandler<SearchConflicts, ConflictFindings>
{
    private static readonly HouseholdNumbers NoCards = new(Guid.Empty, null, null, null);

    public async ValueTask<ConflictFindings> Handle(SearchConflicts query, CancellationToken ct)
    {
        List<Party> parties = [.. await FamilyAsync(query, ct), .. query.Others.Select(Other)];
        var known = await search.FindAsync(new FamilyAsked([.. parties.Select(p => p.Asked)], NoCards), query.FamilyId, ct);
        PartyFinding[] found =
        [
            .. parties.Where(p => known.Bands.ContainsKey(p.Asked.Id)).Select(p => new PartyFinding(p.Name, p.Role, known.Bands[p.Asked.Id])).OrderByDescending(p => p.Band),
        ];
        return new ConflictFindings(found.Length == 0 ? ConflictResult.Clear : ConflictResult.Possible, found, parties.Count, known.Bounded);
    }

    private async Task<IEnumerable<Party>> FamilyAsync(SearchConflicts query, CancellationToken ct)
    {
        if (query.FamilyId is { } id)
        {
            var family = await db.Families.AsNoTracking().Where(f => f.Id == id).OneAsync("family.not_found", ct);
            var people = await db.People.AsNoTracking().Where(p => p.FamilyId == id).ToListAsync(ct);
            return people.Select(p => new Party(p.Name.Display, null, FamilyAskedFor.Member(p, family, [])));
        }

        var intake = await db.Intakes.AsNoTracking().Where(i => i.Id == query.IntakeId).OneAsync("intake.not_found", ct);
        var form = await forms.OpenAsync(intake, ct);
        return FormFamily.Asked(form).Members.Select(m => new Party(FormFamily.NameOf(form, m.Id), null, m));
    }

    private static Party Other(NamedParty party)
    {
        var birth = party.BirthYear is { } year ? new BirthDate { Date = new DateOnly(year, 7, 1), Precision = DatePrecision.Year } : new BirthDate();
        return new Party(party.Name, party.Role, new MemberAsked(Guid.CreateVersion7(), PersonPrint.Of([party.Name], party.MotherName, birth, null, null), MemberNumbers.Of(null, [], null)));
    }

    private sealed record Party(string Name, PartyRole? Role, MemberAsked Asked);
}

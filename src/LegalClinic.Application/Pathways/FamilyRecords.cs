using System.Text;
using System.Text.Json;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Pathways;

/// <summary>The rules of pathways.</summary>
public interface IPathwayRules
{
    /// <summary>The rules that hold on a day in a jurisdiction.</summary>
    PathwayRules On(DateOnly day, Jurisdiction jurisdiction);
}

/// <summary>A family as the pathway sees it.</summary>
/// <param name="Targets">What it wants, and what is applied for.</param>
/// <param name="Refusals">Refusals that can still be appealed.</param>
public sealed record PathwayFamily(
    FamilyId Id, string Number, Jurisdiction Jurisdiction, FamilySheet Sheet, FamilyRecord Record, IReadOnlyList<PathwayTarget> Targets,
    IReadOnlyList<Refusal> Refusals);

/// <summary>Reads a family's file as the record from which facts are derived, in two statements.</summary>
public sealed class FamilyRecords(IClinicDb db, IFamilySheets sheets)
{
    private const string Tazallum = "tazallum";

    /// <summary>The family, if the person asking may see it.</summary>
    public async Task<PathwayFamily> ReadAsync(FamilyId id, CancellationToken ct)
    {
        var family = await db.Families.AsNoTracking().Where(f => f.Id == id)
            .Join(db.Offices, f => f.OfficeId, o => o.Id, (f, o) => new { f.Number, f.HeadId, f.Household, o.Jurisdiction })
            .OneAsync("family.not_found", ct);
        var sheet = await sheets.ReadAsync(id, ct);
        return Of(id, family.Number, family.HeadId, family.Household, family.Jurisdiction, sheet);
    }

    /// <summary>The family whose sheet was read.</summary>
    public static PathwayFamily Of(FamilyId id, string number, PersonId head, HouseholdDetails household, Jurisdiction jurisdiction, FamilySheet sheet) =>
        new(id, number, jurisdiction, sheet, Record(head, household, sheet), Targets(sheet), Refusals(sheet));

    private static FamilyRecord Record(PersonId head, HouseholdDetails household, FamilySheet sheet)
    {
        var sealedHousehold = Sealed<SealedHousehold>(sheet, SealedKind.Household).Select(f => f.Fact).FirstOrDefault();
        var lives = Sealed<SealedLife>(sheet, SealedKind.Life).ToDictionary(f => f.Subject, f => f.Fact);
        var births = Sealed<SealedBirth>(sheet, SealedKind.Birth).ToDictionary(f => f.Subject, f => f.Fact);
        var regimes = Sealed<SealedMarriage>(sheet, SealedKind.Marriage).ToLookup(f => f.Subject, f => f.Fact);
        var at = sheet.Members.ToLookup(m => m.PersonId);
        return new FamilyRecord
        {
            HeadId = head,
            Members =
            [
                .. sheet.People.OrderBy(p => p.Id).Select(p => Member(p, at[p.Id].Any(m => m.LivesWithFamily && m.Until is null)) with
                {
                    Life = lives.GetValueOrDefault(p.Id), BirthFacts = births.GetValueOrDefault(p.Id),
                }),
            ],
            Marriages = [.. sheet.Marriages.OrderBy(m => m.Id).Select(m => Marriage(m, regimes[m.Id].Select(r => r.Regime).FirstOrDefault()))],
            Holdings =
            [
                .. sheet.Holdings.OrderBy(h => h.Id).Select(h => new HoldingRecord(new PersonId(h.PersonId), h.DocumentType, h.Details(),
                    h.OtherPersonId is { } other ? new PersonId(other) : null, h.BeforeState is not null)),
            ],
            DisplacementStatus = household.DisplacementStatus, RegisterPage = household.RegisterPage, OfficeReach = household.OfficeReach,
            RelativeDocument = household.RelativeDocument, HasRationCard = household.RationCard.Number is not null,
            HasQCard = household.MigrationFile.Number is null ? null : household.MigrationFile.HasQCard,
            SecurityCheck = sealedHousehold?.SecurityCheck, MovePlannedOn = sealedHousehold?.MovePlannedOn,
            Answers = sheet.Answers.ToDictionary(
                a => new FactKey(a.Fact, new FactSubject(a.About, new PersonId(a.PersonId), a.OtherPersonId is { } other ? new PersonId(other) : null)),
                a => Encoding.UTF8.GetString(a.Content)),
        };
    }

    private static MemberRecord Member(SheetPerson p, bool livesWithFamily) => new()
    {
        Id = new PersonId(p.Id), Sex = p.Sex, Birth = new BirthDate { Date = p.BirthDate, Precision = p.BirthPrecision }, Nationality = p.Nationality,
        FatherId = p.FatherId is { } father ? new PersonId(father) : null, MotherId = p.MotherId is { } mother ? new PersonId(mother) : null,
        LivesWithFamily = livesWithFamily, Registered = p.Registered, RecordProblems = p.RecordProblems, LifeStatus = p.LifeStatus,
        OwnRegisterPage = p.OwnRegisterPagePageNumber is null && p.OwnRegisterPageGovernorateCode is null
            ? null
            : new RegisterPage { GovernorateCode = p.OwnRegisterPageGovernorateCode, RegisterNumber = p.OwnRegisterPageRegisterNumber, PageNumber = p.OwnRegisterPagePageNumber },
    };

    private static MarriageRecord Marriage(SheetMarriage m, MarriageRegime regime) => new(
        new PersonId(m.HusbandId), new PersonId(m.WifeId),
        new MarriageDetails
        {
            Kind = m.Kind, On = m.On, Registered = m.Registered, RegisteredOn = m.RegisteredOn, Witnesses = m.Witnesses, PaperHeld = m.PaperHeld,
            MedicalTestDone = m.MedicalTestDone, Ended = m.Ended,
        },
        regime);

    private static List<PathwayTarget> Targets(FamilySheet sheet) =>
    [
        .. sheet.Holdings.Where(h => h.WantPurpose is not null).Select(h => (h.PersonId, h.DocumentType))
            .Concat(sheet.Applications.Where(a => a.CaseStatus != CaseStatus.Closed && a.Status is not (ApplicationStatus.Withdrawn or ApplicationStatus.Collected))
                .Select(a => (a.PersonId, a.DocumentType)))
            .Distinct().OrderBy(t => t.PersonId).ThenBy(t => t.DocumentType, StringComparer.Ordinal)
            .Select(t => new PathwayTarget(new PersonId(t.PersonId), t.DocumentType)),
    ];

    private static List<Refusal> Refusals(FamilySheet sheet) =>
    [
        .. sheet.Applications.Where(a => a.CaseStatus != CaseStatus.Closed && a is { OutcomeCode: OutcomeCode.RefusedAdmin, OutcomeOn: not null })
            .Select(a => new Refusal(new PersonId(a.PersonId), a.DocumentType, Tazallum, a.OutcomeOn!.Value)),
    ];

    private static IEnumerable<(Guid Subject, T Fact)> Sealed<T>(FamilySheet sheet, SealedKind kind) =>
        sheet.SealedFacts.Where(f => f.Kind == kind).DistinctBy(f => f.SubjectId)
            .Select(f => (f.SubjectId, JsonSerializer.Deserialize<T>(f.Content, IntakeForms.Json)!));
}

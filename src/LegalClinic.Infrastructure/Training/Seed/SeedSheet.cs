using LegalClinic.Application.Pathways;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>The sheet of a family that does not stand in the database yet; what <see cref="IFamilySheets"/> would read of it.</summary>
internal static class SeedSheet
{
    public static async Task<FamilySheet> OfAsync(FamilyInFile file, CaseRecords records, ISealer sealer, CancellationToken ct)
    {
        List<SheetSealedFact> facts = [];
        foreach (var fact in file.Others.OfType<SealedFact>())
        {
            facts.Add(new SheetSealedFact { SubjectId = fact.SubjectId, Kind = fact.Kind, Content = await sealer.OpenAsync(file.Family.Id.Value, fact.Content, ct) });
        }

        return new FamilySheet
        {
            People = [.. file.People.Select(Person)],
            Members = [.. file.Family.Members.Select(m => new SheetMembership { PersonId = m.PersonId.Value, Relation = m.Relation, LivesWithFamily = m.LivesWithFamily, Until = m.Until })],
            Marriages = [.. file.Others.OfType<Marriage>().Select(Marriage)],
            Holdings = [.. file.Holdings.Select(Holding)],
            Applications = [.. records.Applications.Select(a => Application(a, records.Case))],
            SealedFacts = facts,
        };
    }

    private static SheetPerson Person(Person p) => new()
    {
        Id = p.Id.Value, NameGiven = p.Name.Given, NameFather = p.Name.Father, NameGrandfather = p.Name.Grandfather, NameLaqab = p.Name.Laqab, Sex = p.Sex,
        BirthDate = p.Birth.Date, BirthPrecision = p.Birth.Precision, BirthPlaceCountry = p.BirthPlace.Country, MaritalStatus = p.MaritalStatus,
        Nationality = p.Nationality, Registered = p.Registered, RecordProblems = p.RecordProblems, FatherId = p.FatherId?.Value, MotherId = p.MotherId?.Value,
        LifeStatus = p.LifeStatus, OwnRegisterPagePageNumber = p.OwnRegisterPage?.PageNumber,
        OwnRegisterPageRegisterNumber = p.OwnRegisterPage?.RegisterNumber, OwnRegisterPageGovernorateCode = p.OwnRegisterPage?.GovernorateCode,
    };

    private static SheetMarriage Marriage(Marriage m) => new()
    {
        Id = m.Id.Value, HusbandId = m.HusbandId.Value, WifeId = m.WifeId.Value, Kind = m.Kind, On = m.On, Registered = m.Registered, RegisteredOn = m.RegisteredOn,
        Witnesses = m.Witnesses, PaperHeld = m.PaperHeld, MedicalTestDone = m.MedicalTestDone, Ended = m.Ended,
    };

    private static SheetHolding Holding(Holding h) => new()
    {
        Id = h.Id.Value, PersonId = h.PersonId.Value, OtherPersonId = h.OtherPersonId?.Value, DocumentType = h.DocumentType, DetailsState = h.Details.State,
        DetailsNumber = h.Details.Number, DetailsIssuedOn = h.Details.IssuedOn, DetailsExpiresOn = h.Details.ExpiresOn, DetailsIssuedAt = h.Details.IssuedAt,
        DetailsIssuedPlaceCode = h.Details.IssuedPlaceCode, DetailsNameAsWritten = h.Details.NameAsWritten, DetailsReasonMissing = h.Details.ReasonMissing,
        DetailsLostWhere = h.Details.LostWhere, DetailsLostWhen = h.Details.LostWhen, DetailsLostHow = h.Details.LostHow,
        WantPurpose = h.Want?.Purpose, WantNeededBy = h.Want?.NeededBy, Version = h.Version,
    };

    private static SheetApplication Application(DocumentApplication a, Case about) => new()
    {
        Id = a.Id.Value, CaseId = about.Id.Value, CaseNumber = about.Number, CaseStatus = about.Status, PersonId = a.PersonId.Value, DocumentType = a.DocumentType,
        Status = a.Status, OutcomeCode = a.Outcome?.Code, OutcomeOn = a.Outcome?.On, SubmittedOn = a.SubmittedOn, ReceiptNumber = a.ReceiptNumber,
    };
}

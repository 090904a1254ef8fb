using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes;

/// <summary>Reads the open part of a form as the clinic's own terms. What is sealed is read by <see cref="SealedFormFacts"/>.</summary>
internal static class FamilyFile
{
    private static readonly AccessBarrier[] SealedBarriers = [AccessBarrier.Clearance, AccessBarrier.Fear, AccessBarrier.Corruption];

    /// <summary>True for a barrier that may only stand among the sealed facts (domain.md 4.5).</summary>
    public static bool IsSealed(AccessBarrier barrier) => SealedBarriers.Contains(barrier);

    /// <summary>True for a marital status that tells of a missing person (domain.md 4.7).</summary>
    public static bool IsSealed(MaritalStatus? status) => status == MaritalStatus.SpouseMissing;

    public static HouseholdDetails Household(HouseholdSection h) => new()
    {
        DisplacementStatus = h.DisplacementStatus,
        SizeDeclared = h.SizeDeclared,
        Address = new Address
        {
            GovernorateCode = h.Address.GovernorateCode, DistrictCode = h.Address.DistrictCode,
            Subdistrict = h.Address.Subdistrict, Quarter = h.Address.Quarter, Mahalla = Digits.ToWestern(h.Address.Mahalla),
            Zuqaq = Digits.ToWestern(h.Address.Zuqaq), Dar = Digits.ToWestern(h.Address.Dar),
            Landmark = h.Address.Landmark, SiteCode = h.Address.SiteCode,
        },
        RegisterPage = Page(h.RegisterPage),
        OfficeReach = h.OfficeReach,
        RelativeDocument = h.RelativeDocument,
        RationCard = new RationCard
        {
            Number = Digits.ToWestern(h.RationCard?.Number), CentreNumber = Digits.ToWestern(h.RationCard?.CentreNumber),
            Agent = h.RationCard?.Agent,
        },
        ResidenceCard = new ResidenceCard
        {
            Number = Digits.ToWestern(h.ResidenceCard?.Number), IssuedOn = h.ResidenceCard?.IssuedOn,
            InformationOffice = h.ResidenceCard?.InformationOffice,
        },
        MigrationFile = new MigrationFile
        {
            Number = Digits.ToWestern(h.MigrationFile?.Number), RegisteredOn = h.MigrationFile?.RegisteredOn,
            Branch = h.MigrationFile?.Branch, HasQCard = h.MigrationFile?.HasQCard ?? false,
        },
        IncomeBand = h.IncomeBand,
        KriResidency = h.KriResidency,
    };

    public static RegisterPage Page(RegisterPageSection p) => new()
    {
        GovernorateCode = p.GovernorateCode, DistrictCode = p.DistrictCode, RegisterNumber = Digits.ToWestern(p.RegisterNumber),
        PageNumber = Digits.ToWestern(p.PageNumber), FamilyNumber = Digits.ToWestern(p.FamilyNumber), Archive = p.Archive,
    };

    public static PersonDetails Person(MemberSection m) => new()
    {
        Name = Name(m.Name),
        Sex = m.Sex,
        Birth = new BirthDate { Date = m.Birth.Date, Precision = m.Birth.Precision, Calendar = m.Birth.Calendar, AsWritten = m.Birth.AsWritten },
        BirthPlace = SealedFormFacts.IsSealed(m.Birth)
            ? new BirthPlace { Sealed = true }
            : new BirthPlace { Country = m.Birth.Country, PlaceCode = m.Birth.PlaceCode, Text = m.Birth.PlaceText },
        MaritalStatus = IsSealed(m.MaritalStatus) ? null : m.MaritalStatus,
        Nationality = m.Nationality,
        NationalNumber = Digits.ToWestern(m.NationalNumber),
        Registered = m.Registered,
        OwnRegisterPage = m.OwnRegisterPage is { } page ? Page(page) : null,
        RecordProblems = [.. m.RecordProblems.Distinct()],
        Occupation = m.Occupation,
        Education = m.Education,
        Languages = [.. m.Languages.Distinct()],
        LifeStatus = Open(m.Life.Status),
        Difficulties = [.. m.Difficulties.DistinctBy(d => d.Domain).Select(d => new FunctionalDifficulty(d.Domain, d.Difficulty))],
    };

    public static MarriageDetails Marriage(MarriageSection m) => new()
    {
        Order = m.Order, Kind = m.Kind, On = m.On, Precision = m.Precision, PlaceCode = m.PlaceCode, PlaceText = m.PlaceText,
        Registered = m.Registered, RegisteredOn = m.RegisteredOn, DecisionNumber = Digits.ToWestern(m.DecisionNumber),
        DecisionOn = m.DecisionOn, Witnesses = m.Witnesses, PaperHeld = m.PaperHeld, MedicalTestDone = m.MedicalTestDone,
        Ended = m.Ended, EndedOn = m.EndedOn,
    };

    public static HoldingDetails Holding(HoldingSection h) => new()
    {
        State = h.State, Number = Digits.ToWestern(h.Number), IssuedOn = h.IssuedOn, ExpiresOn = h.ExpiresOn,
        IssuedAt = h.IssuedAt, IssuedPlaceCode = h.IssuedPlaceCode, NameAsWritten = h.NameAsWritten,
        ReasonMissing = h.ReasonMissing, LostWhere = h.LostWhere, LostWhen = h.LostWhen, LostHow = h.LostHow,
    };

    public static SafeContact Contact(ContactSection c) => new()
    {
        PersonId = c.PersonId is { } id ? new PersonId(id) : null, Phone = Digits.ToWestern(c.Phone), Whose = c.Whose,
        Whatsapp = c.Whatsapp, SafeToCall = c.SafeToCall, SafeToMessage = c.SafeToMessage, Channel = c.Channel,
        Words = c.Words, Hours = c.Hours, Forbidden = [.. c.Forbidden.Distinct()],
    };

    public static ConsentGiven Consent(ConsentSection c) => new()
    {
        Answer = c.Answer, GivenOn = c.GivenOn, WithdrawnOn = c.WithdrawnOn, Method = c.Method, Language = c.Language,
        ExplainedBy = c.ExplainedBy, TextVersion = c.TextVersion, Sheet = c.Sheet,
        GuardianId = c.GuardianId is { } id ? new PersonId(id) : null, ChildAssent = c.ChildAssent,
    };

    public static Stay Stay(StaySection s, int order) => new()
    {
        Order = order, FromPlaceCode = s.FromPlaceCode, FromSiteCode = s.FromSiteCode, ToPlaceCode = s.ToPlaceCode,
        ToSiteCode = s.ToSiteCode, ArrivedOn = s.ArrivedOn, LeftOn = s.LeftOn, Reason = s.Reason,
        ReturnProof = s.ReturnProof, ObstacleToReturn = s.ObstacleToReturn,
    };

    private static PersonName Name(NameSection n) => new()
    {
        Script = n.Script, Given = n.Given.Trim(), Father = n.Father, Grandfather = n.Grandfather,
        GreatGrandfather = n.GreatGrandfather, Laqab = n.Laqab, MotherGiven = n.MotherGiven, MotherFather = n.MotherFather,
        MotherGrandfather = n.MotherGrandfather, Kunya = n.Kunya, Latin = n.Latin, OnOldId = n.OnOldId,
    };

    private static LifeStatus Open(ToldLifeStatus status) => status switch
    {
        ToldLifeStatus.Alive => LifeStatus.Alive,
        ToldLifeStatus.Dead => LifeStatus.Dead,
        ToldLifeStatus.Abroad => LifeStatus.Abroad,
        ToldLifeStatus.Unknown => LifeStatus.Unknown,
        _ => LifeStatus.Sealed,
    };
}

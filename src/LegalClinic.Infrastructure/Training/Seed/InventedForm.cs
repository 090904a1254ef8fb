using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Fills the intake form of an invented family, as a field officer would.</summary>
internal sealed class InventedForm(SeedOrder order, SeedSources sources, FamilyOutline outline, SeedChance chance, SeedIdentifiers ids)
{
    private const string ConsentText = "2024-06";
    private const string SyrianCamp = "X201";
    private const string OutOfCamp = "X299";
    private readonly DateOnly _day = outline.ReceivedOn;
    private readonly string _community = chance.Of(outline.Office.Communities);

    /// <summary>The form.</summary>
    public IntakeForm Fill()
    {
        var household = InventedHousehold.Invent(sources.Names, chance, ids, _community, _day);
        var origin = sources.District(chance.Of(outline.Office.Origins), chance);
        var site = outline.Office.Sites.Count > 0 && chance.Percent(outline.Office.InCamp) ? chance.Of(outline.Office.Sites) : null;
        var papers = new InventedPapers(sources, chance, _day, origin.Code);
        papers.Fill(household.Members);
        var language = Language(_community);
        return new IntakeForm
        {
            Header = Header(site, language, household),
            Household = Household(household, origin, site),
            Members = [.. household.Members.Select(m => Member(m, household, papers, origin, language))],
            Marriages = household.Marriages,
            Documents = papers.Holdings,
            Wants = papers.Wants,
            Displacement = Stays(origin, site),
            Barriers = [.. Barriers().Distinct()],
            Needs = [.. Needs(household)],
            Contacts = [Contact(household.Members[0])],
            Consents = [.. household.Members.SelectMany(m => Consents(m, household.Members[0], language))],
        };
    }

    private FormHeader Header(Site? site, SpokenLanguage language, InventedHousehold household) => new()
    {
        DeviceId = order.Device, CreatedAt = SeedClock.Morning(_day, chance), InterviewedOn = _day, SiteCode = site?.Code, Language = language,
        PrivateSpace = chance.Percent(80), InformantId = household.Members[0].Id, InformantRelation = "self",
    };

    private HouseholdSection Household(InventedHousehold household, Place origin, Site? site)
    {
        var register = $"{chance.Between(1, 1200):0000}";
        var known = chance.Percent(78);
        return new HouseholdSection
        {
            HeadId = household.Members[0].Id, SizeDeclared = household.Members.Count(m => m.LivesWithFamily), DisplacementStatus = Status(site),
            Address = Address(origin, site),
            RegisterPage = new RegisterPageSection
            {
                GovernorateCode = origin.ParentCode, DistrictCode = origin.Code, RegisterNumber = known ? register : null,
                PageNumber = known ? chance.Digits(5) : null, FamilyNumber = known && chance.Percent(60) ? $"{origin.ParentCode![3..]}G{chance.Digits(7)}" : null,
                Archive = chance.Of([(RegisterArchive.Intact, 76.0), (RegisterArchive.Unknown, 12), (RegisterArchive.Destroyed, 8), (RegisterArchive.PageTorn, 4)]),
            },
            OfficeReach = chance.Of([(OfficeReach.Yes, 60.0), (OfficeReach.CentralSection, 20), (OfficeReach.Mobile, 15), (OfficeReach.No, 5)]),
            RationCard = chance.Percent(82) ? new RationCardSection(chance.Digits(7), $"{chance.Between(100, 399)}") : null,
            ResidenceCard = chance.Percent(30) ? new ResidenceCardSection(chance.Digits(8), _day.AddDays(-chance.Between(200, 3000))) : null,
            MigrationFile = chance.Percent(35) ? new MigrationFileSection(chance.Digits(6), _day.AddDays(-chance.Between(100, 3000)), HasQCard: chance.Percent(50)) : null,
            IncomeBand = chance.Of([IncomeBand.None, IncomeBand.Low, IncomeBand.Low, IncomeBand.Some]),
            SecurityCheck = chance.Of([(SecurityCheck.NoneExpected, 88.0), (SecurityCheck.Expected, 10), (SecurityCheck.Refused, 2)]),
            MovePlannedOn = site is not null && chance.Percent(6) ? _day.AddDays(chance.Between(5, 90)) : null,
        };
    }

    private DisplacementStatus Status(Site? site) => site switch
    {
        { Type: "rehabilitation_centre" } => DisplacementStatus.SyriaReturneeInCentre,
        not null => DisplacementStatus.InCampIdp,
        null => chance.Of([(DisplacementStatus.OutOfCampIdp, 34.0), (DisplacementStatus.IdpReturnee, 54), (DisplacementStatus.Host, 12)]),
    };

    private AddressSection Address(Place origin, Site? site)
    {
        var governorate = site?.GovernorateCode ?? outline.Office.Office.GovernorateCode;
        var district = site?.DistrictCode ?? (origin.ParentCode == governorate ? origin.Code : sources.District(governorate, chance).Code);
        return new AddressSection
        {
            GovernorateCode = governorate, DistrictCode = district, SiteCode = site?.Code,
            Block = site is null ? null : $"{(char)('A' + chance.Between(0, 7))}", Tent = site is null ? null : $"{chance.Between(1, 400)}",
            Mahalla = site is null ? $"{chance.Between(100, 799)}" : null, Zuqaq = site is null ? $"{chance.Between(1, 90)}" : null,
            Dar = site is null ? $"{chance.Between(1, 120)}" : null,
        };
    }

    private MemberSection Member(InventedMember m, InventedHousehold household, InventedPapers papers, Place origin, SpokenLanguage language)
    {
        var child = m.Father is not null && m.AgeOn(_day) < 16;
        var script = sources.Names.Script(_community);
        var held = papers.Holdings.Any(h => h.PersonId == m.Id && h is { DocumentType: "UNID", State: HoldingState.HasValid });
        return new MemberSection
        {
            Id = m.Id, Relation = m.Relation, LivesWithFamily = m.LivesWithFamily, Name = m.Name(script, chance.Percent(18)), Sex = m.Sex,
            Birth = Birth(m, child, origin), MaritalStatus = m.MaritalStatus, NationalNumber = held ? InventedPapers.NationalNumber(m) : null,
            Registered = m.Registered ? Answer.Yes : Answer.No, FatherId = m.Father?.Id, MotherId = m.Mother is { } mother && household.Members.Contains(mother) ? mother.Id : null,
            Education = m.AgeOn(_day) < 6 ? null : chance.Of([Education.None, Education.School, Education.Primary, Education.Primary, Education.Intermediate, Education.Secondary]),
            Languages = [language], Life = m.Life,
            Difficulties = chance.Percent(6) ? [new DifficultySection(chance.Of(Enum.GetValues<FunctionalDomain>()), chance.Of([Difficulty.Some, Difficulty.ALot, Difficulty.Cannot]))] : [],
        };
    }

    private BirthSection Birth(InventedMember m, bool child, Place origin) => new()
    {
        Date = m.Born, Precision = m.Precision, Country = "IRQ", PlaceCode = origin.Code,
        PlaceKind = child ? chance.Of([(BirthPlaceKind.Hospital, 58.0), (BirthPlaceKind.HomeMidwife, 30), (BirthPlaceKind.HomeNone, 9), (BirthPlaceKind.CampIraq, 3)]) : null,
        Notice = child ? chance.Of([BirthNotice.HospitalNote, BirthNotice.HospitalNote, BirthNotice.MidwifeNote, BirthNotice.None]) : null,
        Witnesses = child ? Answer.Yes : Answer.Unknown, FatherKnownByMother = child ? Answer.Yes : Answer.Unknown,
        EarlierRegistration = child ? EarlierRegistration.None : null,
    };

    private List<StaySection> Stays(Place origin, Site? site)
    {
        if (site is { Type: "rehabilitation_centre" })
        {
            return [new StaySection { FromPlaceCode = origin.Code, ToSiteCode = SyrianCamp, ArrivedOn = "2017", LeftOn = $"{_day.AddMonths(-2):yyyy-MM}", Reason = DisplacementReason.Conflict }];
        }

        var left = new DateOnly(chance.Between(2014, 2017), chance.Between(1, 12), 1);
        StaySection flight = new() { FromPlaceCode = origin.Code, ToSiteCode = site?.Code ?? OutOfCamp, ArrivedOn = $"{left:yyyy-MM}", Reason = DisplacementReason.Conflict };
        return site is null && chance.Percent(55)
            ? [flight with { LeftOn = $"{left.AddMonths(20):yyyy-MM}" }, new StaySection { FromSiteCode = OutOfCamp, ToPlaceCode = origin.Code, ArrivedOn = $"{left.AddMonths(20):yyyy-MM}", Reason = DisplacementReason.Return }]
            : [flight];
    }

    private IEnumerable<AccessBarrier> Barriers() => Enumerable.Range(0, chance.Between(0, 3)).Select(_ => chance.Of(
        [(AccessBarrier.Cost, 40.0), (AccessBarrier.Distance, 20), (AccessBarrier.NoInformation, 20), (AccessBarrier.OfficeClosed, 5), (AccessBarrier.Fear, 5), (AccessBarrier.ChildCare, 5), (AccessBarrier.Clearance, 3), (AccessBarrier.MovementRestriction, 2)]));

    private IEnumerable<NeedSection> Needs(InventedHousehold household)
    {
        var head = household.Members[0];
        if (head.Sex == Sex.Female) yield return new NeedSection(head.Id, chance.Percent(70) ? SpecificNeed.SingleParent : SpecificNeed.WomanAtRisk);
        if (chance.Percent(5)) yield return new NeedSection(chance.Of(household.Members).Id, SpecificNeed.SeriousIllness);
        if (chance.Percent(2)) yield return new NeedSection(chance.Of(household.Members).Id, SpecificNeed.ChildAtRisk);
    }

    // Three zeros after the operator's digits, as in the sample families: so everybody sees that it is made up.
    private ContactSection Contact(InventedMember head)
    {
        var calls = chance.Percent(88);
        return new ContactSection
        {
            PersonId = head.Id, Phone = calls ? $"07{chance.Of(["50", "51", "70", "71", "72", "73", "80", "81", "82", "90"])} 000 {chance.Digits(4)}" : null, Whose = calls ? "own" : null,
            Whatsapp = calls && chance.Percent(55), SafeToCall = calls, SafeToMessage = calls && chance.Percent(60),
            Channel = calls ? ContactChannel.Call : ContactChannel.Visit, Words = chance.Percent(75) ? ContactWords.Neutral : ContactWords.Clinic,
            Forbidden = chance.Percent(8) ? [ForbiddenContact.SmsCaseWords] : [],
        };
    }

    // The head answers every purpose, other adults the first four, and the head agrees for the children.
    private IEnumerable<ConsentSection> Consents(InventedMember m, InventedMember head, SpokenLanguage language)
    {
        if (!m.LivesWithFamily || m.AgeOn(_day) < 18) yield break;

        var method = chance.Of([ConsentMethod.Signature, ConsentMethod.Signature, ConsentMethod.Thumbprint, ConsentMethod.OralWithWitness]);
        foreach (var purpose in Enum.GetValues<ConsentPurpose>().Where(p => m == head || p <= ConsentPurpose.ShareCourts))
        {
            yield return new ConsentSection
            {
                PersonId = m.Id, Purpose = purpose, Answer = Agrees(purpose) ? ConsentAnswer.Yes : ConsentAnswer.No, GivenOn = _day, Method = method,
                Language = language, TextVersion = ConsentText, Sheet = purpose == ConsentPurpose.StoryForAdvocacy ? 2 : 1,
            };
        }
    }

    private bool Agrees(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.KeepData => true,
        ConsentPurpose.SharePartner or ConsentPurpose.StoryForAdvocacy => chance.Percent(4),
        _ => chance.Percent(97),
    };

    private static SpokenLanguage Language(string community) => community switch
    {
        "kurdish_sorani" => SpokenLanguage.Sorani,
        "kurdish_badini" or "yazidi" => SpokenLanguage.Kurmanji,
        "turkmen" => SpokenLanguage.Turkmen,
        "assyrian" => SpokenLanguage.Syriac,
        _ => SpokenLanguage.Arabic,
    };
}

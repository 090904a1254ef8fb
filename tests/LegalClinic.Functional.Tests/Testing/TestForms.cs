using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Forms as a field officer fills them in. Everybody in them is invented.</summary>
public static class TestForms
{
    /// <summary>Number of the block that stands sealed in every form; it must be found nowhere else.</summary>
    public const string SealedBlock = "ZZ9";

    /// <summary>A woman, her missing husband and their child; she wants the child's papers.</summary>
    public static IntakeForm Family(string given = "أميرة", string father = "جاسم", string laqab = "الحمداني")
    {
        var (wife, husband, child) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        return new IntakeForm
        {
            Header = Header(wife),
            Household = Household(wife),
            Members =
            [
                Member(wife, Relation.Head, given, father, laqab) with { Sex = Sex.Female, MaritalStatus = MaritalStatus.SpouseMissing },
                Member(husband, Relation.Spouse1, "وليد", "عبود", laqab) with
                {
                    LivesWithFamily = false, Life = new LifeSection { Status = ToldLifeStatus.Missing, Since = "2017-08" },
                },
                Member(child, Relation.Son, "فائز", "وليد", laqab) with
                {
                    FatherId = husband, MotherId = wife,
                    Birth = new BirthSection { Date = new DateOnly(2016, 2, 14), Country = "SYR", PlaceKind = BirthPlaceKind.CampSyria },
                },
            ],
            Marriages = [new MarriageSection { HusbandId = husband, WifeId = wife, Kind = MarriageKind.ClericOnly, Regime = MarriageRegime.Psl188 }],
            Documents =
            [
                new HoldingSection { PersonId = wife, DocumentType = "CSID", State = HoldingState.HasValid, Number = "٠٠٤٥٦" },
                new HoldingSection { PersonId = child, DocumentType = "UNID", State = HoldingState.NeverHad },
                new HoldingSection { PersonId = wife, DocumentType = "PASSPORT", State = HoldingState.Confiscated, ConfiscatedBy = "checkpoint" },
            ],
            Wants = [new WantSection(child, "UNID", DocumentPurpose.School, null), new WantSection(child, "BIRTH_PROOF", DocumentPurpose.School, null)],
            Displacement = [new StaySection { ToPlaceCode = "IQG15", ArrivedOn = "2019" }, new StaySection { ToSiteCode = "X201", ArrivedOn = "2017-09" }],
            Barriers = [AccessBarrier.Cost, AccessBarrier.Fear],
            Needs = [new NeedSection(wife, SpecificNeed.WomanAtRisk)],
            Contacts = [new ContactSection { PersonId = wife, Phone = "٠٧٧٠٠٠٠٠١٢٣", SafeToCall = true, Forbidden = [ForbiddenContact.CallsByMen] }],
            Consents = [Consent(wife, ConsentPurpose.KeepData, ConsentAnswer.Yes), Consent(wife, ConsentPurpose.ShareCourts, ConsentAnswer.Yes)],
        };
    }

    /// <summary>A household of one man and as many children as asked for.</summary>
    public static IntakeForm Household(int members)
    {
        var head = Guid.CreateVersion7();
        return new IntakeForm
        {
            Header = Header(head),
            Household = Household(head),
            Members =
            [
                Member(head, Relation.Head, "كاظم", "حسين", "اللهيبي"),
                .. Enumerable.Range(1, members - 1).Select(i => Member(Guid.CreateVersion7(), Relation.Son, $"ابن {i}", "كاظم", "اللهيبي") with
                {
                    FatherId = head, Birth = new BirthSection { Date = new DateOnly(2020, 1, 1) },
                }),
            ],
            Consents = [Consent(head, ConsentPurpose.KeepData, ConsentAnswer.Yes)],
        };
    }

    /// <summary>An answer to one purpose.</summary>
    public static ConsentSection Consent(Guid person, ConsentPurpose purpose, ConsentAnswer answer) => new()
    {
        PersonId = person, Purpose = purpose, Answer = answer, GivenOn = TestClock.Today, Method = ConsentMethod.Thumbprint,
        Language = SpokenLanguage.Arabic, TextVersion = "2026-01",
    };

    /// <summary>A member of a household, a man born in 1985 unless told otherwise.</summary>
    public static MemberSection Member(Guid id, Relation relation, string given, string father, string laqab) => new()
    {
        Id = id, Relation = relation, Sex = Sex.Male,
        Name = new NameSection { Given = given, Father = father, Grandfather = "خضير", Laqab = laqab, MotherGiven = "نورية" },
        Birth = new BirthSection { Date = new DateOnly(1985, 7, 1), Precision = DatePrecision.Year },
    };

    private static FormHeader Header(Guid informant) => new()
    {
        DeviceId = "tablet-7", CreatedAt = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), InterviewedOn = TestClock.Today,
        Language = SpokenLanguage.Arabic, PrivateSpace = true, InformantId = informant,
    };

    private static HouseholdSection Household(Guid head) => new()
    {
        HeadId = head, SizeDeclared = 3, DisplacementStatus = DisplacementStatus.SyriaReturneeInCentre, SecurityCheck = SecurityCheck.Expected,
        Address = new AddressSection { GovernorateCode = "IQG15", SiteCode = "S001", Block = SealedBlock, Tent = "209" },
        RegisterPage = new RegisterPageSection { GovernorateCode = "IQG15", RegisterNumber = "٠٠٨٤", PageNumber = "86540" },
    };
}

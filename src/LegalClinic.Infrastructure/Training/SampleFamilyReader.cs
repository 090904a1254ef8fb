using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;

namespace LegalClinic.Infrastructure.Training;

/// <summary>A sample family as the intake form it would have come as.</summary>
/// <param name="Key">Key of the files, such as F017; stands nowhere in the product.</param>
public sealed record SampleFamily(string Key, Guid IntakeId, string OfficeCode, IntakeForm Form);

/// <summary>Turns the CSV files of invented families into intake forms.</summary>
public static class SampleFamilyReader
{
    /// <summary>Reads every family of a folder.</summary>
    /// <exception cref="Hosting.StartupException">A file is missing.</exception>
    /// <exception cref="FormatException">A cell holds a code the form does not know.</exception>
    public static IReadOnlyList<SampleFamily> Read(string folder)
    {
        var people = SampleTable.Read(folder, "people.csv");
        var familyOf = people.ToDictionary(p => p["person_id"], p => p["family_id"]);
        var sections = new SampleSections(
            people.ToLookup(p => p["family_id"]),
            SampleTable.Read(folder, "births.csv").ToDictionary(b => b["person_id"]),
            SampleTable.Read(folder, "needs.csv").ToLookup(n => n["family_id"]),
            SampleTable.Read(folder, "marriages.csv").ToLookup(m => m["family_id"]),
            SampleTable.Read(folder, "holdings.csv").ToLookup(h => familyOf[h["person_id"]]),
            SampleTable.Read(folder, "wants.csv").ToLookup(w => familyOf[w["person_id"]]),
            SampleTable.Read(folder, "displacement.csv").ToLookup(d => d["family_id"]),
            SampleTable.Read(folder, "contacts.csv").ToLookup(c => c["family_id"]),
            SampleTable.Read(folder, "consents.csv").ToLookup(c => c["family_id"]));
        return [.. SampleTable.Read(folder, "families.csv").Select(f => Family(f, sections))];
    }

    private static SampleFamily Family(SampleRow f, SampleSections sections)
    {
        var key = f["family_id"];
        var form = new IntakeForm
        {
            Header = Header(f),
            Household = Household(f),
            Members = sections.Members(key),
            Marriages = sections.Marriages(key),
            Documents = sections.Holdings(key),
            Wants = sections.Wants(key),
            Displacement = sections.Stays(key),
            Barriers = sections.Barriers(key),
            Needs = sections.Needs(key),
            Contacts = sections.Contacts(key),
            Consents = sections.Consents(key),
        };
        return new SampleFamily(key, SampleRow.IdOf(key), f["office"], form);
    }

    private static FormHeader Header(SampleRow f) => new()
    {
        DeviceId = "samples",
        CreatedAt = new DateTimeOffset(f.Date("received_on")!.Value.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(3)),
        InterviewedOn = f.Date("received_on")!.Value,
        SiteCode = f.Text("site_code"),
        Language = f.CodeOf<SpokenLanguage>("language")!.Value,
        Interpreter = f.Yes("interpreter") ? "yes" : null,
        ReferredBy = f.Text("referred_by"),
        PrivateSpace = f.Yes("private_space"),
        InformantId = f.Id("informant_id"),
        InformantRelation = f.Text("informant_relation"),
        Note = f.Text("note"),
    };

    private static HouseholdSection Household(SampleRow f) => new()
    {
        HeadId = f.Id("head_id")!.Value,
        SizeDeclared = f.Number("size_declared"),
        DisplacementStatus = f.CodeOf<DisplacementStatus>("displacement_status")!.Value,
        Address = new AddressSection
        {
            GovernorateCode = f["gov_pcode"],
            DistrictCode = f.Text("district_pcode"),
            Subdistrict = f.Text("subdistrict"),
            Quarter = f.Text("quarter"),
            Mahalla = f.Text("mahalla"),
            Zuqaq = f.Text("zuqaq"),
            Dar = f.Text("dar"),
            Landmark = f.Text("landmark"),
            SiteCode = f.Text("site_code"),
            Block = f.Text("block"),
            Tent = f.Text("tent"),
        },
        RegisterPage = new RegisterPageSection
        {
            GovernorateCode = f.Text("register_gov_pcode"),
            DistrictCode = f.Text("register_district_pcode"),
            RegisterNumber = f.Text("register_no"),
            PageNumber = f.Text("page_no"),
            FamilyNumber = f.Text("family_number"),
            Archive = f.CodeOf<RegisterArchive>("register_archive") ?? RegisterArchive.Unknown,
        },
        OfficeReach = f.CodeOf<OfficeReach>("office_reachable"),
        RelativeDocument = f.Text("relative_document"),
        RationCard = new RationCardSection(f.Text("pds_no"), f.Text("pds_centre_no"), f.Text("pds_agent")),
        ResidenceCard = new ResidenceCardSection(f.Text("residence_card_no"), f.Date("residence_card_date"), f.Text("information_office")),
        MigrationFile = new MigrationFileSection(f.Text("momd_file_no"), f.Date("momd_registered_on"), f.Text("momd_branch"), f.Yes("q_card")),
        IncomeBand = f.CodeOf<IncomeBand>("income_band"),
        SecurityCheck = f.CodeOf<SecurityCheck>("security_check"),
        MovePlannedOn = f.Date("move_planned_on"),
        MovePlannedToPlace = f.Text("move_planned_to_pcode"),
        KriResidency = f.Text("kri_residency"),
    };
}

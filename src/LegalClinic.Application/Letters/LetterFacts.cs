using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Letters;

/// <summary>What the records hold for a letter about one case.</summary>
/// <param name="Client">The head of the household.</param>
/// <param name="Applications">The applications the letter is about, with the person of each.</param>
/// <param name="Named">Everybody whose name the letter prints.</param>
public sealed record LetterMaterial(
    Family Family, Person Client, IReadOnlyList<(DocumentApplication Application, Person Person)> Applications,
    IReadOnlyList<Person> Named, IReadOnlyList<Holding> ClientHoldings, IReadOnlyList<ConsentRecord> Consents, Referral? Referral);

/// <summary>Reads the values of letters out of the records (domain.md 6.3). Nothing sealed is ever among them.</summary>
public sealed class LetterFacts(IClinicDb db, IReferenceData reference, PrintCodes codes)
{
    /// <summary>Gathers what a letter about a case, or about one of its referrals, can need.</summary>
    public async Task<LetterMaterial> GatherAsync(Case about, Referral? referral, CancellationToken ct)
    {
        var family = await db.Families.AsNoTracking().Where(f => f.Id == about.FamilyId).OneAsync("family.not_found", ct);
        var people = await db.People.AsNoTracking().Where(p => p.FamilyId == family.Id).ToDictionaryAsync(p => p.Id, ct);
        var all = await db.Applications.AsNoTracking().Where(a => a.CaseId == about.Id).OrderBy(a => a.Id).ToListAsync(ct);
        var referred = referral?.Applications.Select(a => a.ApplicationId).ToHashSet();
        var applications = all.Where(a => referred?.Contains(a.Id) ?? true).Select(a => (a, people[a.PersonId])).ToList();
        var holdings = await db.Holdings.AsNoTracking()
            .Where(h => h.PersonId == family.HeadId && h.Details.State == HoldingState.HasValid).OrderBy(h => h.DocumentType).ToListAsync(ct);
        var consents = await db.Consents.AsNoTracking().Where(c => c.FamilyId == family.Id).ToListAsync(ct);
        return new LetterMaterial(family, people[family.HeadId], applications,
            [.. applications.Select(a => a.Item2).Append(people[family.HeadId]).DistinctBy(p => p.Id)], holdings, consents, referral);
    }

    /// <summary>The values by placeholder.</summary>
    public Dictionary<string, LetterValue> Values(LetterMaterial m, Office office, ClinicLanguage language)
    {
        var page = m.Family.Household.RegisterPage;
        return new Dictionary<string, LetterValue>
        {
            ["client_name"] = m.Client.Name.FourPart,
            ["client_mother"] = m.Client.Name.Mother,
            ["document"] = LetterValue.List([.. m.Applications.Select(a => DocumentName(a.Application.DocumentType, language)).Distinct()]),
            ["office"] = m.Referral?.OfficeName,
            ["governorate"] = PlaceName(office.GovernorateCode, language),
            ["register_no"] = page.RegisterNumber,
            ["page_no"] = page.PageNumber,
            ["registration_office"] = page.DistrictCode is { } district ? PlaceName(district, language) : null,
            ["papers_brought"] = LetterValue.List([.. m.ClientHoldings.Select(h => DocumentName(h.DocumentType, language)).Distinct()]),
            ["file_no"] = m.Family.Household.MigrationFile.Number,
            ["member_count"] = m.Family.Members.Count(x => x.LivesWithFamily && x.Until is null).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["request"] = m.Referral?.Purpose,
            ["need"] = LetterValue.List([.. m.Applications.Select(a => DocumentName(a.Application.DocumentType, language)).Distinct()]),
            ["complaint_channel"] = office.ComplaintChannel,
            ["return_period"] = codes.Of("report", "return_period", language),
        };
    }

    /// <summary>The rows of the tables: the persons of the request, or the results of a closed case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>> Tables(LetterMaterial m, ClinicLanguage language) =>
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>>
        {
            ["persons"] = [.. m.Applications.Select(a => Row(
                ("person_name", a.Person.Name.FourPart),
                ("person_mother", a.Person.Name.Mother),
                ("person_birth", Birth(a.Person)),
                ("person_document", DocumentName(a.Application.DocumentType, language))))],
            ["results"] = [.. m.Applications.Select(a => Row(
                ("person_name", a.Person.Name.FourPart),
                ("person_document", DocumentName(a.Application.DocumentType, language)),
                ("result", a.Application.Outcome is { } outcome ? codes.Of(outcome.Code, language) : null),
                ("result_date", a.Application.Outcome?.On)))],
        };

    private static Dictionary<string, LetterValue> Row(params ReadOnlySpan<(string Key, LetterValue Value)> cells)
    {
        var row = new Dictionary<string, LetterValue>();
        foreach (var (key, value) in cells)
        {
            row[key] = value;
        }

        return row;
    }

    // A date of which only the year is known is written as the year, never as 1 July.
    private static LetterValue Birth(Person person) => person.Birth switch
    {
        { Precision: DatePrecision.Day } known => known.Date,
        { Date: { } date } => date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => (string?)null,
    };

    private string DocumentName(string code, ClinicLanguage language) =>
        reference.DocumentTypes.TryGetValue(code, out var type) ? type.NameIn(language) : code;

    private string PlaceName(string code, ClinicLanguage language) =>
        reference.Places.TryGetValue(code, out var place) ? place.NameIn(language) : code;
}

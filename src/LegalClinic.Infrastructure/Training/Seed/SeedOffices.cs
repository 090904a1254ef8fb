using System.Globalization;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>An office of the training clinic with the families that come to it.</summary>
/// <param name="Share">Families of all offices, in percent.</param>
/// <param name="Origins">Governorates the families are registered in.</param>
/// <param name="InCamp">Families that live in a camp or centre, in percent.</param>
/// <param name="Communities">Whose names the families have.</param>
internal sealed record SeedOffice(
    Office Office, double Share, IReadOnlyList<(string Item, double Share)> Origins, IReadOnlyList<Site> Sites, double InCamp,
    IReadOnlyList<(string Item, double Share)> Communities, StaffMember Officer, StaffMember Supervisor)
{
    /// <summary>True in the Kurdistan Region.</summary>
    public bool IsKri => Office.Jurisdiction == Jurisdiction.Kri;

    /// <summary>Joins the file with the offices and people of the clinic; an office the clinic does not have is left out.</summary>
    public static IReadOnlyList<SeedOffice> Read(IReadOnlyList<Office> offices, IReadOnlyList<StaffMember> staff, IReferenceData reference) =>
    [
        .. SeedTable.Read("offices.csv", csv => (
                Code: csv.GetField("office")!, Share: Number(csv.GetField("share")!), Origins: csv.GetField("origins")!, Sites: csv.GetField("sites")!,
                InCamp: Number(csv.GetField("in_camp")!), Communities: csv.GetField("communities")!))
            .Join(offices, row => row.Code, office => office.Code, (row, office) => new SeedOffice(
                office, row.Share, SeedTable.Shares(row.Origins),
                [.. row.Sites.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => reference.Sites[code])], row.InCamp,
                SeedTable.Shares(row.Communities), One(staff, office, Role.FieldOfficer), One(staff, office, Role.Supervisor))),
    ];

    private static StaffMember One(IReadOnlyList<StaffMember> staff, Office office, Role role) => staff.First(s => s.OfficeId == office.Id && s.Role == role);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

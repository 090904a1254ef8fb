using LegalClinic.Application.Staff;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Training;

/// <summary>A sign-in of the training clinic.</summary>
public sealed record TrainingSignIn(Role Role, string UserName, string Password);

/// <summary>
/// The clinic that people learn on: offices, one person of each role, the sample families. Everybody in it is invented.
/// It exists only in training mode.
/// </summary>
public static class TrainingClinic
{
    /// <summary>Password of every training account; the data it opens is invented.</summary>
    public const string Password = "training-clinic-2026";

    private static readonly TrainingOffice[] Offices =
    [
        new("MOS", "مكتب الموصل", "ئۆفیسی مووسڵ", "Mosul office", "IQG15", Jurisdiction.Federal),
        new("DUH", "مكتب دهوك", "ئۆفیسی دهۆک", "Duhok office", "IQG09", Jurisdiction.Kri),
        new("RAM", "مكتب الرمادي", "ئۆفیسی ڕومادی", "Ramadi office", "IQG01", Jurisdiction.Federal),
        new("KIR", "مكتب كركوك", "ئۆفیسی کەرکووک", "Kirkuk office", "IQG13", Jurisdiction.Federal),
        new("BAQ", "مكتب بعقوبة", "ئۆفیسی بەعقووبە", "Baquba office", "IQG10", Jurisdiction.Federal),
        new("TIK", "مكتب تكريت", "ئۆفیسی تکریت", "Tikrit office", "IQG16", Jurisdiction.Federal),
        new("BGD", "مكتب بغداد", "ئۆفیسی بەغدا", "Baghdad office", "IQG08", Jurisdiction.Federal),
        new("ERB", "مكتب أربيل", "ئۆفیسی هەولێر", "Erbil office", "IQG11", Jurisdiction.Kri),
        new("SUL", "مكتب السليمانية", "ئۆفیسی سلێمانی", "Sulaymaniyah office", "IQG06", Jurisdiction.Kri),
    ];

    private static readonly (Role Role, string UserName, string Title)[] Roles =
    [
        (Role.FieldOfficer, "officer", "باحث ميداني"),
        (Role.Lawyer, "lawyer", "محامي العيادة"),
        (Role.Supervisor, "supervisor", "المشرف القانوني"),
        (Role.Manager, "manager", "المدير"),
        (Role.Administrator, "admin", "مدير النظام"),
    ];

    /// <summary>Code of the office that has every role.</summary>
    internal static string FirstOffice => Offices[0].Code;

    /// <summary>True for the code of an office of the training clinic.</summary>
    internal static bool HasOffice(string code) => Offices.Any(o => o.Code == code);

    /// <summary>Folder of the sample families beside the program.</summary>
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "Training", "Samples");

    /// <summary>One account of each role, for the start-up banner.</summary>
    public static IReadOnlyList<TrainingSignIn> SignIns => [.. Roles.Select(r => new TrainingSignIn(r.Role, r.UserName, Password))];

    /// <summary>Makes the training clinic once: offices, accounts, the sample families as intakes, and a few cases in work.</summary>
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await EnsureStaffAsync(services, ct))
        {
            await SampleIntakes.LoadAsync(services, SamplesFolder, ct);
            await TrainingCases.OpenAsync(services, ct);
        }
    }

    /// <summary>Makes the offices and accounts of the training clinic once; a second call finds them and changes nothing.</summary>
    /// <returns>True when they were made now.</returns>
    public static async Task<bool> EnsureStaffAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        if (await db.Offices.AnyAsync(ct))
        {
            return false;
        }

        var signIns = scope.ServiceProvider.GetRequiredService<ISignIns>();
        return await db.InTransactionAsync(
            async inner =>
            {
                foreach (var office in Offices)
                {
                    await OpenAsync(db, signIns, office, inner);
                }

                return true;
            },
            ct);
    }

    // The first office has every role, under plain user names; the others have those who work with families.
    private static async Task OpenAsync(ClinicDbContext db, ISignIns signIns, TrainingOffice o, CancellationToken ct)
    {
        var first = o == Offices[0];
        var office = Office.Open(new OfficeId(Guid.CreateVersion7()), o.Code, o.Ar, o.Ckb, o.En, o.Governorate, o.Jurisdiction, "0770 000 0100");
        db.Offices.Add(office);
        var language = o.Jurisdiction == Jurisdiction.Kri ? ClinicLanguage.Ckb : ClinicLanguage.Ar;
        foreach (var (role, name, title) in Roles.Where(r => first || r.Role is Role.FieldOfficer or Role.Lawyer or Role.Supervisor))
        {
            var member = StaffMember.Join(new StaffId(Guid.CreateVersion7()), $"{title} - {o.Ar}", role, office.Id, language);
            db.Staff.Add(member);
            await db.SaveChangesAsync(ct);
            await signIns.CreateAsync(member.Id, first ? name : $"{name}.{o.Code.ToLowerInvariant()}", Password, ct);
        }
    }

    private sealed record TrainingOffice(string Code, string Ar, string Ckb, string En, string Governorate, Jurisdiction Jurisdiction);
}

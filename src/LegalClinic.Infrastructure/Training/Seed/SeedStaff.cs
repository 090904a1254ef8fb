using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.AspNetCore.Identity;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>Lawyers that many families need besides those of the training clinic, with sign-ins of the same password.</summary>
/// <param name="Member">The lawyer.</param>
/// <param name="User">The sign-in.</param>
internal sealed record SeedLawyer(StaffMember Member, ClinicUser User);

/// <summary>Takes on as many lawyers as the families need.</summary>
internal sealed class SeedStaff(IPasswordHasher<ClinicUser> hasher, ILookupNormalizer normalizer)
{
    // At three months a case, a lawyer who carries forty has as many families in three years.
    private const int FamiliesPerLawyer = 300;

    /// <summary>The lawyers that lack; their password is that of every training account.</summary>
    /// <param name="known">User names that are taken.</param>
    public IReadOnlyList<SeedLawyer> Hire(SeedOrder order, IReadOnlyList<SeedOffice> offices, IReadOnlyList<StaffMember> staff, IReadOnlySet<string> known)
    {
        var ids = new SeedIdentifiers(new SeedChance(order.Seed, long.MinValue)) { Now = new DateTimeOffset(SeedOrder.From.ToDateTime(default), TimeSpan.Zero) };
        var password = hasher.HashPassword(new ClinicUser(), TrainingClinic.Password);
        List<SeedLawyer> hired = [];
        foreach (var office in offices)
        {
            var needed = (int)Math.Ceiling(order.Families * office.Share / offices.Sum(o => o.Share) / FamiliesPerLawyer);
            var there = staff.Count(s => s is { Role: Role.Lawyer, Active: true } && s.OfficeId == office.Office.Id);
            var free = Enumerable.Range(2, 1000).Select(n => (Number: n, Name: UserName(office.Office, n))).Where(n => !known.Contains(n.Name));
            hired.AddRange(free.Take(needed - there).Select(n => Lawyer(ids, office.Office, n.Number, n.Name, password)));
        }

        return hired;
    }

    private SeedLawyer Lawyer(SeedIdentifiers ids, Office office, int number, string userName, string password)
    {
        var language = office.Jurisdiction == Jurisdiction.Kri ? ClinicLanguage.Ckb : ClinicLanguage.Ar;
        var member = StaffMember.Join(new StaffId(ids.Next()), $"محامي العيادة {number} - {office.NameAr}", Role.Lawyer, office.Id, language);
        return new SeedLawyer(member, new ClinicUser
        {
            Id = member.Id.Value, UserName = userName, NormalizedUserName = normalizer.NormalizeName(userName), LockoutEnabled = true,
            PasswordHash = password, SecurityStamp = ids.Next().ToString("N"), ConcurrencyStamp = ids.Next().ToString(),
        });
    }

    private static string UserName(Office office, int number) => $"lawyer.{office.Code.ToLowerInvariant()}.{number}";
}

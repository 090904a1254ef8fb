using System.Security.Cryptography;
using System.Text;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Staff;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.SignIn;

/// <summary>Sets up the first administrator and office of a clinic by a link that works once.</summary>
public sealed class FirstSetup(ClinicDbContext db, ISignIns signIns, IAuditLog audit, TimeProvider time)
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>Makes the token of a new link; null when the clinic has somebody already.</summary>
    public async Task<string?> IssueAsync(CancellationToken ct)
    {
        if (await db.Staff.AnyAsync(ct))
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await db.SetupLinks.ExecuteDeleteAsync(ct);
        db.SetupLinks.Add(new SetupLink { TokenHash = Hash(token), ExpiresAt = time.GetUtcNow() + Validity });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Makes the first office and its administrator, and uses the link up.</summary>
    /// <exception cref="NotFoundException"><c>setup.link_invalid</c>: unknown, used or too old.</exception>
    public async Task CompleteAsync(string token, Office office, StaffMember administrator, string userName, string password, CancellationToken ct) =>
        await db.InTransactionAsync(
            async inner =>
            {
                var hash = Hash(token);
                var now = time.GetUtcNow();
                if (await db.SetupLinks.Where(l => l.TokenHash == hash && l.ExpiresAt > now).ExecuteDeleteAsync(inner) == 0
                    || await db.Staff.AnyAsync(inner))
                {
                    throw new NotFoundException("setup.link_invalid");
                }

                db.Offices.Add(office);
                db.Staff.Add(administrator);
                await db.SaveChangesAsync(inner);
                await signIns.CreateAsync(administrator.Id, userName, password, inner);
                await audit.WriteAsync("CompleteSetup", AuditEntry.RightChange(AuditPart.Staff, administrator.Id)
                    .With("role", administrator.Role.Code).With("office", office.Id), inner);
                return true;
            },
            ct);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

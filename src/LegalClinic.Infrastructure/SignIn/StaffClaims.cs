using System.Security.Claims;
using LegalClinic.Domain;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalClinic.Infrastructure.SignIn;

/// <summary>Puts role, office and language of the staff member into the session.</summary>
internal sealed class StaffClaims(UserManager<ClinicUser> users, IOptions<IdentityOptions> options, ClinicDbContext db)
    : UserClaimsPrincipalFactory<ClinicUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ClinicUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var member = await db.Staff.AsNoTracking().FirstAsync(s => s.Id == new StaffId(user.Id));
        if (member.Active)
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, member.Role.Code));
        }

        identity.AddClaim(new Claim(ActingStaff.OfficeClaim, member.OfficeId.Value.ToString()));
        identity.AddClaim(new Claim(ActingStaff.LanguageClaim, member.Language.Code));
        return identity;
    }
}

using System.Security.Claims;
using LegalClinic.Application.Access;
using LegalClinic.Application.Devices;
using LegalClinic.Domain;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Staff;
using Microsoft.AspNetCore.Http;

namespace LegalClinic.Infrastructure.SignIn;

/// <summary>The person of the request; or, in work without a request, the person it is done for.</summary>
public sealed class ActingStaff(IHttpContextAccessor http) : ICurrentStaff
{
    internal const string OfficeClaim = "office";
    internal const string LanguageClaim = "language";
    private StaffMember? _actingFor;

    public StaffId? Id => _actingFor?.Id ?? (Guid.TryParse(Claim(ClaimTypes.NameIdentifier), out var id) ? new StaffId(id) : null);

    public Role? Role => _actingFor?.Role ?? (Code<Role>.TryParse(Claim(ClaimTypes.Role) ?? "", out var role) ? role : null);

    public OfficeId? OfficeId => _actingFor?.OfficeId ?? (Guid.TryParse(Claim(OfficeClaim), out var id) ? new OfficeId(id) : null);

    public ClinicLanguage Language => _actingFor?.Language
        ?? (Code<ClinicLanguage>.TryParse(Claim(LanguageClaim) ?? "", out var language) ? language : ClinicLanguage.Ar);

    public DeviceId? Device { get; private set; }

    /// <summary>Answers a device that asks by itself.</summary>
    internal void AnswerTo(DeviceId device) => Device = device;

    /// <summary>Does the rest of the request for the person who sealed what a device hands in.</summary>
    internal void HandInFor(TicketHolder holder)
    {
        var identity = new ClaimsIdentity("DeviceTicket");
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, holder.Staff.Value.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Role, holder.Role.Code));
        identity.AddClaim(new Claim(OfficeClaim, holder.Office.Value.ToString()));
        http.HttpContext!.User = new ClaimsPrincipal(identity);
    }

    /// <summary>Does the work of this scope for somebody of the clinic, as the training data and imports do.</summary>
    /// <exception cref="InvalidOperationException">A request is being answered.</exception>
    public void ActFor(StaffMember member) =>
        _actingFor = http.HttpContext is null
            ? member
            : throw new InvalidOperationException("Within a request nobody acts for somebody else.");

    private string? Claim(string type) =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user.FindFirstValue(type) : null;
}

using System.Globalization;
using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Reports;

/// <summary>Makes what every page of a report bears, so that a lost page can be traced to who asked for it and when.</summary>
public sealed class ReportStamps(IClinicDb db, ICurrentStaff staff, ClinicName clinic, PrintCodes codes, TimeProvider time)
{
    private static readonly TimeSpan Baghdad = TimeSpan.FromHours(3);

    /// <summary>The stamp of a report asked for now by the person who is signed in.</summary>
    public async Task<ReportStamp> MakeAsync(ClinicLanguage language, CancellationToken ct)
    {
        var me = staff.Me;
        var requester = await db.Staff.Where(s => s.Id == me).OneAsync("staff.not_found", ct);
        var now = time.GetUtcNow().ToOffset(Baghdad);
        return new ReportStamp(
            clinic.In(language),
            codes.Of("report", "confidential", language),
            $"R-{Guid.CreateVersion7().ToString("N")[^10..].ToUpperInvariant()}",
            requester.DisplayName,
            now.ToString("d/M/yyyy HH:mm", CultureInfo.InvariantCulture));
    }
}

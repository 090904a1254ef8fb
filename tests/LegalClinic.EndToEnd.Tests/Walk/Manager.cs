using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Walk;

/// <summary>Follows the work by codes and figures.</summary>
public sealed class Manager(ClinicPage clinic) : Person(clinic)
{
    /// <summary>Opens a closed case.</summary>
    public async Task LookAtAsync(string number)
    {
        await StandAsync("manager-01-overview");
        await GoAsync("القضايا");
        await Content.SelectAsync("الحالة", "مغلقة");
        await Content.Part.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await ArriveAsync(number);
        await StandAsync("manager-02-case");
    }

    public async Task<byte[]> TakeCaseReportAsync(string number)
    {
        await GoAsync("التقارير");
        await SeeAsync(number);
        await StandAsync("manager-03-reports");
        var row = Content.Part.GetByRole(AriaRole.Row).Filter(new() { HasText = number });
        return await DownloadAsync(() => row.GetByRole(AriaRole.Button, new() { Name = "تنزيل التقرير" }).ClickAsync());
    }

    public Task<byte[]> TakeMonthlyReportAsync() => DownloadAsync(() => Content.PressAsync("تنزيل: العربية"));
}

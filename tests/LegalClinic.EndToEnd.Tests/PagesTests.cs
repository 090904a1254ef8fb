using LegalClinic.EndToEnd.Tests.Testing;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>
/// Every page in every language, on a phone, a tablet and a desk: nothing wrong for axe, nothing wider than the window, no
/// script error. Axe sees each page on a phone in one language and on a desk in another, and the next page the other way round: what it finds wrong is wrong
/// in all of them, texts that are missing in one are found by check-locales. One sign-in for a role and one visit for a page: the language is switched where the person stands, and the window is resized,
/// as when a tablet is turned. Nothing is changed here, and no two roles share an account, so that the roles look around side by side.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class PagesTests
{
    private const int Desk = 1440;

    // A tablet shows what a phone shows, in more room: looked at in one language.
    private const int Tablet = 768;
    private const int Phone = 360;
    private static readonly string[] Languages = ["ar", "ckb", "en"];
    private static readonly int[] Widths = [Desk, Tablet, Phone];

    private static readonly (string User, string[] Addresses)[] Places =
    [
        ("officer", ["/", "/intakes/new"]),
        ("supervisor", ["/desk", "/queue", "/queue/{intakes}", "/cases", "/families", "/people/known-files", "/rules", "/rules/D09", "/rules/D09/change", "/readings", "/calendar", "/devices"]),
        ("lawyer", ["/today", "/cases", "/cases/{cases}", "/families", "/families/{families}", "/families/{families}/pathway", "/people", "/referrals", "/calendar", "/letters", "/reports"]),
        ("manager", ["/overview", "/cases/{cases}", "/reports"]),
        ("admin", ["/staff", "/offices"]),
    ];

    public static IEnumerable<TestCaseData> Visits => Places.Select(place => new TestCaseData(place.User, place.Addresses).SetArgDisplayNames(place.User));

    [TestCaseSource(nameof(Visits))]
    public async Task Every_page_can_be_used_by_everybody(string user, string[] addresses)
    {
        await using var clinic = await ClinicPage.OpenAsync();
        await clinic.SignInAsync(user);

        List<string> faults = [];
        foreach (var (index, address) in addresses.Index())
        {
            await clinic.GoAsync(await clinic.ResolveAsync(address));
            foreach (var language in Languages)
            {
                await clinic.SwitchAsync(language);
                foreach (var width in language == "ar" ? Widths : [Desk, Phone])
                {
                    await clinic.ResizeAsync(width);
                    var withAxe = (width == Phone && language == Languages[index % Languages.Length])
                        || (width == Desk && language == Languages[(index + 1) % Languages.Length]);
                    faults.AddRange(await clinic.LookAsync($"{user}{Plain(address)}-{language}-{width}", language, withAxe));
                }
            }
        }

        Assert.That(faults.Concat(clinic.Errors), Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public async Task The_sign_in_page_can_be_used_by_everybody(string language)
    {
        await using var clinic = await ClinicPage.OpenAsync(language);
        await clinic.GoAsync("/sign-in");

        List<string> faults = [];
        foreach (var width in Widths)
        {
            await clinic.ResizeAsync(width);
            faults.AddRange(await clinic.LookAsync($"sign-in-{language}-{width}", language, withAxe: width != Tablet));
        }

        Assert.That(faults.Concat(clinic.Errors), Is.Empty);
    }

    private static string Plain(string address) =>
        address.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}

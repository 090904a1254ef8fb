using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>Two files of one family: side by side in every language, on a desk and on a phone; merged, and given back.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class FileMergeTests
{
    private const string TwoFamilies = "async () => (await (await fetch('/api/families?size=100')).json()).items.slice(-2).map((one) => [one.id, one.number])";

    [Test]
    public async Task Two_files_are_compared_decided_merged_and_given_back()
    {
        await using var clinic = await ClinicPage.OpenAsync("ar");
        await clinic.SignInAsync("supervisor");
        var families = await clinic.Page.EvaluateAsync<string[][]>(TwoFamilies);
        var ((kept, number), (other, otherNumber)) = ((families[0][0], families[0][1]), (families[1][0], families[1][1]));
        List<string> faults = [];

        await clinic.GoAsync($"/families/{kept}");
        await new Controls(clinic.Page.Locator("main")).ActAsync("هي نفسها في ملف آخر…", form => form.WriteAsync("رقم الملف الآخر", otherNumber), "عرض الملفين جنباً إلى جنب");
        await Assertions.Expect(clinic.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"same-as/{other}$"));
        foreach (var language in new[] { "ckb", "en", "ar" })
        {
            await clinic.SpeakAsync(language);
            await clinic.GoAsync($"/families/{kept}/same-as/{other}");
            await PairHeadsAsync(clinic);
            foreach (var width in new[] { 1440, 360 })
            {
                await clinic.ResizeAsync(width);
                faults.AddRange(await clinic.LookAsync($"merge-compare-{language}-{width}", language));
            }
        }

        await DecideAsync(clinic, number);
        await new Controls(clinic.Page.Locator("main")).ActAsync(
            "جعل الملفين ملفاً واحداً", form => form.WriteAsync("كيف عرفت أنها أسرة واحدة؟", "ذكرت الأم الرقمين"), "دمج الملفين");
        await Assertions.Expect(clinic.Page.GetByText("انضم إلى هذا الملف")).ToBeVisibleAsync();
        faults.AddRange(await clinic.LookAsync("merge-kept-ar-360", "ar"));
        await clinic.GoAsync($"/families/{other}");
        await Assertions.Expect(clinic.Page.GetByText("تُستكمل هذه الأسرة في")).ToBeVisibleAsync();
        faults.AddRange(await clinic.LookAsync("merge-absorbed-ar-360", "ar"));

        await clinic.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("استُكمل في") }).ClickAsync();
        await Assertions.Expect(clinic.Page.GetByRole(AriaRole.Button, new() { Name = "فصل الملفين" })).ToBeVisibleAsync();
        foreach (var width in new[] { 360, 1440 })
        {
            await clinic.ResizeAsync(width);
            faults.AddRange(await clinic.LookAsync($"merge-split-ar-{width}", "ar"));
        }

        await new Controls(clinic.Page.Locator("main")).ActAsync("فصل الملفين", form => form.WriteAsync("كيف عرفت أنهما أسرتان؟", "هما أبناء عم"), "فصل");
        await Assertions.Expect(clinic.Page.GetByText("فصلهما")).ToBeVisibleAsync();
        await Assertions.Expect(clinic.Page.GetByText("انضم إلى هذا الملف")).ToHaveCountAsync(0);
        Assert.That(faults.Concat(clinic.Errors), Is.Empty);
    }

    // The first person of a file is its head; the first answer is "nobody".
    private static async Task PairHeadsAsync(ClinicPage clinic)
    {
        await clinic.Page.Locator("main select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Assertions.Expect(clinic.Page.Locator("main [role=radiogroup]").First).ToBeVisibleAsync();
        await clinic.SettleAsync();
    }

    private static async Task DecideAsync(ClinicPage clinic, string number)
    {
        var all = clinic.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"أخذ كل هذه من .*{number}") });
        await Assertions.Expect(all.First).ToBeVisibleAsync();
        foreach (var button in await all.AllAsync()) await button.ClickAsync();
        await Assertions.Expect(clinic.Page.GetByText("تم القرار في كل شيء")).ToBeVisibleAsync();
    }
}

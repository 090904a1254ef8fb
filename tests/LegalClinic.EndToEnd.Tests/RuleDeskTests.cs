using System.Text.RegularExpressions;
using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>A circular reaches the clinic: one supervisor proposes the change, looks at what it alters, and another releases it.</summary>
[TestFixture]
public sealed partial class RuleDeskTests
{
    private static readonly int[] Widths = [1440, 360];

    [Test]
    public async Task A_change_is_proposed_looked_at_released_and_shown_with_the_rule()
    {
        await using var first = await ClinicPage.OpenAsync("ar");
        await using var second = await ClinicPage.OpenAsync("ckb");
        await first.SignInAsync("supervisor");
        await first.SpeakAsync("ar");
        await second.SignInAsync("supervisor.duh");
        await second.SpeakAsync("ckb");

        var change = await ProposeAsync(first.Page);
        await LookThroughTheCasesAsync(first.Page);
        var faults = await LookAsync(first, "rule-change", "ar");
        await first.SpeakAsync("en");
        await first.GoAsync(change);
        await LookThroughTheCasesAsync(first.Page);
        faults.AddRange(await LookAsync(first, "rule-change", "en"));
        await second.GoAsync(change);
        faults.AddRange(await LookAsync(second, "rule-change", "ckb"));
        await ReleaseAsync(second.Page);
        await first.GoAsync("/rules/UNID");
        faults.AddRange(await LookAsync(first, "rule-released", "en"));

        Assert.That(faults.Concat(first.Errors).Concat(second.Errors), Is.Empty);
        await Assertions.Expect(first.Page.GetByText("Released")).ToBeVisibleAsync();
        await Assertions.Expect(first.Page.GetByText("Fee: 7777 IQD", new PageGetByTextOptions { Exact = false })).ToBeVisibleAsync();
    }

    private static async Task<string> ProposeAsync(IPage page)
    {
        await page.GotoAsync("/rules/UNID/change");
        await page.Locator("#field-validFrom").FillAsync("1");
        await page.Locator("#field-validFrom-month").SelectOptionAsync("6");
        await page.Locator("#field-validFrom-year").FillAsync("2090");
        await page.Locator("#field-source").FillAsync("تعميم 12 في 2026/11/20");
        await page.Locator("#field-values_fee_iqd").FillAsync("7777");
        await page.Locator("button[type='submit']:enabled").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Change());
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task LookThroughTheCasesAsync(IPage page)
    {
        await page.Locator("section").Last.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("section").Last.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("section").Last.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }

    private static async Task ReleaseAsync(IPage page)
    {
        await page.Locator("main button[aria-haspopup='dialog']").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("button[type='submit']").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static async Task<List<string>> LookAsync(ClinicPage clinic, string name, string language)
    {
        List<string> faults = [];
        foreach (var width in Widths)
        {
            await clinic.ResizeAsync(width);
            faults.AddRange(await clinic.LookAsync($"{name}-{language}-{width}", language));
        }

        await clinic.ResizeAsync(Widths[0]);
        return faults;
    }

    [GeneratedRegex("/rule-changes/")]
    private static partial Regex Change();
}

using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests;

/// <summary>A plan that a new answer has changed: the difference is read in every language, on a desk and on a phone, and taken by the keyboard.</summary>
[TestFixture]
public sealed class PlanTests
{
    // Answers questions of the family until steps come or go; gives back the case.
    private const string Change = """
        async () => {
          const json = (address) => fetch(address).then((answer) => answer.json());
          const token = decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]*)/) ?? [])[1] ?? '');
          for (const row of (await json('/api/cases')).items) {
            const found = await json(`/api/cases/${row.id}`);
            if (!(await json(`/api/cases/${row.id}/plan?language=en`)).plan) continue;
            for (const question of await json(`/api/families/${found.familyId}/pathway/questions?language=en`)) {
              for (const value of question.values) {
                const body = JSON.stringify({ fact: question.code, personId: question.personId, otherPersonId: question.otherPersonId, value });
                await fetch(`/api/families/${found.familyId}/facts`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body });
                const { plan } = await json(`/api/cases/${row.id}/plan?language=en`);
                if (plan.changes?.difference?.added.length > 0) return row.id;
              }
            }
          }
          return '';
        }
        """;

    [Test]
    public async Task A_changed_plan_is_read_in_every_language_and_taken()
    {
        await using var clinic = await ClinicPage.OpenAsync("ar");
        await clinic.SignInAsync("lawyer");
        var changed = await clinic.Page.EvaluateAsync<string>(Change);
        Assert.That(changed, Is.Not.Empty, "an answer changes a plan of the training clinic");

        List<string> faults = [];
        foreach (var language in new[] { "ckb", "en", "ar" })
        {
            await clinic.SpeakAsync(language);
            await clinic.GoAsync($"/cases/{changed}");
            foreach (var width in new[] { 1440, 360 })
            {
                await clinic.ResizeAsync(width);
                faults.AddRange(await clinic.LookAsync($"plan-changed-{language}-{width}", language));
            }
        }

        var plan = new Controls(clinic.Page.Locator("main")).Sheet("خطة العمل");
        await plan.Part.GetByRole(AriaRole.Button, new() { Name = "أخذ التغييرات", Exact = true }).FocusAsync();
        await clinic.Page.Keyboard.PressAsync("Enter");
        await new Controls(clinic.Page.GetByRole(AriaRole.Dialog)).PressAsync("أخذ التغييرات");
        await Assertions.Expect(plan.Part.GetByRole(AriaRole.Heading, new() { Name = "ما تغير منذ إعداد الخطة" })).ToHaveCountAsync(0);
        faults.AddRange(await clinic.LookAsync("plan-taken-ar-360", "ar"));
        Assert.That(faults.Concat(clinic.Errors), Is.Empty);
    }
}

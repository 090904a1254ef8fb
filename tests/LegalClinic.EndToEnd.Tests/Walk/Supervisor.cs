using System.Text.Json;
using System.Text.RegularExpressions;
using LegalClinic.Application.Intakes;
using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Walk;

/// <summary>Reads forms of the queue, opens files and cases and gives them to lawyers.</summary>
public sealed class Supervisor(ClinicPage clinic) : Person(clinic)
{
    /// <summary>Opens a form of the queue.</summary>
    /// <returns>The form as the server has it.</returns>
    public async Task<IntakeForm> ReadFormAsync(string intake, string headName)
    {
        await StandAsync("supervisor-01-desk");
        await GoAsync("استمارات للمراجعة");
        await StandAsync("supervisor-02-queue");
        await Content.FollowAsync(intake);
        await SeeAsync(headName);
        await StandAsync("supervisor-03-form");
        var kept = await Page.EvaluateAsync<JsonElement>("() => fetch(`/api/intakes/${location.pathname.split('/').pop()}`).then(answer => answer.json())");
        return kept.GetProperty("form").Deserialize<IntakeForm>(IntakeForms.Json)!;
    }

    /// <summary>Accepts the form into a family of its own.</summary>
    public async Task AcceptAsync()
    {
        await Content.ActAsync("قبول كأسرة جديدة", check => check.TapAsync("فحص تضارب المصالح", "لا يوجد تضارب"));
        await SeeAsync("وثائق كل فرد");
        await StandAsync("supervisor-04-family");
    }

    /// <summary>Reads another form of the same day, finds that the man is known and adds it to his family.</summary>
    /// <param name="day">The day of the interview as the queue writes it.</param>
    /// <param name="accepted">Number of the form that was accepted.</param>
    public async Task AttachAsync(string day, string accepted)
    {
        await GoAsync("استمارات للمراجعة");
        var row = Content.Part.GetByRole(AriaRole.Row).Filter(new() { HasText = day, HasNotText = accepted });
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await SeeAsync("ربما معروف لدينا");
        await Content.PressAsync("مقارنة");
        await Assertions.Expect(Content.Part.GetByRole(AriaRole.Combobox)).ToHaveValueAsync(new Regex(".+"));
        await StandAsync("supervisor-06-compare");
        var attach = await Content.Part.GetByRole(AriaRole.Button, new() { Name = "إلحاق بالأسرة" }).InnerTextAsync();
        await Content.ActAsync(attach, check => check.TapAsync("فحص تضارب المصالح", "لا يوجد تضارب"));
        await SeeAsync("أُلحقت الاستمارة");
        await StandAsync("supervisor-07-attached");
    }

    /// <summary>Opens the family's case and gives it to the lawyer of the office.</summary>
    /// <returns>The number of the case.</returns>
    public async Task<string> OpenCaseAsync()
    {
        await Content.ActAsync("فتح قضية");
        await SeeAsync("لم تُسند إلى محامٍ بعد.");
        await Content.ActAsync("إسناد", lawyers => lawyers.Part.GetByText("مكتب دهوك").ClickAsync());
        await SeeAsync("مسندة");
        await StandAsync("supervisor-05-case");
        return (await Heading.InnerTextAsync()).Split(' ').Last().Trim('\u2068', '\u2069');
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>The controls of a part of a page, found as a person finds them: by the names that are seen or heard.</summary>
public sealed class Controls(ILocator part)
{
    /// <summary>The part itself.</summary>
    public ILocator Part => part;

    /// <summary>The sheet with a heading, such as one paper or one section.</summary>
    public Controls Sheet(string heading) =>
        new(part.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true }).Or(part.GetByRole(AriaRole.Group, new() { Name = heading, Exact = true })));

    /// <summary>Presses a button and fills in the dialog that it opens.</summary>
    public async Task ActAsync(string button, Func<Controls, Task> fill, string? act = null)
    {
        await PressAsync(button);
        var dialog = new Controls(part.Page.GetByRole(AriaRole.Dialog));
        await fill(dialog);
        await dialog.PressAsync(act ?? button);
        await Assertions.Expect(dialog.Part).ToHaveCountAsync(0);
    }

    /// <summary>Presses a button and agrees in the dialog that it opens.</summary>
    public Task ActAsync(string button) => ActAsync(button, _ => Task.CompletedTask);

    public Task PressAsync(string button) => part.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => part.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    public Task WriteAsync(string label, string? text) => part.GetByRole(AriaRole.Textbox, new() { NameRegex = Named(label) }).FillAsync(text ?? "");

    public Task TickAsync(string label) => part.GetByRole(AriaRole.Checkbox, new() { NameRegex = Named(label) }).CheckAsync();

    public Task UntickAsync(string label) => part.GetByRole(AriaRole.Checkbox, new() { NameRegex = Named(label) }).UncheckAsync();

    /// <summary>Chooses in a list of the device.</summary>
    public Task SelectAsync(string label, string answer) =>
        part.GetByRole(AriaRole.Combobox, new() { NameRegex = Named(label) }).SelectOptionAsync(new SelectOptionValue { Label = answer });

    /// <summary>Taps answers of a question whose answers are all in sight.</summary>
    public async Task TapAsync(string question, params string[] answers)
    {
        var group = part.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Named(question) })
            .Or(part.GetByRole(AriaRole.Group, new() { NameRegex = Named(question) }));
        foreach (var answer in answers)
            await group.GetByText(answer, new() { Exact = true }).ClickAsync();
    }

    /// <summary>Looks a thing of the reference data up by typing and takes it.</summary>
    public async Task PickAsync(string label, string thing)
    {
        await part.GetByRole(AriaRole.Combobox, new() { NameRegex = Named(label) }).FillAsync(thing);
        await part.GetByRole(AriaRole.Listbox, new() { Name = label, Exact = true })
            .GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{Literal(thing)}") }).First.ClickAsync();
    }

    /// <summary>Fills a date in; no day where only the month is known.</summary>
    public async Task DateAsync(string label, int year, int month, int? day = null)
    {
        var parts = new Controls(part.GetByRole(AriaRole.Group, new() { NameRegex = Named(label) }));
        await parts.WriteAsync("اليوم", day?.ToString());
        await parts.Part.GetByRole(AriaRole.Combobox).SelectOptionAsync(month.ToString());
        await parts.WriteAsync("السنة", year.ToString());
    }

    /// <summary>Fills a whole date in.</summary>
    public Task DateAsync(string label, DateOnly on) => DateAsync(label, on.Year, on.Month, on.Day);

    // A label carries the marks "needed" and "kept closed" where they hold.
    private static Regex Named(string label) => new($@"^{Literal(label)}(\s*مطلوب)?(\s*مغلق)?$");

    // The browser reads the pattern between slashes.
    private static string Literal(string text) => Regex.Escape(text).Replace("/", @"\/", StringComparison.Ordinal);
}

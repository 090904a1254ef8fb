using System.Text.Json;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>How each killing has to end: the server holds the form once, with what was typed.</summary>
internal static class GoodEnds
{
    extension(Tablet tablet)
    {
        /// <summary>Holds the form of <see cref="Tablet.WriteAsync"/> against what the server has, asked in the session of its writer.</summary>
        public async Task EndsWellAsync(Guid form, string number, string given)
        {
            var kept = await tablet.AskAsync($"/api/intakes/{form}") ?? throw new AssertionException($"The server does not have the form of {given}.");
            var list = (await tablet.AskAsync("/api/intakes?mine=true&size=100"))!.Value.GetProperty("items").EnumerateArray().ToList();

            Assert.That(list.Count(row => row.GetProperty("id").GetGuid() == form), Is.EqualTo(1));
            Assert.That(list.Single(row => row.GetProperty("id").GetGuid() == form).GetProperty("number").GetString(), Is.EqualTo(number));
            Assert.That(Typed(kept), Is.EqualTo($"{given} سعيد خلف 1988-03-14 2026-11-20 kurmanji"));
        }

        /// <summary>The same, where the session of the writer is gone.</summary>
        public async Task EndsWellAfterSignInAsync(Guid form, string number, string given)
        {
            await tablet.SignInAsync("officer");
            await tablet.EndsWellAsync(form, number, given);
        }
    }

    /// <summary>What was typed into the form of <see cref="Tablet.WriteAsync"/>, as the server has it.</summary>
    public static string Typed(JsonElement kept)
    {
        var form = kept.GetProperty("form");
        var man = form.GetProperty("members").EnumerateArray().Single();
        return $"{Text(man.GetProperty("name"), "given", "father", "grandfather")} {Text(man.GetProperty("birth"), "date")} {Text(form.GetProperty("header"), "interviewedOn", "language")}";
    }

    private static string Text(JsonElement part, params string[] names) => string.Join(' ', names.Select(name => part.GetProperty(name).GetString()));
}

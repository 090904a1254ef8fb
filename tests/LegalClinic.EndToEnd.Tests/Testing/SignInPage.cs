using System.Text.RegularExpressions;
using LegalClinic.Infrastructure.Training;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>What is done on pages whoever uses them, by the form and the address that the web UI uses.</summary>
internal static class SignInPage
{
    private const string Ask = """
        async ([method, path, version, body]) => {
          const token = decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]*)/) ?? [])[1] ?? '');
          const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...(version === null ? {} : { 'If-Match': `"${version}"` }) };
          return (await fetch(path, { method, headers, body: JSON.stringify(body) })).status;
        }
        """;

    extension(IPage page)
    {
        /// <summary>Signs somebody in and waits until the page leads on.</summary>
        public async Task FillInSignInAsync(string userName, string password = TrainingClinic.Password)
        {
            await page.GotoAsync("/sign-in");
            await page.GetByRole(AriaRole.Main).FillInSignInAsync(userName, password);
            await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("/sign-in"));
        }

        /// <summary>Has the page change something at the server, in the session of whoever is signed in.</summary>
        /// <param name="version">The version that was read; null where none is asked for.</param>
        /// <returns>The status of the answer.</returns>
        public Task<int> ChangeAsync(string method, string path, object body, int? version = null) =>
            page.EvaluateAsync<int>(Ask, new object?[] { method, path, version, body });
    }

    extension(ILocator part)
    {
        /// <summary>Fills the form in and sends it.</summary>
        public async Task FillInSignInAsync(string userName, string password = TrainingClinic.Password)
        {
            await part.Locator("input[autocomplete='username']").FillAsync(userName);
            await part.Locator("input[autocomplete='current-password']").FillAsync(password);
            await part.Locator("button[type='submit']").ClickAsync();
        }
    }
}

using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Offline;

/// <summary>What somebody does with a tablet where there is no network.</summary>
internal static class TabletInTheTent
{
    extension(Tablet tablet)
    {
        /// <summary>Waits until it holds program and reference data, so that it can be carried away.</summary>
        public async Task HoldEverythingAsync()
        {
            await tablet.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
            await tablet.Page.WaitForFunctionAsync("""
                async () => {
                  const known = await indexedDB.databases();
                  if (!known.some(one => one.name === 'legalclinic-reference')) return false;
                  const opening = indexedDB.open('legalclinic-reference');
                  const store = await new Promise((done, fail) => { opening.onsuccess = () => done(opening.result); opening.onerror = fail; });
                  if (!store.objectStoreNames.contains('lists')) { store.close(); return false; }
                  const counting = store.transaction('lists').objectStore('lists').count();
                  const count = await new Promise(done => { counting.onsuccess = () => done(counting.result); });
                  store.close();
                  return count > 0;
                }
                """);
        }

        /// <summary>Carries it out of, or back into, the reach of a network.</summary>
        public Task ConnectAsync(bool connected) => tablet.Browser.SetOfflineAsync(!connected);

        /// <summary>Opens the forms with the PIN, in whatever language the page asks for it.</summary>
        public async Task EnterPinAsync()
        {
            await tablet.Content.Part.Locator("input[type=password]").FillAsync(Tablet.Pin);
            await tablet.Content.Part.Locator("button[type=submit]").ClickAsync();
            await Assertions.Expect(tablet.Content.Part.Locator("input[type=password]")).ToHaveCountAsync(0);
        }

        /// <summary>Chooses a language in the top bar.</summary>
        public async Task SpeakAsync(string language)
        {
            var name = language switch { "ar" => "العربية", "ckb" => "کوردی", _ => "English" };
            await new Controls(tablet.Page.GetByRole(AriaRole.Banner)).PressAsync(name);
            await Assertions.Expect(tablet.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        }

        /// <summary>Keeps a picture of the whole page and tells by how many pixels it is wider than the tablet.</summary>
        public async Task<int> PictureAsync(string name)
        {
            await tablet.Page.EvaluateAsync("() => document.fonts.ready");
            if (EndToEndRun.Pictures is { } folder) await tablet.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"offline-{name}.png"), FullPage = true });
            return await tablet.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        }
    }
}

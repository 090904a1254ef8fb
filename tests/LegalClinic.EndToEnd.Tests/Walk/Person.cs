using System.Text.RegularExpressions;
using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Infrastructure.Training;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Walk;

/// <summary>Somebody of the clinic who works in Arabic, in a browser of their own.</summary>
public abstract class Person(ClinicPage clinic) : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    /// <summary>The browser's page.</summary>
    protected IPage Page => clinic.Page;

    /// <summary>The controls of the page's content.</summary>
    protected Controls Content => new(Page.GetByRole(AriaRole.Main));

    /// <summary>The page's heading.</summary>
    protected ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>What was wrong at the stations so far: for axe, in width, in direction, in the scripts.</summary>
    public IEnumerable<string> Faults => _faults.Concat(clinic.Errors);

    /// <summary>What the page's content says.</summary>
    public async Task<string> ReadAsync()
    {
        await Assertions.Expect(Heading).ToBeVisibleAsync();
        await clinic.QuietAsync();
        return await Content.Part.InnerTextAsync();
    }

    /// <summary>Signs in and chooses Arabic.</summary>
    public async Task SignInAsync(string userName)
    {
        await FillSignInAsync(userName);
        await Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex("/sign-in"));
        await clinic.SettleAsync();
        await new Controls(Page.GetByRole(AriaRole.Banner)).PressAsync("العربية");
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
        await clinic.QuietAsync();
    }

    /// <summary>Tries to sign in where that is refused.</summary>
    /// <returns>What the page says of it.</returns>
    public async Task<string> TrySignInAsync(string userName)
    {
        await FillSignInAsync(userName);
        return await Page.GetByRole(AriaRole.Alert).InnerTextAsync();
    }

    /// <summary>Keeps a picture of what the person has before them.</summary>
    public Task PictureAsync(string name) => clinic.PictureAsync($"w4-{name}-{GetType().Name.ToLowerInvariant()}");

    /// <summary>Goes to a place of the navigation.</summary>
    protected async Task GoAsync(string place)
    {
        await new Controls(Page.GetByRole(AriaRole.Navigation)).FollowAsync(place);
        await ArriveAsync(place);
    }

    /// <summary>Waits until the page has a heading.</summary>
    protected Task ArriveAsync(string heading) => Assertions.Expect(Heading).ToContainTextAsync(heading);

    /// <summary>Waits until the content says something.</summary>
    protected Task SeeAsync(string text) => Assertions.Expect(Content.Part.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Keeps a picture of where the person is and notes what is wrong there.</summary>
    protected async Task StandAsync(string station) => _faults.AddRange(await clinic.LookAsync($"w4-{station}", "ar"));

    /// <summary>The same in a language, on a desk and then on a phone.</summary>
    protected async Task StandAsync(string station, string language)
    {
        _faults.AddRange(await clinic.LookAsync($"w4-{station}-{language}-1440", language, withAxe: false));
        await clinic.ResizeAsync(360);
        _faults.AddRange(await clinic.LookAsync($"w4-{station}-{language}-360", language));
        await clinic.ResizeAsync(1440);
    }

    /// <summary>Does what hands a paper over and reads the file that arrived.</summary>
    protected async Task<byte[]> DownloadAsync(Func<Task> act)
    {
        var download = await Page.RunAndWaitForDownloadAsync(act);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return clinic.DisposeAsync();
    }

    private async Task FillSignInAsync(string userName)
    {
        await clinic.GoAsync("/sign-in");
        var form = new Controls(Page.Locator("form"));
        await form.WriteAsync("اسم المستخدم", userName);
        await form.WriteAsync("كلمة المرور", TrainingClinic.Password);
        await form.PressAsync("تسجيل الدخول");
    }
}

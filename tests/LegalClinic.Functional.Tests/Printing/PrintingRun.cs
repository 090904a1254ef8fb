using LegalClinic.Application.Letters;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Printing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>One renderer for all tests of printed paper; its workers stop with the last of them.</summary>
[SetUpFixture]
public sealed class PrintingRun
{
    private static ServiceProvider services = null!;

    internal static IPdfRenderer Renderer => services.GetRequiredService<IPdfRenderer>();

    internal static LetterComposer Composer => services.GetRequiredService<LetterComposer>();

    internal static LetterLibrary Library => services.GetRequiredService<LetterLibrary>();

    internal static PlaceholderCatalogue Placeholders => services.GetRequiredService<PlaceholderCatalogue>();

    internal static ForbiddenWords Forbidden => services.GetRequiredService<ForbiddenWords>();

    internal static PrintWordbook Wordbook => services.GetRequiredService<PrintWordbook>();

    internal static LetterTemplate Template(string code, ClinicLanguage language) =>
        Library.Find(code, language, SampleLetters.Day)!;

    /// <summary>The sample letter, which has every value it needs.</summary>
    internal static LetterDocument Letter(string code, ClinicLanguage language) =>
        Composer.Compose(Template(code, language), SampleLetters.Input(code, language)).Document!;

    internal static TypstRenderer RendererOfItsOwn(PrintingOptions? options = null) =>
        new(options ?? new PrintingOptions { Workers = 1 }, Wordbook, TimeProvider.System);

    [OneTimeSetUp]
    public void Start() => services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(TimeProvider.System)
        .AddPrinting()
        .BuildServiceProvider();

    [OneTimeTearDown]
    public void Stop() => services.Dispose();
}

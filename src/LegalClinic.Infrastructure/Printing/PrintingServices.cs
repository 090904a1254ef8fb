using LegalClinic.Application.Letters;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Printing;
using LegalClinic.Infrastructure.Letters;
using LegalClinic.Infrastructure.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LegalClinic.Infrastructure.Printing;

/// <summary>Registers printing and letters.</summary>
public static class PrintingServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the renderer, the letter composer, the templates and the forbidden words; settings from <c>Printing</c>.</summary>
        public IServiceCollection AddPrinting()
        {
            services.AddOptions<PrintingOptions>()
                .BindConfiguration(PrintingOptions.Section)
                .ValidateOnStart();
            services.AddSingleton<IValidateOptions<PrintingOptions>, PrintingOptionsValidator>();
            services.AddSingleton(_ => PrintWordFiles.Read());
            services.AddSingleton(_ => PrintWordFiles.ReadCodes());
            services.AddSingleton(_ => LetterFiles.ReadPlaceholders());
            services.AddSingleton(provider => LetterFiles.ReadTemplates(provider.GetRequiredService<PlaceholderCatalogue>()));
            services.AddSingleton(_ => LetterFiles.ReadForbiddenWords());
            services.AddSingleton(_ => new FamilyPaperGuard(LetterFiles.ReadForbiddenForFamilies()));
            services.AddSingleton(_ => new PathWordbook(ReferenceFiles.PathWords()));
            services.AddSingleton<LetterComposer>();
            services.AddSingleton<PathPaper>();
            services.AddSingleton<IPdfRenderer>(provider => new TypstRenderer(
                provider.GetRequiredService<IOptions<PrintingOptions>>().Value,
                provider.GetRequiredService<PrintWordbook>(),
                provider.GetRequiredService<TimeProvider>()));
            return services;
        }
    }

    private sealed class PrintingOptionsValidator : IValidateOptions<PrintingOptions>
    {
        public ValidateOptionsResult Validate(string? name, PrintingOptions options) =>
            options.Faults() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}

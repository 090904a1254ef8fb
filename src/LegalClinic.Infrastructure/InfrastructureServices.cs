using LegalClinic.Application.Access;
using LegalClinic.Application.Applications;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Calendars;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Deadlines;
using LegalClinic.Application.Families.Corrections;
using LegalClinic.Application.Families.Merging;
using LegalClinic.Application.Intakes;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.Letters;
using LegalClinic.Application.Pathways;
using LegalClinic.Application.Pathways.Plans;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Referrals;
using LegalClinic.Application.Reports;
using LegalClinic.Application.Rules;
using LegalClinic.Application.Staff;
using LegalClinic.Application.Tasks;
using LegalClinic.Infrastructure.Audit;
using LegalClinic.Infrastructure.Devices;
using LegalClinic.Infrastructure.Documents;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Matching;
using LegalClinic.Infrastructure.Pathways;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Sealing;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure;

/// <summary>Puts the pieces of this layer together.</summary>
public static class InfrastructureServices
{
    /// <summary>Adds records, sealing, sign-in and the services that use cases share.</summary>
    public static IServiceCollection AddClinic(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ClinicDatabase>();
        services.AddSingleton(provider => ClinicKeys.Master(provider.GetRequiredService<IConfiguration>()));
        services.AddRecords();
        services.AddSharedWork();
        services.AddSignIn();
        services.AddAudit();
        services.AddDevices();
        return services;
    }

    private static void AddRecords(this IServiceCollection services)
    {
        services.AddScoped<ActingStaff>();
        services.AddScoped<ICurrentStaff>(provider => provider.GetRequiredService<ActingStaff>());
        services.AddScoped<SessionVariables>();
        services.AddScoped<MoveWriter>();
        services.AddSingleton<PrintBook>();
        services.AddHostedService<PrintCounting>();
        services.AddScoped<PrintWriter>();
        services.AddScoped<PersonMatcher>();
        services.AddDbContext<ClinicDbContext>((provider, options) => options
            .UseClinic(provider.GetRequiredService<ClinicDatabase>().ApplicationConnectionString)
            .AddInterceptors(provider.GetRequiredService<SessionVariables>(), provider.GetRequiredService<MoveWriter>(), provider.GetRequiredService<PrintWriter>()));
        services.AddScoped<IClinicDb>(provider => provider.GetRequiredService<ClinicDbContext>());
        services.AddScoped<EnvelopeSealer>();
        services.AddScoped<ISealer>(provider => provider.GetRequiredService<EnvelopeSealer>());
        services.AddSingleton<IIdentifiers, ClockIdentifiers>();
        services.AddScoped<ClinicNumbers>();
        services.AddScoped<IClinicNumbers>(provider => provider.GetRequiredService<ClinicNumbers>());
        services.AddScoped<IOutgoingRegister, OutgoingRegister>();
        services.AddScoped<IPersonSearch, PersonSearch>();
        services.AddScoped<IDuplicateCheck, DuplicateCheck>();
        services.AddScoped<IConflictSearch, ConflictSearch>();
        services.AddScoped<IFilePairing, FilePairing>();
        services.AddScoped<IMergeGate, MergeGate>();
        services.AddScoped<ICorrectionGate, CorrectionGate>();
        services.AddScoped<IOpenDeadlines, OpenDeadlines>();
        services.AddScoped<IOfficeReplies, OfficeReplies>();
        services.AddScoped<IFamilySheets, FamilySheets>();
        services.AddSingleton<IFileStore, FolderFileStore>();
        services.AddSingleton<IImageCleaner, SkiaImageCleaner>();
        services.AddSingleton<IReferenceData, ReferenceData>();
        services.AddSingleton<PathwayRuleBook>();
        services.AddSingleton<IPathwayRules>(provider => provider.GetRequiredService<PathwayRuleBook>());
        services.AddScoped<ReleasedRules>();
        services.AddScoped<IRuleBook>(provider => provider.GetRequiredService<ReleasedRules>());
    }

    private static void AddSharedWork(this IServiceCollection services)
    {
        services.AddScoped<IntakeReception>();
        services.AddScoped<KnownFiles>();
        services.AddScoped<IntakeForms>();
        services.AddScoped<FamilyFileWriter>();
        services.AddScoped<PhotoFiling>();
        services.AddScoped<MergeWork>();
        services.AddScoped<FieldsOfFamily>();
        services.AddScoped<EditedFile>();
        services.AddScoped<SealedCorrections>();
        services.AddScoped<TakingIn>();
        services.AddScoped<WaitingCorrections>();
        services.AddScoped<FamilyRecords>();
        services.AddScoped<FamilyPathways>();
        services.AddScoped<RuleDesk>();
        services.AddScoped<RuleImpacts>();
        services.AddScoped<CaseWork>();
        services.AddScoped<CasePeople>();
        services.AddScoped<PlanWork>();
        services.AddScoped<PlansToday>();
        services.AddScoped<StepWork>();
        services.AddScoped<TaskWork>();
        services.AddScoped<WorkCalendars>();
        services.AddScoped<DeadlineWork>();
        services.AddScoped<ApplicationWork>();
        services.AddScoped<ReferralWork>();
        services.AddScoped<ReplyMeasure>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<LetterFacts>();
        services.AddScoped<MonthFigures>();
        services.AddScoped<CaseReportParts>();
        services.AddScoped<ReportStamps>();
        services.AddSingleton(provider => ClinicNames.Read(provider.GetRequiredService<IConfiguration>()));
    }

    private static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<IAuditLog, AuditLog>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditSealing>();
        services.AddSingleton<AuditCheck>();
        services.AddSingleton<IAuditAnchors, FileAuditAnchors>();
        services.AddHostedService<AuditKeeper>();
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddDataProtection().PersistKeysToDbContext<ClinicDbContext>().SetApplicationName("LegalClinic");
        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((options, master) => options.XmlEncryptor = new SessionKeySeal(master));
        services.AddIdentityCore<ClinicUser>(options =>
            {
                // Length rather than composition, as NIST SP 800-63B asks.
                options.Password = new PasswordOptions
                {
                    RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false,
                    RequireNonAlphanumeric = false, RequiredUniqueChars = 4,
                };
                options.Lockout.MaxFailedAccessAttempts = 6;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<ClinicDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<StaffClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<ISignIns, SignIns>();
        services.AddScoped<FirstSetup>();
    }
}

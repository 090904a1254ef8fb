using LegalClinic.Infrastructure.Audit;
using LegalClinic.Infrastructure.Hosting;

namespace LegalClinic.Api.Hosting;

/// <summary>Checks the audit of a database and changes nothing.</summary>
internal static class AuditVerb
{
    /// <summary>Exit code when a row was altered, is missing, or an anchor does not match.</summary>
    public const int Broken = 1;

    public static async Task<int> VerifyAsync(string[] args, CancellationToken stopping)
    {
        await using var app = ClinicHost.Build(args);
        await app.Services.GetRequiredService<ClinicDatabase>().OpenAsync(stopping);
        var finding = await app.Services.GetRequiredService<AuditCheck>().RunAsync(stopping);
        if (finding.Broken is { } broken)
        {
            Console.Error.WriteLine(broken);
            Console.Error.WriteLine($"{finding.Sealed} rows before it are as they were written. Keep this database and the anchor file as they are, and call whoever is responsible for security.");
            return Broken;
        }

        Console.WriteLine($"The audit is whole: {finding.Sealed} rows, compared with {finding.Anchors} anchors; {finding.Waiting} rows wait to be sealed.");
        return 0;
    }
}

using System.Text.Json;
using FluentValidation;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Hosting;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.SignIn;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Infrastructure.Training;

/// <summary>What became of the sample families.</summary>
/// <param name="Known">Families that were handed in before.</param>
/// <param name="Refused">Families that were refused, each with its faults by field.</param>
public sealed record SampleReport(int HandedIn, int Drafts, int Known, IReadOnlyList<string> Refused)
{
    /// <summary>The report in words.</summary>
    public override string ToString() =>
        string.Join('\n', [$"{HandedIn} handed in, {Drafts} kept as drafts (no consent yet), {Known} known before, {Refused.Count} refused", .. Refused]);
}

/// <summary>Hands sample families in by the same use case as the API, each by the field officer of its office.</summary>
public static class SampleIntakes
{
    /// <summary>Hands every family of a folder in. One without consent is kept as a draft; one that is known already is left.</summary>
    /// <exception cref="StartupException">A file is missing, or an office has no field officer.</exception>
    public static async Task<SampleReport> LoadAsync(IServiceProvider services, string folder, CancellationToken ct)
    {
        var (handedIn, drafts, known) = (0, 0, 0);
        List<string> refused = [];
        foreach (var family in SampleFamilyReader.Read(folder))
        {
            try
            {
                var receipt = await HandInAsync(services, family, ct);
                handedIn += receipt is { Created: true, Status: not IntakeStatus.Draft } ? 1 : 0;
                drafts += receipt is { Created: true, Status: IntakeStatus.Draft } ? 1 : 0;
                known += receipt.Created ? 0 : 1;
            }
            catch (ValidationException e)
            {
                refused.Add($"{family.Key}: {string.Join("; ", e.Errors.Select(x => $"{x.PropertyName} {x.ErrorCode}"))}");
            }
        }

        return new SampleReport(handedIn, drafts, known, refused);
    }

    private static async Task<IntakeReceipt> HandInAsync(IServiceProvider services, SampleFamily family, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        var officer = await db.Staff
            .Where(s => s.Role == Role.FieldOfficer && db.Offices.Any(o => o.Id == s.OfficeId && o.Code == family.OfficeCode))
            .OrderBy(s => s.Id).FirstOrDefaultAsync(ct)
            ?? throw new StartupException($"The office {family.OfficeCode} has no field officer to hand its families in: add one first.");
        scope.ServiceProvider.GetRequiredService<ActingStaff>().ActFor(officer);

        var id = new IntakeId(family.IntakeId);
        var verbatim = JsonSerializer.SerializeToUtf8Bytes(family.Form, IntakeForms.Json);
        var sender = scope.ServiceProvider.GetRequiredService<ISender>();
        return SubmissionGuard.HasLegalBasis(family.Form)
            ? await sender.Send(new SubmitIntake(id, family.Form, verbatim), ct)
            : await sender.Send(new KeepIntakeDraft(id, family.Form, verbatim), ct);
    }
}

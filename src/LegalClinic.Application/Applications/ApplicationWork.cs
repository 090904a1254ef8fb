using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;

namespace LegalClinic.Application.Applications;

/// <summary>What every step of an application needs: the application as the person saw it, its case, who acts and when.</summary>
public sealed class ApplicationWork(IClinicDb db, CaseWork work)
{
    /// <summary>Makes a step in an application and writes it down; the case counts as worked on.</summary>
    public async Task<ApplicationDto> StepAsync(
        DocumentApplicationId id, int version, Action<DocumentApplication, Stamp> step, CancellationToken ct)
    {
        var application = (await db.Applications.Where(a => a.Id == id).OneAsync("application.not_found", ct)).At(version);
        var inCase = await db.Cases.Where(c => c.Id == application.CaseId).OneAsync("case.not_found", ct);
        RequireOpen(inCase);

        step(application, work.Stamp);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Application(application);
    }

    /// <exception cref="DomainException"><c>case.closed</c>.</exception>
    public static void RequireOpen(Case inCase)
    {
        if (!inCase.IsOpen)
        {
            throw new DomainException("case.closed");
        }
    }
}

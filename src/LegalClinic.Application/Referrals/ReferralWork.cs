using LegalClinic.Application.Applications;
using LegalClinic.Application.Cases;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Referrals;

namespace LegalClinic.Application.Referrals;

/// <summary>What every step of a referral needs: the referral as the person saw it, its case, who acts and when.</summary>
public sealed class ReferralWork(IClinicDb db, CaseWork work)
{
    /// <summary>Makes a step in a referral and writes it down; the case counts as worked on.</summary>
    public async Task<ReferralDto> StepAsync(ReferralId id, int version, Action<Referral, Stamp> step, CancellationToken ct)
    {
        var referral = (await db.Referrals.Where(r => r.Id == id).OneAsync("referral.not_found", ct)).At(version);
        var inCase = await db.Cases.Where(c => c.Id == referral.CaseId).OneAsync("case.not_found", ct);
        ApplicationWork.RequireOpen(inCase);

        step(referral, work.Stamp);
        inCase.Touch(work.Stamp);

        await db.SaveChangesAsync(ct);
        return CaseMapper.Referral(referral);
    }
}

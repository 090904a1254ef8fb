namespace LegalClinic.Application.Cases;

/// <summary>A case as managers see it: under codes, without numbers of papers and without what somebody typed freely.</summary>
internal static class CaseForManagers
{
    extension(CaseDto found)
    {
        /// <summary>Leaves out whatever could name a person again.</summary>
        public CaseDto WithoutFreeText() => found with
        {
            Priority = found.Priority with { Override = null },
            Closure = found.Closure is null ? null : found.Closure with { FollowUpWaiver = null },
            Applications = [.. found.Applications.Select(Application)],
            Referrals = [.. found.Referrals.Select(Referral)],
            Timeline = [.. found.Timeline.Select(e => e with { Why = null, Note = null })],
        };
    }

    private static ApplicationDto Application(ApplicationDto a) => a with
    {
        ReceiptNumber = null,
        Outcome = a.Outcome is null ? null : a.Outcome with { DocumentNumber = null, Note = null },
    };

    private static ReferralDto Referral(ReferralDto r) => r with
    {
        Purpose = "",
        DeliveredBy = null,
        ReceivedBy = null,
        RegisterNumber = null,
        Reply = r.Reply is null ? null : r.Reply with { Number = null, Text = null, NextStep = null },
    };
}

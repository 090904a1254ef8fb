using LegalClinic.Application.Calendars;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Referrals;

/// <summary>Replies that the clinic has had of a body, whoever asked: days and offices, and nothing of any case.</summary>
public interface IOfficeReplies
{
    /// <summary>All replies of a body.</summary>
    Task<IReadOnlyList<OfficeReply>> OfAsync(string bodyCode, CancellationToken ct);
}

/// <summary>That an office replied.</summary>
public sealed record OfficeReply(string OfficeName, DateOnly DeliveredOn, DateOnly RepliedOn);

/// <summary>How long the offices of a body took, in their own working days. One office is one however its name is spelled.</summary>
public sealed class ReplyMeasure(IOfficeReplies replies, IReferenceData reference, WorkCalendars calendars)
{
    /// <summary>When an office usually replies: what was measured, once enough of its replies are known; else the estimate.</summary>
    /// <param name="side">Of the clinic's office, for a body that is on both sides.</param>
    public async Task<ReplyDays> DaysAsync(string bodyCode, string officeName, Jurisdiction side, CancellationToken ct)
    {
        var term = reference.ReplyTerms[bodyCode];
        var replied = await replies.OfAsync(bodyCode, ct);
        return term.For(await TimesAsync(bodyCode, officeName, side, replied.Where(r => IsSame(r.OfficeName, officeName)), ct));
    }

    /// <summary>Every office of a body with how long it took, the quickest first; offices with few replies are left out, since one hurried clerk says nothing.</summary>
    public async Task<IReadOnlyList<(string OfficeName, ReplyTimes Times)>> OfficesAsync(string bodyCode, Jurisdiction side, CancellationToken ct)
    {
        var from = reference.ReplyTerms[bodyCode].ShownFrom;
        List<(string OfficeName, ReplyTimes Times)> offices = [];
        foreach (var office in (await replies.OfAsync(bodyCode, ct)).GroupBy(r => NameFolding.Fold(r.OfficeName), StringComparer.Ordinal))
        {
            var name = office.CountBy(r => r.OfficeName).MaxBy(n => n.Value).Key;
            if (await TimesAsync(bodyCode, name, side, office, ct) is { } times && times.Count >= from) offices.Add((name, times));
        }

        return [.. offices.OrderBy(o => o.Times.Median).ThenBy(o => o.OfficeName, StringComparer.Ordinal)];
    }

    private static bool IsSame(string one, string other) => NameFolding.Fold(one) == NameFolding.Fold(other);

    private async Task<ReplyTimes?> TimesAsync(string bodyCode, string officeName, Jurisdiction side, IEnumerable<OfficeReply> replied, CancellationToken ct)
    {
        var calendar = await calendars.OfAsync(calendars.PlaceOf(bodyCode, officeName, side), ct);
        return ReplyTimes.Of(replied.Select(r => calendar.Between(r.DeliveredOn, r.RepliedOn)));
    }
}

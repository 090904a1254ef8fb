using LegalClinic.Application.Referrals;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Reads the replies of a body by a function of the database, whoever asked (migrations, ReplyTerms.sql).</summary>
internal sealed class OfficeReplies(ClinicDbContext db) : IOfficeReplies
{
    public async Task<IReadOnlyList<OfficeReply>> OfAsync(string bodyCode, CancellationToken ct) =>
        await db.Database.SqlQuery<OfficeReply>($"SELECT office_name, delivered_on, replied_on FROM replies_of_body({bodyCode})").ToListAsync(ct);
}

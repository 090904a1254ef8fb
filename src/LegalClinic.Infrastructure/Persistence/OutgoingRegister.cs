using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>The last outgoing number of an office in a year.</summary>
public sealed class OutgoingNumber
{
    public OfficeId OfficeId { get; init; }
    public int Year { get; init; }
    public int Last { get; init; }
}

/// <summary>
/// Takes numbers by a row lock: two people issuing at once wait for each other, and a failed transaction gives its number
/// back, so that there is never a gap.
/// </summary>
internal sealed class OutgoingRegister(ClinicDbContext db) : IOutgoingRegister
{
    public async Task<int> TakeNumberAsync(OfficeId office, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("An outgoing number is only taken within a transaction.");
        }

        return (await db.Database.SqlQuery<int>($"""
            INSERT INTO outgoing_numbers (office_id, year, last) VALUES ({office.Value}, {year}, 1)
            ON CONFLICT (office_id, year) DO UPDATE SET last = outgoing_numbers.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(ct))[0];
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>
/// Numbers from a sequence of the database, scrambled by a keyed permutation: none comes twice, and nobody can tell from
/// a number how many cases there are or which came first.
/// </summary>
internal sealed class ClinicNumbers(ClinicDbContext db, MasterKey master) : IClinicNumbers
{
    private const int HalfBits = 13;
    private const int HalfMask = (1 << HalfBits) - 1;
    private const int Rounds = 6;

    public async Task<string> NextAsync(char prefix, CancellationToken ct) => (await NextAsync(prefix, 1, ct))[0];

    /// <summary>The next numbers, for work that enters many at once.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(char prefix, int count, CancellationToken ct)
    {
        var sequence = prefix switch
        {
            'F' => "family_numbers",
            'C' => "case_numbers",
            'I' => "intake_numbers",
            _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "F, C or I."),
        };
        var taken = await db.Database.SqlQuery<long>($"SELECT nextval({sequence}::regclass) AS \"Value\" FROM generate_series(1, {count})").ToListAsync(ct);
        var key = master.Derive($"numbers-{prefix}");
        return [.. taken.Select(next => ClinicNumber.Format(prefix, Scramble(checked((int)(next % ClinicNumber.Count)), key)))];
    }

    // A Feistel network over 26 bits, walked until it falls below 2^25, is a permutation of the 25-bit numbers.
    internal static int Scramble(int value, ReadOnlySpan<byte> key)
    {
        do
        {
            var (left, right) = (value >> HalfBits, value & HalfMask);
            for (var round = 0; round < Rounds; round++)
            {
                (left, right) = (right, left ^ Mix(right, round, key));
            }

            value = (left << HalfBits) | right;
        }
        while (value >= ClinicNumber.Count);

        return value;
    }

    private static int Mix(int half, int round, ReadOnlySpan<byte> key)
    {
        Span<byte> input = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(input, half);
        BinaryPrimitives.WriteInt32LittleEndian(input[4..], round);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, input, hash);
        return BinaryPrimitives.ReadInt32LittleEndian(hash) & HalfMask;
    }
}

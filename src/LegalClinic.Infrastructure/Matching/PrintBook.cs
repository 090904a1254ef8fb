using LegalClinic.Domain.People.Identity;
using LegalClinic.Domain.People.Names;
using LegalClinic.Infrastructure.Reference;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>
/// The words of all names, how many people bear a sound, and which keys are common: a few megabytes that every search needs, read once and kept in step
/// with the database, which other copies of the program write to as well.
/// </summary>
internal sealed class PrintBook
{
    // A word that was being written while the last ones were read is read the next time, if its transaction ends within this time.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _gate = new(1);
    private DateTime _wordsUntil = DateTime.MinValue;
    private DateTime _countedAt = DateTime.MinValue;

    /// <summary>The words of all names.</summary>
    public NameVocabulary Vocabulary { get; } = new(IdentityFiles.Sounds);

    /// <summary>People who bear a key, for keys that many bear.</summary>
    public IReadOnlyDictionary<int, int> CommonKeys { get; private set; } = new Dictionary<int, int>();

    /// <summary>What each kind of evidence is worth.</summary>
    public IdentityModel Model { get; } = IdentityFiles.Model;

    /// <summary>Reads what was written since the last time.</summary>
    public async Task RefreshAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new NpgsqlBatchCommand("SELECT now()"),
                    new NpgsqlBatchCommand("SELECT id, text FROM name_words WHERE added_at > $1") { Parameters = { new() { Value = _wordsUntil.ToUniversalTime() } } },
                    new NpgsqlBatchCommand("SELECT people, counted_at FROM print_counts WHERE counted_at > $1") { Parameters = { new() { Value = _countedAt.ToUniversalTime() } } },
                },
            };
            int? people = null;
            await using (var reader = await batch.ExecuteReaderAsync(ct))
            {
                await reader.ReadAsync(ct);
                var now = reader.GetDateTime(0);
                await reader.NextResultAsync(ct);
                List<NameWord> words = [];
                while (await reader.ReadAsync(ct))
                {
                    if (!Vocabulary.Knows(reader.GetInt64(0))) words.Add(NameWord.Of(reader.GetString(1)));
                }

                Vocabulary.Add(words);
                _wordsUntil = now - Overlap;
                await reader.NextResultAsync(ct);
                if (await reader.ReadAsync(ct)) (people, _countedAt) = (reader.GetInt32(0), reader.GetDateTime(1));
            }

            if (people is { } counted) await ReadCountsAsync(connection, counted, ct);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Enters words that no name had before. They are known once they are read back: the transaction that enters them may still fail.</summary>
    public async Task EnterAsync(DbContext db, IEnumerable<NameWord> words, CancellationToken ct)
    {
        var unknown = words.Where(w => !Vocabulary.Knows(w.Id)).DistinctBy(w => w.Id).OrderBy(w => w.Id).ToList();
        if (unknown.Count == 0) return;
        long[] ids = [.. unknown.Select(w => w.Id)];
        string[] texts = [.. unknown.Select(w => w.Text)];
        await db.Database.ExecuteSqlAsync($"INSERT INTO name_words (id, text) SELECT * FROM unnest({ids}, {texts}) ON CONFLICT DO NOTHING", ct);
    }

    private async Task ReadCountsAsync(NpgsqlConnection connection, int people, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand("SELECT word, people FROM word_counts"), new NpgsqlBatchCommand("SELECT key, people FROM common_print_keys") },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        Dictionary<string, int> bearers = new(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            foreach (var skeleton in Vocabulary.Find(reader.GetInt64(0))?.Skeletons ?? []) bearers[skeleton] = bearers.GetValueOrDefault(skeleton) + reader.GetInt32(1);
        }

        await reader.NextResultAsync(ct);
        Dictionary<int, int> common = [];
        while (await reader.ReadAsync(ct)) common[reader.GetInt32(0)] = reader.GetInt32(1);
        Vocabulary.Counts = new SoundCounts(bearers, people, IdentityFiles.UsualShares);
        CommonKeys = common;
    }
}

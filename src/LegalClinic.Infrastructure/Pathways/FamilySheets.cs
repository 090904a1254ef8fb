using System.Text.Json;
using System.Text.Json.Serialization;
using LegalClinic.Application.Pathways;
using LegalClinic.Domain.Families;
using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Pathways;

/// <summary>
/// Reads a family's sheet in one statement and opens what is sealed in it. Every part goes through the row security of its
/// table; that the family may be seen at all is asked for by the use case. Of a file that was merged into this one it reads what is sealed there
/// about people and papers that came along.
/// </summary>
internal sealed class FamilySheets(ClinicDbContext db, EnvelopeSealer sealer, ReleasedRules rules) : IFamilySheets
{
    private const string Sql = $$"""
        SELECT jsonb_build_object(
          'people', (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM people p WHERE p.family_id = {0}),
          'members', (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM family_members m WHERE m.family_id = {0}),
          'marriages', (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM marriages m WHERE m.family_id = {0}),
          'holdings', (SELECT coalesce(jsonb_agg(to_jsonb(h)), '[]') FROM holdings h WHERE h.family_id = {0}),
          'scans', (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.added_at), '[]') FROM scans s
            WHERE s.holding_id IN (SELECT h.id FROM holdings h WHERE h.family_id = {0}) AND s.removed_at IS NULL),
          'applications', (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('case_number', c.number, 'case_status', c.status) ORDER BY a.id), '[]')
            FROM applications a JOIN cases c ON c.id = a.case_id WHERE c.family_id = {0}),
          'sealed_facts', (SELECT coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('content', encode(f.content, 'base64'))
              ORDER BY f.decided DESC, CASE WHEN f.decided THEN f.id END DESC, f.id), '[]')
            FROM sealed_facts f WHERE f.family_id = {0} OR (f.family_id IN (SELECT m.id FROM families m WHERE m.goes_on_in = {0}) AND f.subject_id IN (
              SELECT p.id FROM people p WHERE p.family_id = {0} UNION ALL SELECT m.id FROM marriages m WHERE m.family_id = {0}
              UNION ALL SELECT h.id FROM holdings h WHERE h.family_id = {0}))),
          'answers', (SELECT coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('content', encode(f.content, 'base64'))), '[]')
            FROM fact_answers f WHERE length(f.content) > 0 AND (f.family_id = {0} OR (f.family_id IN (SELECT m.id FROM families m WHERE m.goes_on_in = {0})
              AND f.person_id IN (SELECT p.id FROM people p WHERE p.family_id = {0})
              AND (f.other_person_id IS NULL OR f.other_person_id IN (SELECT p.id FROM people p WHERE p.family_id = {0}))
              AND NOT EXISTS (SELECT FROM fact_answers k WHERE k.family_id = {0} AND k.fact = f.fact AND k.person_id = f.person_id
                AND k.other_person_id IS NOT DISTINCT FROM f.other_person_id)))),
          'data_key', (SELECT encode(k.wrapped, 'base64') FROM data_keys k WHERE k.owner_id = {0}),
          'rules_revision', {{ReleasedRules.RevisionSql}}
        )::text AS "Value"
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public async Task<FamilySheet> ReadAsync(FamilyId family, CancellationToken ct)
    {
        var json = await db.Database.SqlQueryRaw<string>(Sql, family.Value).SingleAsync(ct);
        var sheet = JsonSerializer.Deserialize<SealedSheet>(json, Json)!;
        await rules.NoticeAsync(sheet.RulesRevision, ct);
        if (sheet.DataKey is { } wrapped)
        {
            sealer.Know(family.Value, wrapped);
        }

        List<SheetSealedFact> facts = [];
        foreach (var fact in sheet.SealedFacts)
        {
            facts.Add(fact with { Content = await sealer.OpenAsync(fact.FamilyId, fact.Content, ct) });
        }

        List<SheetAnswer> answers = [];
        foreach (var answer in sheet.Answers)
        {
            answers.Add(answer with { Content = await sealer.OpenAsync(answer.FamilyId, answer.Content, ct) });
        }

        return sheet with { SealedFacts = facts, Answers = answers };
    }

    private sealed record SealedSheet : FamilySheet
    {
        public byte[]? DataKey { get; init; }

        /// <summary>So that whoever plans for the family does it by the rules that are released now, whichever copy of the server released them.</summary>
        public long RulesRevision { get; init; }
    }
}

using Npgsql;

namespace LegalClinic.Infrastructure.Audit;

/// <summary>Reads rows of the audit as the owner, the same way for sealing and for checking.</summary>
internal static class AuditRows
{
    /// <summary>What is sealed beside identifier and instant. A column added later goes to the end of a new list, for old rows are sealed without it.</summary>
    public static readonly string[] Columns =
    [
        "staff_id", "role", "office_id", "act", "kind", "part", "subject", "subject_id", "intake_id", "case_id", "family_id", "assigned", "refused",
        "rows", "detail",
    ];

    /// <summary>The select list: id, instant, seq, seal, then every column as text.</summary>
    public static readonly string Select =
        $"SELECT id, at, seq, seal, {string.Join(", ", Columns.Select(c => $"{c}::text"))} FROM audit_events";

    /// <summary>A row as it stands.</summary>
    public static AuditRow Row(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetDateTime(1), [.. Enumerable.Range(4, Columns.Length).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);

    /// <summary>Its place in the chain and its seal.</summary>
    public static (long Seq, byte[] Seal) Link(NpgsqlDataReader reader) => (reader.GetInt64(2), reader.GetFieldValue<byte[]>(3));
}

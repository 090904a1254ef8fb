using LegalClinic.Application.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Says what a refusal of the database means. Races are settled by constraints and translated here, once.</summary>
internal static class DatabaseErrors
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["ux_offices_code"] = "office.code_taken",
        ["ux_letters_office_year_number"] = "letter.number_taken",
        ["ux_users_user_name"] = "staff.user_name_taken",
        ["ux_holdings_person_document_type"] = "holding.exists",
        ["ux_case_plans_case"] = "plan.exists",
        ["pk_rule_changes"] = "rule_change.id_taken",
        ["ux_rule_verifications_code_fingerprint"] = "rule.already_verified",
        ["pk_rule_verifications"] = "rule.already_verified",
        ["pk_closed_days"] = "closed_days.id_taken",
        ["pk_deadlines"] = "deadline.id_taken",
        ["ux_deadlines_follows"] = "deadline.followed_already",
        ["pk_devices"] = "device.id_taken",
        ["pk_intakes"] = "intake.id_taken",
        ["pk_form_corrections"] = "correction.id_taken",
        ["ux_field_edits_batch_place"] = "field_edit.id_taken",
        ["pk_intake_photos"] = "photo.id_taken",
        ["pk_uploads"] = "upload.offset",
        ["pk_upload_pieces"] = "upload.offset",
        ["ux_file_merges_absorbed"] = "family.merged",
        ["file_goes_on_elsewhere"] = "family.merged",
        ["field_edit_decided"] = "field_edit.decided_already",
    };

    /// <exception cref="StaleVersionException">Somebody changed the same thing meanwhile.</exception>
    /// <exception cref="ConflictException">A constraint guards against it.</exception>
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleVersionException(0);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
        {
            throw new ConflictException(Codes.GetValueOrDefault(violation.ConstraintName ?? "", "record.exists"));
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: { } name } && Codes.TryGetValue(name, out var code))
        {
            throw new ConflictException(code);
        }
    }
}

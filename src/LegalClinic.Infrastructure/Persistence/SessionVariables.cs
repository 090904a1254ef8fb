using System.Data.Common;
using LegalClinic.Application.Access;
using LegalClinic.Domain;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>
/// Tells the database who asks, on every connection that is opened; row security reads it. Npgsql resets the variables
/// when the connection goes back to the pool.
/// </summary>
internal sealed class SessionVariables(ICurrentStaff staff) : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            "SELECT set_config('clinic.staff_id', @staff, false), set_config('clinic.role', @role, false), set_config('clinic.office_id', @office, false), set_config('clinic.device_id', @device, false)";
        Add(command, "staff", staff.Id?.Value.ToString());
        Add(command, "role", staff.Role?.Code);
        Add(command, "office", staff.OfficeId?.Value.ToString());
        Add(command, "device", staff.Device?.Value.ToString());
        return command;
    }

    private static void Add(DbCommand command, string name, string? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? "");
        command.Parameters.Add(parameter);
    }
}

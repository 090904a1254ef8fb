using System.Globalization;

namespace LegalClinic.Infrastructure.EmbeddedPostgres;

/// <summary>The settings file of the embedded server, written anew at every start.</summary>
internal static class PostgresSettings
{
    /// <summary>File in the database folder that <c>postgresql.conf</c> includes.</summary>
    public const string FileName = "legalclinic.conf";

    // For a machine of 1 to 2 GB that runs the host and the PDF worker too.
    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["listen_addresses"] = "127.0.0.1",
        // No socket file: the path of a data folder may be longer than the 107 bytes such a path can have.
        ["unix_socket_directories"] = "",
        ["max_connections"] = "60",
        ["shared_buffers"] = "128MB",
        ["effective_cache_size"] = "512MB",
        ["work_mem"] = "16MB",
        ["maintenance_work_mem"] = "64MB",
        ["io_method"] = "sync",
        ["jit"] = "off",
        ["random_page_cost"] = "1.1",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        // Failed statements and key values carry names of clients: they must not reach a log file.
        ["log_min_messages"] = "log",
        ["log_min_error_statement"] = "panic",
        ["log_error_verbosity"] = "terse",
        ["log_parameter_max_length_on_error"] = "0",
        ["log_checkpoints"] = "off",
    };

    /// <summary>The text of the file.</summary>
    /// <param name="port">TCP port, 1 to 65535.</param>
    /// <param name="changes">Settings added to, or put in place of, our own.</param>
    public static string Write(int port, IReadOnlyDictionary<string, string> changes)
    {
        var settings = new Dictionary<string, string>(Defaults) { ["port"] = port.ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, value) in changes)
            settings[name] = value;

        return string.Concat(settings.Select(setting => $"{setting.Key} = '{setting.Value.Replace("'", "''")}'\n")
            .Prepend("# Written by LegalClinic at every start; changes made here are lost.\n"));
    }
}

namespace LegalClinic.Infrastructure.Hosting;

/// <summary>
/// Names of the settings a person gives to the host: on the command line as <c>--NAME=VALUE</c>,
/// in the environment with <c>__</c> in place of the colon.
/// </summary>
public static class ClinicSettings
{
    /// <summary>Folder that holds everything the clinic keeps: the embedded database, files, keys.</summary>
    public const string DataFolder = "Clinic:DataFolder";

    /// <summary>Address the web UI and the API are reached at, for example <c>http://localhost:5080</c>.</summary>
    public const string Url = "Clinic:Url";

    /// <summary>Npgsql connection string of a PostgreSQL 16 or newer; without it the embedded one is started.</summary>
    public const string ConnectionString = "ConnectionStrings:Clinic";

    /// <summary>Connection string of the application's own role, for a server whose owner is not to be known to the host.</summary>
    public const string ApplicationConnectionString = "ConnectionStrings:ClinicApplication";

    /// <summary>Master key of the sealed records: 32 bytes in Base64.</summary>
    public const string MasterKey = "Clinic:MasterKey";

    /// <summary>File with the master key; made at the first start when it does not exist.</summary>
    public const string MasterKeyFile = "Clinic:MasterKeyFile";

    /// <summary>File with the daily anchors of the audit; <c>audit-anchors.txt</c> in the data folder when not given.</summary>
    public const string AuditAnchorFile = "Clinic:AuditAnchorFile";

    /// <summary>Whether training accounts and invented families are loaded; the default is yes only for the embedded database.</summary>
    public const string Training = "Clinic:Training";
}

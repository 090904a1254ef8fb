using Microsoft.EntityFrameworkCore.Migrations;

namespace LegalClinic.Migrations.Sql;

/// <summary>Reads the SQL files that lie beside this one.</summary>
internal static class SqlFiles
{
    extension(MigrationBuilder migration)
    {
        /// <summary>Runs a file of this folder.</summary>
        public void SqlFile(string name)
        {
            using var sql = new StreamReader(typeof(SqlFiles).Assembly.GetManifestResourceStream($"LegalClinic.Migrations.Sql.{name}")!);
            migration.Sql(sql.ReadToEnd());
        }
    }
}

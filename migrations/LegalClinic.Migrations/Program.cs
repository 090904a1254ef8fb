using LegalClinic.Migrations;

// Applies the migrations to the database named by ConnectionStrings__Clinic and exits.
var connection = Environment.GetEnvironmentVariable("ConnectionStrings__Clinic");
if (string.IsNullOrWhiteSpace(connection))
{
    Console.Error.WriteLine("Set ConnectionStrings__Clinic to the connection of the role that owns the database, then run this again.");
    return 2;
}

await ClinicMigrator.ApplyAsync(connection, Environment.GetEnvironmentVariable("Clinic__ApplicationPassword"), CancellationToken.None);
Console.WriteLine("The database is up to date.");
return 0;

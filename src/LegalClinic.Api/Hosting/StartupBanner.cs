namespace LegalClinic.Api.Hosting;

/// <summary>An account of the training data, which holds invented people only.</summary>
public sealed record TrainingAccount(string Role, string UserName, string Password);

/// <summary>What a person reads once the host runs.</summary>
public static class StartupBanner
{
    /// <summary>Writes where to go, where the data is and, when there is training data, how to sign in.</summary>
    /// <param name="output">Usually the console.</param>
    /// <param name="addresses">Addresses listened on; <c>app.Urls</c> once the application has started.</param>
    /// <param name="dataFolder">Full path.</param>
    /// <param name="accounts">Empty in a clinic at work.</param>
    /// <param name="setupToken">Token of the one-time link; null once the clinic is set up.</param>
    public static void Write(
        TextWriter output, IReadOnlyCollection<string> addresses, string dataFolder,
        IReadOnlyCollection<TrainingAccount> accounts, string? setupToken)
    {
        output.WriteLine();
        output.WriteLine($"LegalClinic is running: open {string.Join(" or ", addresses)}");
        if (setupToken is not null)
            output.WriteLine($"To set up the first administrator and office, open once within 24 hours: {addresses.First()}/setup?token={setupToken}");
        output.WriteLine($"Its data is kept in {dataFolder}");
        WriteAccounts(output, accounts);
        output.WriteLine("Ctrl-C stops it.");
        output.WriteLine();
        output.Flush();
    }

    private static void WriteAccounts(TextWriter output, IReadOnlyCollection<TrainingAccount> accounts)
    {
        if (accounts.Count == 0)
            return;

        var roleWidth = accounts.Max(account => account.Role.Length);
        var nameWidth = accounts.Max(account => account.UserName.Length);
        output.WriteLine("To try it out (invented people only), sign in as");
        foreach (var account in accounts)
            output.WriteLine($"  {account.Role.PadRight(roleWidth)}  {account.UserName.PadRight(nameWidth)}  password {account.Password}");
    }
}

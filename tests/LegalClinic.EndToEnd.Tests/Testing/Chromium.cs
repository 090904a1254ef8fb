using System.Diagnostics;

namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>Finds the browser, or installs it. A machine without one fails with the sentence how to get it; nothing is skipped.</summary>
internal static class Chromium
{
    /// <summary>How it is started: as root, without a screen, without calls of its own, with a camera that shows a picture of the browser's own and may be used.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    private static readonly string[] Usual =
    [
        // The same engine without windows: the tests take two thirds of the time.
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Path of the browser; null lets Playwright use its own.</summary>
    /// <exception cref="InvalidOperationException">There is none and none can be installed.</exception>
    public static async Task<string?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return named;
        if (Usual.FirstOrDefault(File.Exists) is { } found)
            return found;

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get")
            && await RunAsync("apt-get", "update", "-qq") && await RunAsync("apt-get", "install", "-y", "-qq", "chromium-headless-shell"))
        {
            return Usual[0];
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell) or name it in the environment variable CHROMIUM.");
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}

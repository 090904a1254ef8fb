using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Testing;

/// <summary>Whether a page can be used by everybody.</summary>
internal static class Accessibility
{
    /// <summary>What axe finds wrong on the page, as one line each.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        AxeResult result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Take(3).Select(n => n.Target.ToString()))})")];
    }
}

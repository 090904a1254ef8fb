using System.Reflection;
using System.Text.RegularExpressions;

namespace LegalClinic.Architecture.Tests;

/// <summary>The source files of the repository, found from where the tests run.</summary>
internal static partial class Sources
{
    /// <summary>Folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file under <c>src</c> that a person wrote.</summary>
    public static IReadOnlyList<string> CSharp { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Generated().IsMatch(Path.GetRelativePath(Root, file).Replace('\\', '/'))),
    ];

    /// <summary>Path as it stands in the repository.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LegalClinic.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex("/(obj|bin|node_modules)/")]
    private static partial Regex Generated();
}

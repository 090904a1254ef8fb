using System.Text.Json;
using System.Text.RegularExpressions;

namespace LegalClinic.Architecture.Tests;

/// <summary>Whatever the server refuses, the person reads it in the own language.</summary>
public sealed partial class ErrorTextTests
{
    // Literals that look like codes and are names of files and of settings, or the path of a field.
    private static readonly string[] Endings = ["csv", "json", "key", "lock", "mjs", "pid", "conf", "port", "password", "log", "ttf", "typ", "consents"];

    private static readonly string[] Thrown =
        ["src/LegalClinic.Domain/", "src/LegalClinic.Application/", "src/LegalClinic.Api/", "src/LegalClinic.Infrastructure/Persistence/", "src/LegalClinic.Infrastructure/SignIn/"];

    [TestCase("ar")]
    [TestCase("ckb")]
    [TestCase("en")]
    public void Every_code_is_translated(string language)
    {
        var texts = Path.Combine(Sources.Root, "src", "LegalClinic.Web", "src", "locales", language, "errors.json");
        Assume.That(texts, Does.Exist);

        var known = Keys(JsonDocument.Parse(File.ReadAllText(texts)).RootElement, "").ToHashSet();

        Assert.That(Codes().Except(known).Order(), Is.Empty);
    }

    [Test]
    public void The_codes_are_found_in_the_sources()
    {
        Assert.That(Codes(), Is.SupersetOf(new[]
        {
            "case.cannot_close", "intake.id_taken", "version.stale", "session.locked_out", "referral.not_draft", "staff.user_name_taken",
            "field.required", "field.unknown_code", "field.oral_refusal_note", "field.too_weak",
        }));
        Assert.That(Codes(), Has.None.Contains(".csv"));
    }

    private static HashSet<string> Codes()
    {
        var sources = Sources.CSharp.Where(file => Thrown.Any(part => Sources.Name(file).StartsWith(part, StringComparison.Ordinal))).Select(File.ReadAllText).ToList();
        var codes = sources.SelectMany(text => Code().Matches(text)).Select(m => m.Groups[1].Value).Where(code => !Endings.Contains(code.Split('.')[1]));
        var fields = sources.SelectMany(text => FieldCode().Matches(text)).Select(m => $"field.{m.Groups[1].Value}");
        return [.. codes, .. fields];
    }

    private static IEnumerable<string> Keys(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Keys(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}"))
        : [path];

    [GeneratedRegex(""" "([a-z]+\.[a-z][a-z0-9_]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Code();

    // A rule's code, a failure's code, the code of a faulty link and of a body that does not read.
    [GeneratedRegex("""(?:WithErrorCode\(|ErrorCode = |yield return \([^;]*, |\] = \[)"([a-z]+(?:_[a-z]+)*)"[\)\] ]""")]
    private static partial Regex FieldCode();
}

using System.Globalization;
using CsvHelper;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Pathways;

/// <summary>The rule files as they are shipped.</summary>
internal static class RuleFolder
{
    private static readonly Lazy<RuleFiles> Read = new(() => RuleFiles.From(name => Rows("Reference", name)));
    private static readonly Lazy<PathwayRules> Shipped = new(() => On(new DateOnly(2026, 11, 23)));

    public static RuleFiles Files => Read.Value;

    /// <summary>The federal rules of 23 November 2026.</summary>
    public static PathwayRules Rules => Shipped.Value;

    public static WorkingCalendar Calendar { get; } = new(new HashSet<DateOnly>());

    public static PathwayRules On(DateOnly day, Jurisdiction jurisdiction = Jurisdiction.Federal) => PathwayRules.Read(Files, day, jurisdiction);

    /// <summary>Lines of a CSV file beside the tests.</summary>
    public static IReadOnlyList<RuleRow> Rows(string folder, string file)
    {
        using var reader = new StreamReader(Path.Combine(TestContext.CurrentContext.TestDirectory, folder, file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<RuleRow> rows = [];
        while (csv.Read()) rows.Add(new RuleRow(file, csv.Parser.RawRow, csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c) ?? "")));
        return rows;
    }
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LegalClinic.Domain.Pathways.Rules;

namespace LegalClinic.Infrastructure.Reference;

/// <summary>Reads the rule files of the pathways that are built into the program, line by line and unjudged: the domain reads the rules.</summary>
public static class PathwayRuleFiles
{
    /// <summary>Every line of the rule files, all days and jurisdictions.</summary>
    public static RuleFiles Read() => RuleFiles.From(Rows);

    private static List<RuleRow> Rows(string file)
    {
        using var stream = typeof(PathwayRuleFiles).Assembly.GetManifestResourceStream(ReferenceFiles.Folder + file)
            ?? throw new ReferenceFileException(file, "there is no such file");
        using var csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        List<RuleRow> rows = [];
        while (csv.Read()) rows.Add(new RuleRow(file, csv.Parser.RawRow, csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal)));
        return rows;
    }
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LegalClinic.Application.Pathways;
using LegalClinic.Domain;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Pathways.Rules;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Infrastructure.Reference;

/// <summary>Reads the dated reference files that are built into the program. The folder's name is the day they were drawn up.</summary>
internal static class ReferenceFiles
{
    internal const string Folder = "LegalClinic.Infrastructure.Reference._2026_11_23.";
    private const string Of27 = "LegalClinic.Infrastructure.Reference._2026_11_27.";

    public static List<DocumentType> DocumentTypes() => Read("document-types.csv", r => new DocumentType
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        IssuerFederal = r["issuer_federal"], KriCounterpart = r["kri_counterpart"], WhoApplies = r["who_applies"],
        Steps = r["steps"], LegalBasis = r["legal_basis"], TimeLimit = r["time_limit"], Fee = r["fee"],
        Validity = r["validity"], UsualDays = r.Number("usual_days"), Blockers = r["blockers"], CanBeTarget = r["can_be_target"] == "yes", ShownInReports = r["shown_in_reports"] == "yes",
    });

    public static List<DocumentDependency> Dependencies() => Read("dependencies.csv", r => new DocumentDependency
    {
        Code = r.Code, ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Target = r["target"], Requires = r["requires"], Strength = r["strength"], Condition = r.Text("condition"), Comment = r.Text("comment"),
    });

    public static List<GovernmentBody> Bodies() => Read("bodies.csv", r => new GovernmentBody
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Level = r["level"], Decides = r["decides"], ClinicSends = r["clinic_sends"], ClinicGets = r["clinic_gets"],
        ExpectedDays = r.Number("expected_days"),
        ConsentPurpose = r.Text("consent_purpose") is { } purpose ? Code<ConsentPurpose>.Parse(purpose) : null,
    });

    public static List<Place> Places() => Read("places.csv", r => new Place
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Level = r.Number("level") ?? 0, ParentCode = r.Text("parent_code"), SearchKey = r.SearchKey,
    });

    public static List<Site> Sites() => Read("sites.csv", r => new Site
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Type = r["type"], Country = r["country"], GovernorateCode = r.Text("governorate_code"), DistrictCode = r.Text("district_code"),
        Status = r["status"], Source = r["source"], SearchKey = r.SearchKey,
    });

    public static List<GlossaryTerm> Glossary() => Read("glossary.csv", r => new GlossaryTerm
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
    });

    /// <summary>Closed days with their codes; they are entries of the clinic's calendar, which a supervisor changes.</summary>
    public static List<(string Code, ClosedDaysContent Content)> ClosedDays() => Read("closed-days.csv", r => (r.Code, new ClosedDaysContent
    {
        FirstDay = r.Date("first_day")!.Value, LastDay = r.Date("last_day")!.Value, Jurisdiction = r.Jurisdiction,
        BodyCode = r.Text("body"), OfficeName = r.Text("office"), NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        IsProvisional = r["provisional"] == "yes", Source = r["source"], SourceOn = r.Date("source_on"),
    }), Of27);

    public static List<DeadlineKind> DeadlineKinds() => Read("deadline-kinds.csv", r => new DeadlineKind
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Starts = Code<DeadlineStart>.Parse(r["starts"]), BodyCode = r.Text("body"), IsWait = r["waits"] == "yes", NextCode = r.Text("next"), Source = r["source"],
    }, Of27);

    public static List<PaperValidity> PaperValidities() => Read("paper-validities.csv", r => new PaperValidity
    {
        Code = r.Code, ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Months = r.Number("months"), WarnDays = r.Whole("warn_days"), Source = r["source"],
    }, Of27);

    public static List<ReplyTerm> ReplyTerms() => Read("reply-terms.csv", r => new ReplyTerm
    {
        Code = r.Code, ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        RemindDays = r.Whole("remind_days"), ExpectedDays = r.Whole("expected_days"), EscalateDays = r.Whole("escalate_days"),
        MeasuredFrom = r.Whole("measured_from"), ShownFrom = r.Whole("shown_from"), Source = r["source"],
    }, Of27);

    public static List<PriorityWeightRow> PriorityWeights() => Read("priority-weights.csv", r => new PriorityWeightRow
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Points = r.Number("points") ?? 0, Forces = r.Text("forces"),
    });

    public static List<AuditThreshold> AuditThresholds() => Read("audit-thresholds.csv", r => new AuditThreshold
    {
        Code = r.Code, NameAr = r["name_ar"], NameCkb = r["name_ku"], NameEn = r["name_en"],
        ValidFrom = r.From, ValidTo = r.To, Jurisdiction = r.Jurisdiction, VerifiedBy = r.VerifiedBy, VerifiedOn = r.VerifiedOn,
        Value = r.Whole("value"), Source = r["source"], Reason = r["reason"],
    });

    public static List<PathWord> PathWords() => Read("path-words.csv", r => new PathWord(
        Code<PathWordKind>.Parse(r["kind"]), r.Code, new RuleText(r["name_en"], r["name_ar"], r["name_ku"]), r.From, r.To, r.Jurisdiction));

    /// <exception cref="FormatException">A row does not read; the message names file and line.</exception>
    private static List<T> Read<T>(string file, Func<Row, T> read, string folder = Folder)
    {
        using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream(folder + file)!;
        using var csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        List<T> rows = [];
        while (csv.Read())
        {
            try
            {
                rows.Add(read(new Row(csv)));
            }
            catch (Exception e) when (e is FormatException or CsvHelperException)
            {
                throw new FormatException($"{file}, line {csv.Parser.RawRow}: {e.Message}", e);
            }
        }

        return rows;
    }

    private readonly struct Row(CsvReader csv)
    {
        public string Code => this["code"];
        public DateOnly From => Date("valid_from") ?? throw new FormatException("valid_from is missing.");
        public DateOnly? To => Date("valid_to");
        public Jurisdiction Jurisdiction => Code<Jurisdiction>.Parse(this["jurisdiction"]);
        public string? VerifiedBy => Text("verified_by");
        public DateOnly? VerifiedOn => Date("verified_on");
        public string SearchKey => NameFolding.Fold($"{this["name_ar"]} {this["name_ku"]} {this["name_en"]}");
        public string this[string column] => csv.GetField(column) ?? "";

        public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

        public int? Number(string column) => Text(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

        public int Whole(string column) => Number(column) ?? throw new FormatException($"{column} is missing.");

        public DateOnly? Date(string column) =>
            Text(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }
}

using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Reads the lines that hold on a day, the newest of each code, and notes every fault with its place.</summary>
internal sealed class RuleReader(RuleFiles files, DateOnly day, Jurisdiction jurisdiction)
{
    private readonly List<RuleFault> _faults = [];
    private readonly Dictionary<string, FactType> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedCondition> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Procedure> _procedures = new(StringComparer.Ordinal);
    private Dictionary<string, RuleRow> _documents = [];
    private Dictionary<string, RuleText> _bodies = [];
    private RequirementParser _requirements = null!;

    public IReadOnlyList<RuleFault> Faults => _faults;

    public PathwayRules Read()
    {
        _documents = Valid(files.DocumentTypes).ToDictionary(v => v.Source.Code, v => v.Row, StringComparer.Ordinal);
        // Federal bodies serve the Kurdistan Region too, so a body of either is known.
        _bodies = files.Bodies.DistinctBy(b => b["code"], StringComparer.Ordinal).ToDictionary(b => b["code"], b => b.Words("name"), StringComparer.Ordinal);
        foreach (var fact in Each(files.Facts, Fact)) _facts.TryAdd(fact.Code, fact);
        foreach (var (row, source) in Valid(files.Conditions))
            Try(row, () => _conditions[source.Code] = new NamedCondition(source.Code, In("expression", row["expression"], Condition), row.Words("text"), source));
        _requirements = new RequirementParser(_procedures, _facts);
        foreach (var procedure in Each(files.Procedures, Procedure)) _procedures.TryAdd(procedure.Code, procedure);
        FiledWith();
        var points = Each(files.Weights, (row, source) => new WeightRule(source.Code, row.Number("points") ?? 0, row.Words("text"), source)).ToDictionary(w => w.Code, StringComparer.Ordinal);
        return new PathwayRules
        {
            Day = day,
            Jurisdiction = jurisdiction,
            Procedures = _procedures,
            Dependencies = [.. Each(files.Dependencies, Dependency)],
            Variants = [.. Each(files.Variants, Variant)],
            Decisions = [.. Each(files.Decisions, Decision)],
            Bodies = _bodies,
            Conditions = _conditions,
            Facts = _facts,
            Deadlines = [.. Each(files.Deadlines, Deadline)],
            Weights = Weights(points),
            Points = points,
            Words = Valid(files.Words).ToDictionary(v => v.Source.Code, v => v.Row.Words("text"), StringComparer.Ordinal),
            Targets = _procedures.Values.Where(p => p.IsStep && (p.Kind == ProcedureKind.Act || _documents[p.Code]["can_be_target"] == "yes")).Select(p => p.Code).ToHashSet(),
        };
    }

    private FactType Fact(RuleRow row, RuleSource source)
    {
        var values = row["values"].Split('|');
        var isNumber = values is ["number"];
        return new FactType(_facts.Count, source.Code, About(row["subject"]), isNumber ? [] : values, isNumber, row["asked"] == "yes", row["restricted"] == "yes", row.Words("text"), source);
    }

    private static FactAbout About(string subject) => Code<FactAbout>.TryParse(subject, out var about) ? about : throw new FormatException($"unknown subject '{subject}'");

    private Procedure Procedure(RuleRow row, RuleSource source)
    {
        if (!Code<ProcedureKind>.TryParse(row["kind"], out var kind)) throw new FormatException($"unknown kind '{row["kind"]}'");
        var isDocument = kind is ProcedureKind.Document or ProcedureKind.Paper;
        var type = isDocument ? _documents.GetValueOrDefault(source.Code) ?? throw new RuleTextException(RuleFaultKind.UnknownToken, source.Code, $"unknown document '{source.Code}'") : row;
        var isStep = kind is ProcedureKind.Document or ProcedureKind.Act;
        return new Procedure(
            _procedures.Count, source.Code, kind, Roles.Signature(row["signature"]), type.Words("name"),
            ConditionIn(row, "only_if"), ConditionIn(row, "fulfilled_by"), Witnesses(row), Body(row), row.Number("fee_iqd"),
            row.Number("visits") ?? 0, row.Number("risk") ?? 0, isStep ? DaysOf(row) : default, row["legal_basis"], row.Words("basis"),
            Roles.Signature(row["shared_by"]), null, row["renewed"] == "yes", source);
    }

    private FactPath? Witnesses(RuleRow row) =>
        row.Text("witnesses") is { } path ? Condition($"{path} = yes").Paths().Single() : null;

    private string? Body(RuleRow row)
    {
        var isKri = jurisdiction == Jurisdiction.Kri && row.Cells.GetValueOrDefault("body_kri") is { Length: > 0 };
        var body = row.Text(isKri ? "body_kri" : "body");
        return body is null || _bodies.ContainsKey(body) ? body : throw new RuleTextException(RuleFaultKind.UnknownBody, body, $"unknown body '{body}'") { Column = isKri ? "body_kri" : "body" };
    }

    private static Days DaysOf(RuleRow row) =>
        row.Number("expected_days") is { } expected && row.Number("remind_days") is { } remind && row.Number("escalate_days") is { } escalate
            ? new Days(expected, remind, escalate)
            : throw new RuleTextException(RuleFaultKind.Missing, "", "days are missing") { Column = DaysColumn(row) };

    // A procedure filed with another needs all procedures to be known.
    private void FiledWith()
    {
        foreach (var (row, source) in Valid(files.Procedures).Where(v => v.Row.Cells.GetValueOrDefault("filed_with") is { Length: > 0 } && _procedures.ContainsKey(v.Source.Code)))
            Try(row, () => _procedures[source.Code] = _procedures[source.Code] with { FiledWith = _requirements.One(row["filed_with"]) });
    }

    private Dependency Dependency(RuleRow row, RuleSource source)
    {
        var target = _requirements.One(row["target"]);
        var strength = row["strength"] switch
        {
            "H" => Strength.Hard,
            "S" => Strength.Soft,
            "E" => Strength.Evidence,
            var other => throw new RuleTextException(RuleFaultKind.UnknownStrength, other, $"unknown strength '{other}'") { Column = "strength" },
        };
        if (target.People.Any(p => p.Of is not null || p.Role.IsMany())) throw new RuleTextException(RuleFaultKind.WrongPeople, row["target"], $"'{row["target"]}': a target names P, C, F, M, G, D or H");
        var fallback = row.Text("fallback") is { } text ? In("fallback", text, _requirements.Requires) : null;
        var requires = In("requires", row["requires"], _requirements.Requires);
        return new Dependency(target.Procedure, [.. target.People.Select(p => p.Role)], requires, strength, ConditionIn(row, "condition"), fallback, source);
    }

    private ProcedureVariant Variant(RuleRow row, RuleSource source) => new(
        _requirements.One($"{row["procedure"]}(P)").Procedure.Code, In("condition", row["condition"], Condition), Body(row), row.Number("fee_iqd"),
        row.Text("expected_days") is null ? null : DaysOf(row), row.Words("text"), source);

    private DecisionRule Decision(RuleRow row, RuleSource source) => new(
        Roles.Signature(row["subject"]), In("condition", row["condition"], Condition), In("effects", row["effects"], Effects), row.Words("text"), source);

    private Effect[] Effects(string text) => [.. text.Split(';', StringSplitOptions.TrimEntries).Select(Effect)];

    // "verb", "verb PROCEDURE(..)", "notice P", "later DEATH_JUDGMENT(P) 4y MISSING_DECL(P)".
    private Effect Effect(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Code<EffectVerb>.TryParse(parts.FirstOrDefault(""), out var verb)) throw new RuleTextException(RuleFaultKind.UnknownEffect, text, $"unknown effect '{text}'");
        return verb switch
        {
            EffectVerb.Shared => new Effect(verb, null, null, 0, null),
            EffectVerb.Notice => Roles.TryParse(parts[^1], out var role) ? new Effect(verb, null, role, 0, null) : throw new RuleTextException(RuleFaultKind.UnknownPerson, parts[^1], $"unknown person '{parts[^1]}'"),
            EffectVerb.Later when parts.Length == 4 => new Effect(verb, Touched(verb, parts[1]), null, RequirementParser.Years(parts[2]), _requirements.One(parts[3])),
            _ when parts.Length >= 2 => new Effect(verb, Touched(verb, parts[1]), null, 0, null),
            _ => throw new RuleTextException(RuleFaultKind.UnknownEffect, text, $"'{text}' lacks its procedure"),
        };
    }

    // An effect is about somebody; a review and an appeal are made by one person.
    private Requirement.Need Touched(EffectVerb verb, string text)
    {
        var need = _requirements.One(text);
        var isFor = need.Procedure.Signature.Count;
        return isFor > 0 && (isFor == 1 || verb is not (EffectVerb.Stop or EffectVerb.Appeal))
            ? need
            : throw new RuleTextException(RuleFaultKind.WrongPeople, text, $"'{verb.Code} {text}': {(isFor == 0 ? "nobody is named" : "it is for one person")}");
    }

    private DeadlineRule Deadline(RuleRow row, RuleSource source) => new(
        source.Code, row["kind"], ConditionIn(row, "condition"), row.Number("days") ?? throw new RuleTextException(RuleFaultKind.Missing, "", "days are missing") { Column = "days" }, row.Words("text"), source);

    private Weights Weights(Dictionary<string, WeightRule> points)
    {
        string[] names = ["day", "thousand_iqd", "visit", "risk"];
        var values = names.Select(n => points.GetValueOrDefault(n)?.Points ?? 0).ToArray();
        _faults.AddRange(names.Where((_, i) => values[i] <= 0).Select(n => new RuleFault(RuleFiles.Names[7], 1, $"the weight '{n}' is missing or not above 0")));
        return new Weights(values[0], values[1], values[2], values[3]);
    }

    private Condition? ConditionIn(RuleRow row, string column) => row.Text(column) is { } text ? In(column, text, Condition) : null;

    private static T In<T>(string column, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (RuleTextException e)
        {
            e.Column = column;
            throw;
        }
    }

    private static string DaysColumn(RuleRow row) => Array.Find(["expected_days", "remind_days", "escalate_days"], column => row.Text(column) is null) ?? "expected_days";

    private Condition Condition(string text) => ConditionParser.Parse(text, _facts, _conditions);

    private IEnumerable<T> Each<T>(IReadOnlyList<RuleRow> rows, Func<RuleRow, RuleSource, T> read)
    {
        foreach (var (row, source) in Valid(rows))
        {
            T? item = default;
            if (Try(row, () => item = read(row, source))) yield return item!;
        }
    }

    // The newest line of each code that holds on the day; a code twice from the same day is a fault.
    private List<(RuleRow Row, RuleSource Source)> Valid(IReadOnlyList<RuleRow> rows)
    {
        List<(RuleRow Row, RuleSource Source)> read = [];
        foreach (var row in rows) Try(row, () => read.Add((row, row.Source())));
        var chosen = read.Where(r => r.Source.HoldsOn(day, jurisdiction)).GroupBy(r => r.Source.Code, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(r => r.Source.ValidFrom).ToList()).ToList();
        foreach (var twice in chosen.Where(g => g.Count > 1 && g[0].Source.ValidFrom == g[1].Source.ValidFrom))
            Fault(twice[1].Row, $"'{twice[0].Source.Code}' stands twice from the same day", RuleFaultKind.Twice);
        return [.. chosen.Select(g => g[0]).Where(r => !r.Row.IsRepealed)];
    }

    private bool Try(RuleRow row, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (FormatException e)
        {
            Fault(row, e.Message, (e as RuleTextException)?.Kind ?? RuleFaultKind.Spelling, e as RuleTextException);
            return false;
        }
    }

    private void Fault(RuleRow row, string reason, RuleFaultKind kind, RuleTextException? text = null)
    {
        var fault = new RuleFault(row.File, row.Line, reason) { Kind = kind, Rule = row.Cells.GetValueOrDefault("code", ""), Column = text?.Column, Subject = text?.Subject ?? "" };
        if (!_faults.Contains(fault)) _faults.Add(fault);
    }
}

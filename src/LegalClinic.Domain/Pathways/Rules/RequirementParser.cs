using System.Globalization;

namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>Turns terms of the dependency grammar into requirements; what no file names is refused.</summary>
internal sealed class RequirementParser(IReadOnlyDictionary<string, Procedure> procedures, IReadOnlyDictionary<string, FactType> facts)
{
    /// <summary>Reads what a procedure needs.</summary>
    /// <exception cref="FormatException">It does not read, or names a document, person or fact that no file knows.</exception>
    public Requirement Requires(string text) => Requires(Term.Parse(text));

    /// <summary>Reads a single procedure with its people.</summary>
    /// <exception cref="FormatException">It does not read, or names a document or person that no file knows.</exception>
    public Requirement.Need One(string text) => Need(Term.Parse(text));

    private Requirement Requires(Term term) => term.Name switch
    {
        "ALL" => new Requirement.All(Items(term)),
        "ANY" => new Requirement.Any(Items(term)),
        "ELAPSED" => Elapsed(term),
        _ => Need(term),
    };

    private Requirement[] Items(Term term) => term.Arguments.Count > 0
        ? [.. term.Arguments.Select(Requires)]
        : throw new RuleTextException(RuleFaultKind.Spelling, term.Name, $"{term.Name} without anything in it");

    private Requirement.Need Need(Term term)
    {
        var procedure = procedures.GetValueOrDefault(term.Name) ?? throw new RuleTextException(RuleFaultKind.UnknownToken, term.Name, $"unknown document or token '{term.Name}'");
        if (procedure.Signature.Count == 0) return new Requirement.Need(procedure, [], Count(term));
        if (term.Arguments.Count != procedure.Signature.Count)
        {
            throw new RuleTextException(RuleFaultKind.WrongPeople, term.ToString(), $"{term.Name} is for {procedure.Signature.Count} of {string.Join(",", procedure.Signature.Select(Roles.Spell))}, not for '{term}'");
        }

        return new Requirement.Need(procedure, [.. term.Arguments.Select(Person)], 0);
    }

    private static int Count(Term term) =>
        term.Arguments is [{ Arguments.Count: 0 } count] && int.TryParse(count.Name, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new RuleTextException(RuleFaultKind.NotANumber, term.ToString(), $"'{term}': expected a number");

    private static Who Person(Term term)
    {
        if (!Roles.TryParse(term.Name, out var role) || role == Role.Marriage) throw new RuleTextException(RuleFaultKind.UnknownPerson, term.Name, $"unknown person '{term.Name}'");
        if (term.Arguments.Count == 0) return new Who(role, null);
        return role is Role.F or Role.M && term.Arguments is [{ Arguments.Count: 0 } of] && Roles.TryParse(of.Name, out var child) && child != Role.Marriage
            ? new Who(role, child)
            : throw new RuleTextException(RuleFaultKind.UnknownPerson, term.ToString(), $"unknown person '{term}'");
    }

    private Requirement.Elapsed Elapsed(Term term)
    {
        if (term.Arguments.Count is not (2 or 3) || term.Arguments.Any(a => a.Arguments.Count > 0)) throw new RuleTextException(RuleFaultKind.Spelling, term.ToString(), $"'{term}': expected a document, years such as 4y, and perhaps a fact");
        var since = procedures.GetValueOrDefault(term.Arguments[0].Name) ?? throw new RuleTextException(RuleFaultKind.UnknownToken, term.Arguments[0].Name, $"unknown document or token '{term.Arguments[0].Name}'");
        var fact = term.Arguments.Count == 3 ? term.Arguments[2].Name : null;
        return fact is null || facts.ContainsKey(fact)
            ? new Requirement.Elapsed(since, Years(term.Arguments[1].Name), fact)
            : throw new RuleTextException(RuleFaultKind.UnknownFact, fact, $"unknown fact '{fact}'");
    }

    /// <summary>Reads <c>4y</c>.</summary>
    /// <exception cref="FormatException">It is no number of years.</exception>
    public static int Years(string text) =>
        text.EndsWith('y') && int.TryParse(text[..^1], CultureInfo.InvariantCulture, out var years) && years > 0
            ? years
            : throw new RuleTextException(RuleFaultKind.NotANumber, text, $"'{text}' is no number of years");
}

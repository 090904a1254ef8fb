namespace LegalClinic.Domain.People;

/// <summary>A name as written, part by part in the order of the register (domain.md 9.1). Never changed, never guessed.</summary>
public sealed record PersonName
{
    /// <summary>Longest single part in characters.</summary>
    public const int PartMaxLength = 60;

    /// <summary>Longest Latin or old-card spelling in characters.</summary>
    public const int WholeMaxLength = 200;

    public NameScript Script { get; init; }
    public required string Given { get; init; }
    public string? Father { get; init; }
    public string? Grandfather { get; init; }
    public string? GreatGrandfather { get; init; }
    public string? Laqab { get; init; }
    public string? MotherGiven { get; init; }
    public string? MotherFather { get; init; }
    public string? MotherGrandfather { get; init; }
    public string? Kunya { get; init; }
    public string? Latin { get; init; }
    public string? OnOldId { get; init; }

    /// <summary>Given name, father, grandfather, laqab: as it is shown.</summary>
    public string Display => Join(Given, Father, Grandfather, Laqab);

    /// <summary>Four-part name and laqab, as government letters ask for it.</summary>
    public string FourPart => Join(Given, Father, Grandfather, GreatGrandfather, Laqab);

    /// <summary>The mother's three-part name; empty when not told.</summary>
    public string Mother => Join(MotherGiven, MotherFather, MotherGrandfather);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                text.Append(text.Length > 0 ? " " : "").Append(part);
            }
        }

        return text.ToString();
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Families.Corrections;

/// <summary>What somebody typed into a field: digits made western, lengths and codes as in the intake form, nothing that belongs among the sealed facts.</summary>
internal sealed partial class FieldValues(IReferenceData reference, TimeProvider time)
{
    private static readonly string[] Places = ["governorateCode", "districtCode", "placeCode", "fromPlaceCode", "toPlaceCode"];
    private static readonly string[] Sites = ["siteCode", "fromSiteCode", "toSiteCode"];
    private static readonly string[] Numbers = ["number", "centreNumber", "mahalla", "zuqaq", "dar", "registerNumber", "pageNumber", "familyNumber"];
    private static readonly string[] SealedFields = ["life_status", "birth_place"];
    private static readonly string[] SealedWords = ["spouse_missing", "clearance", "fear", "corruption", "arrest_of_relative"];

    /// <summary>Longest text by the name of the part, or by the code of a field that is one text.</summary>
    private static readonly Dictionary<string, int> Longest = new()
    {
        ["given"] = PersonName.PartMaxLength, ["father"] = PersonName.PartMaxLength, ["grandfather"] = PersonName.PartMaxLength,
        ["great_grandfather"] = PersonName.PartMaxLength, ["laqab"] = PersonName.PartMaxLength, ["mother_given"] = PersonName.PartMaxLength,
        ["mother_father"] = PersonName.PartMaxLength, ["mother_grandfather"] = PersonName.PartMaxLength, ["kunya"] = PersonName.PartMaxLength,
        ["latin"] = PersonName.WholeMaxLength, ["on_old_id"] = PersonName.WholeMaxLength, ["occupation"] = Person.OccupationMaxLength,
        ["relative_document"] = HouseholdDetails.RemarkMaxLength, ["kri_residency"] = HouseholdDetails.RemarkMaxLength,
        ["asWritten"] = BirthDate.AsWrittenMaxLength, ["text"] = BirthPlace.TextMaxLength,
        ["subdistrict"] = Address.PartMaxLength, ["quarter"] = Address.PartMaxLength, ["landmark"] = Address.PartMaxLength,
        ["mahalla"] = Address.NumberMaxLength, ["zuqaq"] = Address.NumberMaxLength, ["dar"] = Address.NumberMaxLength,
        ["registerNumber"] = RegisterPage.RegisterNumberMaxLength, ["pageNumber"] = RegisterPage.PageNumberMaxLength, ["familyNumber"] = RegisterPage.FamilyNumberMaxLength,
        ["ration_card.number"] = RationCard.NumberMaxLength, ["residence_card.number"] = ResidenceCard.NumberMaxLength, ["migration_file.number"] = MigrationFile.NumberMaxLength,
        ["phone"] = SafeContact.PhoneMaxLength, ["whose"] = SafeContact.TextMaxLength, ["hours"] = SafeContact.TextMaxLength,
    };

    /// <summary>The value as it is kept.</summary>
    /// <param name="seen">What stood there: what is sealed is not typed over.</param>
    /// <exception cref="DomainException"><c>field_edit.malformed</c>, <c>field_edit.too_long</c>, <c>field_edit.unknown_code</c>, <c>field_edit.in_future</c>,
    /// <c>field_edit.sealed</c>: details name the field.</exception>
    public string Typed(FieldKey key, string value, string seen, FamilyFields fields)
    {
        var node = Parsed(key, value);
        if (key.Field == "national_number" && node is JsonValue digits && digits.TryGetValue<string>(out var number)) node = Digits.ToWestern(number);
        RefuseSealed(key, value, seen);
        Check(key, "", node);
        var clean = fields.Normal(key, node?.ToJsonString(Plain) ?? FieldChange.Nothing);
        if (clean.Length > FieldChange.ValueMaxLength) throw Fault("too_long", key);
        Require(key, node);
        return clean;
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Country();

    private static DomainException Fault(string what, FieldKey key) => new($"field_edit.{what}", key.Field);

    private static JsonNode? Parsed(FieldKey key, string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            throw Fault("malformed", key);
        }
    }

    private static void RefuseSealed(FieldKey key, string value, string seen)
    {
        var touches = SealedFields.Contains(key.Field) && (seen.Contains("\"sealed\":true", StringComparison.Ordinal) || seen == "\"sealed\"" || value == "\"sealed\"" || value.Contains("\"sealed\":true", StringComparison.Ordinal));
        if (touches || SealedWords.Any(word => value.Contains($"\"{word}\"", StringComparison.Ordinal)) || (key.Field == "birth_place" && value.Contains("\"SYR\"", StringComparison.Ordinal))) throw Fault("sealed", key);
    }

    private void Require(FieldKey key, JsonNode? node)
    {
        var text = node is JsonValue one && one.TryGetValue<string>(out var read) ? read : null;
        switch (key.Field)
        {
            case "given" when string.IsNullOrWhiteSpace(text): throw Fault("required", key);
            case "nationality" when text is null || !Country().IsMatch(text): throw Fault("malformed", key);
            case "national_number" when text is not null && (Digits.ToWestern(text) is not { Length: Person.NationalNumberLength } number || !number.All(char.IsAsciiDigit)): throw Fault("malformed", key);
            case "size_declared" when node is not null && node.GetValue<int>() is < 1 or > 99: throw Fault("out_of_range", key);
            case "address" when string.IsNullOrEmpty(Part(node, "governorateCode")): throw Fault("required", key);
            case "birth" when Part(node, "date") is { } date && DateOnly.Parse(date, CultureInfo.InvariantCulture) > time.Today(): throw Fault("in_future", key);
        }
    }

    private static string? Part(JsonNode? node, string name) => node is JsonObject parts && parts[name] is JsonValue value ? value.GetValue<string>() : null;

    private void Check(FieldKey key, string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parts:
                foreach (var (part, value) in parts.ToList())
                {
                    if (Numbers.Contains(part) && value is JsonValue typed && typed.TryGetValue<string>(out var digits)) parts[part] = Digits.ToWestern(digits);
                    Check(key, part, parts[part]);
                }

                break;
            case JsonArray rows:
                foreach (var row in rows) Check(key, name, row);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text): CheckText(key, name, text); break;
        }
    }

    private void CheckText(FieldKey key, string name, string text)
    {
        if (Places.Contains(name) && !reference.Places.ContainsKey(text)) throw Fault("unknown_code", key);
        if (Sites.Contains(name) && !reference.Sites.ContainsKey(text)) throw Fault("unknown_code", key);
        if (name == "country" && !Country().IsMatch(text)) throw Fault("malformed", key);
        var most = Longest.GetValueOrDefault($"{key.Field}.{name}", Longest.GetValueOrDefault(name.Length > 0 ? name : key.Field, PersonName.WholeMaxLength));
        if (text.Length > most) throw Fault("too_long", key);
    }
}

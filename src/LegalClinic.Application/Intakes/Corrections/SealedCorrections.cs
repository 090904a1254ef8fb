using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.People;

namespace LegalClinic.Application.Intakes.Corrections;

/// <summary>
/// Sealed facts in corrections. They are compared on the server between the two forms only, kept under the family's key, and never taken in without a person.
/// </summary>
public sealed class SealedCorrections(IClinicDb db, ISealer sealer, IIdentifiers identifiers, IReferenceData reference)
{
    /// <summary>Kind and subject of the sealed facts that a correction tells otherwise than the form it is based on, with the facts as it tells them: a JSON array.</summary>
    internal IReadOnlyList<(FieldKey Key, byte[] Facts)> Changed(IntakeForm before, IntakeForm after, IReadOnlyDictionary<Guid, PersonId> names, FamilyThings file)
    {
        var (told, tells) = (Told(before, names, file), Told(after, names, file));
        return
        [
            .. told.Keys.Union(tells.Keys).Where(key => told.GetValueOrDefault(key, "[]") != tells.GetValueOrDefault(key, "[]"))
                .Select(key => (key, Encoding.UTF8.GetBytes(tells.GetValueOrDefault(key, "[]")))),
        ];
    }

    /// <summary>Seals what a correction tells, for the family's file.</summary>
    internal ValueTask<byte[]> SealAsync(FamilyId family, byte[] facts, CancellationToken ct) => new(sealer.SealAsync(family.Value, facts, ct));

    /// <summary>The facts that wait in an open question, opened.</summary>
    internal async Task<IReadOnlyList<JsonElement>> OpenAsync(FieldEdit edit, CancellationToken ct)
    {
        var facts = await sealer.OpenAsync(edit.FamilyId.Value, edit.SealedTo ?? throw new InvalidOperationException("No sealed facts."), ct);
        return JsonSerializer.Deserialize<JsonElement[]>(facts, IntakeForms.Json)!;
    }

    /// <summary>A person decided that these facts hold: they are sealed beside the ones before, and count first.</summary>
    internal async Task HoldAsync(FieldEdit edit, FieldKey key, FamilyId file, CancellationToken ct)
    {
        var kind = Code<SealedKind>.Parse(key.Field);
        var facts = (await OpenAsync(edit, ct)).Select(f => JsonSerializer.SerializeToUtf8Bytes(f, IntakeForms.Json)).ToList();
        if (facts.Count == 0 && Nothing(kind) is { } nothing) facts.Add(JsonSerializer.SerializeToUtf8Bytes(nothing, nothing.GetType(), IntakeForms.Json));
        foreach (var fact in facts)
        {
            db.SealedFacts.Add(SealedFact.Keep(identifiers.Next(), file, key.SubjectId, kind, await sealer.SealAsync(file.Value, fact, ct), decided: true));
        }
    }

    // What says that there is no such fact any more, where there was one.
    private static object? Nothing(SealedKind kind) => kind switch
    {
        SealedKind.Life => new SealedLife(ToldLifeStatus.Alive, null, null, null, null, Answer.Unknown, null, Answer.Unknown, Answer.Unknown, Answer.Unknown, null),
        SealedKind.Birth => new SealedBirth(null, null, null, null, null, null, Answer.Unknown, Answer.Unknown, Answer.Unknown, null, false),
        SealedKind.Marriage => new SealedMarriage(MarriageRegime.Unknown, null),
        SealedKind.Confiscation => new SealedConfiscation(""),
        _ => null,
    };

    private Dictionary<FieldKey, string> Told(IntakeForm form, IReadOnlyDictionary<Guid, PersonId> names, FamilyThings file)
    {
        Guid Who(Guid member) => FormIntoFile.Who(member, names).Value;
        var papers = form.Documents.Select(d => PaperOf(file, Who(d.PersonId), d.DocumentType, d.OtherPersonId is { } other ? Who(other) : null)).ToList();
        var marriages = form.Marriages.Select(m => MarriageOf(file, Who(m.HusbandId), Who(m.WifeId))).ToList();
        return SealedFormFacts.Of(form, file.Family.Id, papers, marriages, Who, reference)
            .GroupBy(f => new FieldKey(FieldSubject.Sealed, f.Subject, f.Kind.Code))
            .ToDictionary(g => g.Key, g => $"[{string.Join(',', g.Select(f => JsonSerializer.Serialize(f.Fact, f.Fact.GetType(), IntakeForms.Json)))}]");
    }

    // A row that the file does not have is named the same in both forms, so that the two can be compared.
    private static Guid PaperOf(FamilyThings file, Guid person, string type, Guid? other) =>
        file.Papers.Find(h => h.PersonId.Value == person && h.DocumentType == type && h.OtherPersonId?.Value == other)?.Id.Value ?? Named($"{person} {type} {other}");

    private static Guid MarriageOf(FamilyThings file, Guid husband, Guid wife) =>
        file.Marriages.Find(m => m.HusbandId.Value == husband && m.WifeId.Value == wife)?.Id.Value ?? Named($"{husband} {wife}");

    private static Guid Named(string row) => new(SHA256.HashData(Encoding.UTF8.GetBytes(row)).AsSpan(0, 16));
}

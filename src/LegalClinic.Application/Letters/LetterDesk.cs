using LegalClinic.Application.Access;
using LegalClinic.Application.Persistence;
using LegalClinic.Application.Printing;
using LegalClinic.Domain;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Application.Letters;

/// <summary>A letter that somebody asks for.</summary>
/// <param name="Code">L1, L2 or L7 (domain.md 6.2).</param>
/// <param name="ReferralId">The referral it carries; null for a letter to the client.</param>
/// <param name="Values">What the person typed for placeholders that the records do not answer.</param>
public sealed record LetterRequest(
    CaseId CaseId, string Code, ClinicLanguage Language, ReferralId? ReferralId, IReadOnlyDictionary<string, string> Values);

/// <summary>A letter filled from the records, with what lacks and what must not stand in it.</summary>
/// <param name="Addressee">Recipient as the register names it: the body, or for a letter to a client the family's number.</param>
/// <param name="Forbidden">Words that stop the letter (domain.md 4.8 item 10).</param>
public sealed record DraftLetter(
    Case Case, Office Office, Referral? Referral, LetterTemplate Template, LetterComposition Composition, string Addressee,
    IReadOnlyList<ForbiddenWordHit> Forbidden);

/// <summary>Fills letters from the records: only what the purpose needs and the family agreed to share with that body.</summary>
public sealed class LetterDesk(
    IClinicDb db, LetterLibrary library, LetterComposer composer, ForbiddenWords forbidden, LetterFacts facts, IReferenceData reference,
    ICurrentStaff staff, ClinicName clinic, PrintCodes codes, TimeProvider time)
{
    /// <summary>Drafts a letter.</summary>
    /// <param name="number">Number in the outgoing register; null for a preview.</param>
    /// <exception cref="NotFoundException"><c>case.not_found</c>, <c>referral.not_found</c>, <c>letter.template_not_found</c>.</exception>
    /// <exception cref="DomainException"><c>letter.consent_missing</c> with the people who did not agree;
    /// <c>letter.referral_missing</c>; <c>letter.wrong_body</c>.</exception>
    public async Task<DraftLetter> DraftAsync(LetterRequest request, int? number, CancellationToken ct)
    {
        var about = await db.Cases.Where(c => c.Id == request.CaseId).OneAsync("case.not_found", ct);
        var template = library.Find(request.Code, request.Language, time.Today()) ?? throw new NotFoundException("letter.template_not_found");
        var referral = await ReferralAsync(request, template, ct);
        var office = await db.Offices.Where(o => o.Id == about.OfficeId).OneAsync("office.not_found", ct);
        var material = await facts.GatherAsync(about, referral, ct);
        RequireConsent(template, material);

        var me = staff.Me;
        var signatory = await db.Staff.Where(s => s.Id == me).OneAsync("staff.not_found", ct);
        var input = new LetterInput
        {
            Head = clinic.HeadOf(office),
            OfficeCode = office.Code,
            Sequence = number,
            Date = time.Today(),
            SignatoryName = signatory.DisplayName,
            SignatoryTitle = codes.Of(signatory.Role, request.Language),
            VerificationText = number is { } sequence ? Domain.Letters.Letter.Reference(office.Code, time.Today().Year, sequence) : null,
            People = new Dictionary<string, PersonGender> { ["client"] = Gender(material.Client.Sex) },
            Values = Complete(facts.Values(material, office, request.Language), request.Values),
            Tables = facts.Tables(material, request.Language),
        };
        var composition = composer.Compose(template, input);
        var addressee = template.RecipientBody == LetterTemplate.ToClient ? material.Family.Number : composition.Document?.Recipient ?? "";
        return new DraftLetter(about, office, referral, template, composition, addressee,
            composition.Document is { } document ? forbidden.FindIn(document) : []);
    }

    private static PersonGender Gender(Sex sex) => sex switch
    {
        Sex.Male => PersonGender.Male,
        Sex.Female => PersonGender.Female,
        _ => PersonGender.Neutral,
    };

    // What a person typed only fills what the records leave open; it never replaces what they say.
    private static Dictionary<string, LetterValue> Complete(Dictionary<string, LetterValue> known, IReadOnlyDictionary<string, string> typed)
    {
        foreach (var (name, text) in typed)
        {
            if (!known.TryGetValue(name, out var value) || value.IsEmpty)
            {
                known[name] = text;
            }
        }

        return known;
    }

    private async Task<Referral?> ReferralAsync(LetterRequest request, LetterTemplate template, CancellationToken ct)
    {
        if (template.RecipientBody == LetterTemplate.ToClient)
        {
            return null;
        }

        if (request.ReferralId is not { } id)
        {
            throw new DomainException("letter.referral_missing");
        }

        var referral = await db.Referrals.Where(r => r.Id == id && r.CaseId == request.CaseId).OneAsync("referral.not_found", ct);
        return SameMinistry(referral.BodyCode, template.RecipientBody) ? referral : throw new DomainException("letter.wrong_body", referral.BodyCode);
    }

    // A letter to the civil affairs office also serves a central section or a mobile team: the first part of the code is the body's family.
    private static bool SameMinistry(string body, string recipient) =>
        string.Equals(body.Split('-')[0], recipient.Split('-')[0], StringComparison.Ordinal);

    private void RequireConsent(LetterTemplate template, LetterMaterial material)
    {
        if (template.RecipientBody == LetterTemplate.ToClient)
        {
            return;
        }

        if (reference.Bodies.GetValueOrDefault(material.Referral!.BodyCode)?.ConsentPurpose is not { } purpose)
        {
            throw new DomainException("consent.body_not_shared", material.Referral.BodyCode);
        }

        var refusing = ConsentGate.Refusing(purpose, material.Named, material.Family, material.Consents, time.Today());
        if (refusing.Count > 0)
        {
            throw new DomainException("letter.consent_missing", [.. refusing.Select(p => p.Value.ToString())]);
        }
    }
}

using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Intakes.Corrections;
using LegalClinic.Application.People;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Intakes;

/// <summary>Accepts an intake: opens a family's file from it, or attaches it to a file that exists.</summary>
/// <param name="AttachTo">The family it belongs to; null opens a new file.</param>
/// <param name="Matches">Members of the form that are people of that file already.</param>
/// <param name="Apart">Files that the reviewer compared and found to be of other families, though members seem to stand in them already.</param>
/// <param name="ElsewhereAsked">True when the reviewer asked the office in whose file, not to be seen here, members seem to stand already.</param>
/// <param name="ConflictCheck">What the search for a conflict of interest gave (domain.md 3.4).</param>
public sealed record AcceptIntake(
    IntakeId Id, int Version, FamilyId? AttachTo, IReadOnlyList<MemberMatch> Matches, IReadOnlyList<FamilyId> Apart, bool ElsewhereAsked, ConflictResult ConflictCheck) : ICommand<AcceptedIntake>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Intake, Id);
}

/// <summary>A member of a form and the person of the file that he or she is.</summary>
public sealed record MemberMatch(Guid MemberId, PersonId PersonId);

/// <summary>Where the intake went.</summary>
public sealed record AcceptedIntake(IntakeId Id, IntakeStatus Status, int Version, FamilyId FamilyId, string FamilyNumber) : IVersioned;

public sealed class AcceptIntakeValidator : AbstractValidator<AcceptIntake>
{
    public AcceptIntakeValidator()
    {
        RuleFor(c => c.Matches).Must((c, m) => m.Count == 0 || c.AttachTo is not null).WithErrorCode("match_without_family");
        RuleFor(c => c.Matches).Must(m => m.DistinctBy(x => x.PersonId).Count() == m.Count && m.DistinctBy(x => x.MemberId).Count() == m.Count)
            .WithErrorCode("not_unique");
    }
}

public sealed class AcceptIntakeHandler(
    IClinicDb db, FamilyFileWriter writer, WaitingCorrections corrections, PhotoFiling photos, IntakeForms forms, IClinicNumbers numbers, IDuplicateCheck duplicates, KnownFiles files, ICurrentStaff staff, TimeProvider time)
    : ICommandHandler<AcceptIntake, AcceptedIntake>
{
    /// <exception cref="ConflictException"><c>intake.known_already</c>: members seem to stand in a file that was not compared; <c>intake.known_elsewhere</c>: in one of
    /// another office, which was not asked.</exception>
    public async ValueTask<AcceptedIntake> Handle(AcceptIntake command, CancellationToken ct)
    {
        await corrections.HoldAsync(command.Id, ct);
        var intake = (await db.Intakes.Where(i => i.Id == command.Id).OneAsync("intake.not_found", ct)).At(command.Version);
        var form = await forms.OpenAsync(intake, ct);
        var stamp = new Stamp(staff.Me, time.GetUtcNow());
        var family = command.AttachTo is { } id
            ? await db.Families.Where(f => f.Id == id).OneAsync("family.not_found", ct)
            : await OpenFileAsync(intake, form, ct);
        var matches = command.Matches.ToDictionary(m => m.MemberId, m => m.PersonId);
        await RequireMembersAsync(family, matches.Values, ct);

        intake.Accept(family.Id, [.. command.Matches.Select(m => new RecognisedMember(m.MemberId, m.PersonId.Value))], command.ConflictCheck, stamp);
        await RequireDecidedAsync(command, form, ct);
        await writer.WriteAsync(form, family, matches, ct);
        await photos.FileAsync(intake, family.Id, ct);
        var apart = await files.ApartAsync(family.Id, ct);
        db.FilesApart.AddRange(command.Apart.Where(f => f != family.Id && !apart.Contains(f)).Distinct().Select(other => FilesApart.Of(family.Id, other, stamp)));

        await db.SaveChangesAsync(ct);
        await corrections.TakeInAsync(intake, family.Id, ct);
        return new AcceptedIntake(intake.Id, intake.Status, intake.Version, family.Id, family.Number);
    }

    // Whoever opens a second file for a family does so knowingly.
    private async Task RequireDecidedAsync(AcceptIntake command, IntakeForm form, CancellationToken ct)
    {
        var known = await files.ShowAsync(await duplicates.CheckAsync(FormFamily.Asked(form), command.AttachTo, ct), command.AttachTo, ct);
        if (known.Files.Any(f => f.Band == MatchBand.Same && !command.Apart.Contains(f.FamilyId))) throw new ConflictException("intake.known_already");
        if (known.Elsewhere == MatchBand.Same && !command.ElsewhereAsked) throw new ConflictException("intake.known_elsewhere");
        var compared = await db.Families.CountAsync(f => command.Apart.Contains(f.Id), ct);
        if (compared != command.Apart.Distinct().Count()) throw new NotFoundException("family.not_found");
    }

    private async Task<Family> OpenFileAsync(Intake intake, IntakeForm form, CancellationToken ct)
    {
        var family = FamilyFileWriter.OpenFile(new FamilyId(Guid.CreateVersion7()), await numbers.NextAsync('F', ct), intake, form);
        db.Families.Add(family);
        return family;
    }

    private async Task RequireMembersAsync(Family family, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var known = await db.People.CountAsync(p => p.FamilyId == family.Id && people.Contains(p.Id), ct);
        if (known != people.Count)
        {
            throw new NotFoundException("person.not_found");
        }
    }
}

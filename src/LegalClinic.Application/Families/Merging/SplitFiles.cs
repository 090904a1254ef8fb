using FluentValidation;
using LegalClinic.Application.Access;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Facts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Merging;

/// <summary>Undoes a merge: both files are given back, with everything done since in the one it is attributed to.</summary>
/// <param name="Version">Version of the kept file as it was seen.</param>
/// <param name="AbsorbedVersion">Version of the absorbed file as it was seen.</param>
/// <param name="Attributions">For what goes elsewhere than proposed.</param>
public sealed record SplitFiles(
    FileMergeId Id, int Version, FamilyId AbsorbedId, int AbsorbedVersion, IReadOnlyList<Attribution> Attributions, string Why) : ICommand<FileMergeState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.FileMerge, Id).With("other", AbsorbedId);

    public IReadOnlyList<AuditEntry> AlsoOf() => [AuditEntry.Change(AuditPart.FileMerge, AbsorbedId).With("merge", Id)];
}

public sealed class SplitFilesValidator : AbstractValidator<SplitFiles>
{
    public SplitFilesValidator()
    {
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Attributions.Count).LessThanOrEqualTo(2000).WithErrorCode("too_many").OverridePropertyName("attributions");
    }
}

public sealed class SplitFilesHandler(IClinicDb db, MergeWork work, ISealer sealer) : ICommandHandler<SplitFiles, FileMergeState>
{
    /// <exception cref="ConflictException"><c>merge.later_first</c>: another file was merged into the same one since; that is split first.</exception>
    /// <exception cref="DomainException">As for <see cref="FileMerge.Undo"/> and <see cref="MergeWork.HoldAsync"/>.</exception>
    public async ValueTask<FileMergeState> Handle(SplitFiles command, CancellationToken ct)
    {
        var merge = await db.FileMerges.Where(m => m.Id == command.Id && m.AbsorbedId == command.AbsorbedId).OneAsync("merge.not_found", ct);
        if (!merge.Stands) throw new DomainException("merge.split_already");
        var files = await work.HoldAsync((merge.KeptId, command.Version), (command.AbsorbedId, command.AbsorbedVersion), ct);
        if (!await work.IsLatestAsync(merge, ct)) throw new ConflictException("merge.later_first");

        var answers = merge.AnswersGoing(files, command.Attributions);
        merge.Undo(files, command.Attributions, command.Why, work.Stamp);
        foreach (var (answer, there) in answers) await CarryAsync(answer, there, files.Absorbed.Id, ct);

        await db.SaveChangesAsync(ct);
        return new FileMergeState(merge.Id, merge.KeptId, merge.AbsorbedId, files.Kept.Version);
    }

    // An answer is sealed under the key of the file it was given in: it is given anew in the other.
    private async Task CarryAsync(FactAnswer answer, FactKey there, FamilyId file, CancellationToken ct)
    {
        if (answer.Content.Length == 0) return;
        var content = await sealer.OpenAsync(answer.FamilyId.Value, answer.Content, ct);
        var (person, wife) = (there.Subject.Person, there.Subject.Other);
        var carried = await db.FactAnswers.FirstOrDefaultAsync(
            a => a.FamilyId == file && a.Fact == there.Code && a.PersonId == person && a.OtherPersonId == wife, ct);
        if (carried is null)
        {
            carried = FactAnswer.To(new FactAnswerId(Guid.CreateVersion7()), file, there);
            db.FactAnswers.Add(carried);
        }

        carried.Say(await sealer.SealAsync(file.Value, content, ct), work.Stamp);
        answer.Say([], work.Stamp);
    }
}

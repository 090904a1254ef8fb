using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Families.Merging;

/// <summary>Makes one file of two that a person found to be those of one family. Every difference must have been decided.</summary>
/// <param name="Id">UUIDv7 chosen by the client; sent twice it is merged once.</param>
/// <param name="Version">Version of the kept file as it was seen.</param>
/// <param name="OtherVersion">Version of the other file as it was seen.</param>
public sealed record MergeFiles(
    FileMergeId Id, FamilyId KeptId, int Version, FamilyId OtherId, int OtherVersion, MergeDecision Decision, string Why) : ICommand<FileMergeState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.FileMerge, KeptId).With("other", OtherId);

    public IReadOnlyList<AuditEntry> AlsoOf() => [AuditEntry.Change(AuditPart.FileMerge, OtherId).With("other", KeptId)];
}

public sealed class MergeFilesValidator : AbstractValidator<MergeFiles>
{
    /// <summary>Most people who are paired, and most choices: more than any two files can have.</summary>
    private const int Most = 2000;

    public MergeFilesValidator()
    {
        RuleFor(c => c.Id.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("id");
        RuleFor(c => c.Why).NotEmpty().WithErrorCode("required").MaximumLength(Case.ReasonMaxLength).WithErrorCode("too_long");
        RuleFor(c => c.Decision.Pairs.Count).LessThanOrEqualTo(Most).WithErrorCode("too_many").OverridePropertyName("pairs");
        RuleFor(c => c.Decision.Choices.Count).LessThanOrEqualTo(Most).WithErrorCode("too_many").OverridePropertyName("choices");
    }
}

public sealed class MergeFilesHandler(IClinicDb db, MergeWork work) : ICommandHandler<MergeFiles, FileMergeState>
{
    /// <exception cref="DomainException">As for <see cref="FileMerge.Make"/> and <see cref="MergeWork.HoldAsync"/>.</exception>
    public async ValueTask<FileMergeState> Handle(MergeFiles command, CancellationToken ct)
    {
        if (await db.FileMerges.FirstOrDefaultAsync(m => m.Id == command.Id, ct) is { } same)
        {
            var version = await db.Families.Where(f => f.Id == same.KeptId).Select(f => f.Version).OneAsync("family.not_found", ct);
            return new FileMergeState(same.Id, same.KeptId, same.AbsorbedId, version);
        }

        if (command.KeptId == command.OtherId) throw new DomainException("merge.with_itself");
        var files = await work.HoldAsync((command.KeptId, command.Version), (command.OtherId, command.OtherVersion), ct);
        var merge = FileMerge.Make(command.Id, files, command.Decision, command.Why, work.Stamp);
        db.FileMerges.Add(merge);

        await db.SaveChangesAsync(ct);
        return new FileMergeState(merge.Id, merge.KeptId, merge.AbsorbedId, files.Kept.Version);
    }
}

using FluentValidation;
using LegalClinic.Application.Audit;
using LegalClinic.Application.Persistence;
using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Cases;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Application.Cases;

/// <summary>Writes a note on a case. Notes are not changed afterwards.</summary>
/// <param name="NoteId">UUIDv7 chosen by the client.</param>
public sealed record AddNote(CaseId Id, CaseNoteId NoteId, string Text) : ICommand<CaseState>, IAudited
{
    public AuditEntry AuditOf() => AuditEntry.Change(AuditPart.Case, Id);
}

public sealed class AddNoteValidator : AbstractValidator<AddNote>
{
    public AddNoteValidator()
    {
        RuleFor(c => c.NoteId.Value).NotEmpty().WithErrorCode("required").OverridePropertyName("noteId");
        RuleFor(c => c.Text).NotEmpty().WithErrorCode("required").MaximumLength(CaseNote.TextMaxLength).WithErrorCode("too_long");
    }
}

public sealed class AddNoteHandler(IClinicDb db, CaseWork work) : ICommandHandler<AddNote, CaseState>
{
    public async ValueTask<CaseState> Handle(AddNote command, CancellationToken ct)
    {
        var noted = await db.Cases.Where(c => c.Id == command.Id).OneAsync("case.not_found", ct);
        if (await db.CaseNotes.AnyAsync(n => n.Id == command.NoteId && n.CaseId == noted.Id, ct))
        {
            return new CaseState(noted.Id, noted.Status, noted.Version);
        }

        db.CaseNotes.Add(CaseNote.Write(command.NoteId, noted.Id, command.Text, work.Stamp));
        noted.Touch(work.Stamp);

        return await work.SaveAsync(noted, ct);
    }
}

using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Keeps what people are recognised by in step with what is written about them, in the transaction that writes it.</summary>
internal sealed class PrintWriter(PrintBook book) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var written = db.ChangeTracker.Entries<Person>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        if (written.Count == 0) return result;

        var prints = written.Select(e => (e.Entity, e.State, Print: Of(e.Entity))).ToList();
        await book.EnterAsync(db, prints.SelectMany(p => p.Print.Words.Select(w => w.Word)), cancellationToken);
        foreach (var (person, state, print) in prints)
        {
            var row = PersonPrintRow.Of(person, print);
            var kept = db.ChangeTracker.Entries<PersonPrintRow>().FirstOrDefault(e => e.Entity.PersonId == person.Id);
            if (kept is not null) kept.CurrentValues.SetValues(row);
            else if (state == EntityState.Added) db.Add(row);
            else db.Update(row);
        }

        return result;
    }

    /// <summary>The print of a person's file.</summary>
    public static PersonPrint Of(Person person) => PersonPrint.Of(person.Name, person.Birth, person.Sex, person.OwnRegisterPage?.GovernorateCode);
}

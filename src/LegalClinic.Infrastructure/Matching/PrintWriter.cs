using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>Keeps what people are recognised by in step with what is written about them and their households, in the transaction that writes it.</summary>
internal sealed class PrintWriter(PrintBook book) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        await LoadPeopleOfMovedPagesAsync(db, cancellationToken);
        var written = db.ChangeTracker.Entries<Person>().Where(e => e.State is EntityState.Added or EntityState.Modified || MovedPage(db, e.Entity.FamilyId)).ToList();
        if (written.Count == 0) return result;

        var pages = await PagesAsync(db, [.. written.Select(e => e.Entity.FamilyId).Distinct()], cancellationToken);
        var prints = written.Select(e => (e.Entity, e.State, Print: Of(e.Entity, pages.GetValueOrDefault(e.Entity.FamilyId)))).ToList();
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

    // Whoever has no own page of the register stands on the household's.
    private static PersonPrint Of(Person person, string? householdGovernorate) =>
        PersonPrint.Of(person.Name, person.Birth, person.Sex, person.OwnRegisterPage is { } page ? page.GovernorateCode : householdGovernorate);

    private static bool MovedPage(DbContext db, FamilyId family) => db.ChangeTracker.Entries<Family>().Any(e => e.Entity.Id == family && MovedPage(e));

    private static bool MovedPage(EntityEntry<Family> family) => family.State == EntityState.Modified
        && family.ComplexProperty(f => f.Household).ComplexProperty(h => h.RegisterPage).Property(p => p.GovernorateCode).IsModified;

    private static async Task LoadPeopleOfMovedPagesAsync(DbContext db, CancellationToken ct)
    {
        FamilyId[] moved = [.. db.ChangeTracker.Entries<Family>().Where(MovedPage).Select(e => e.Entity.Id)];
        if (moved.Length > 0) await db.Set<Person>().Where(p => moved.Contains(p.FamilyId)).LoadAsync(ct);
    }

    private static async Task<Dictionary<FamilyId, string?>> PagesAsync(DbContext db, FamilyId[] families, CancellationToken ct)
    {
        var pages = db.ChangeTracker.Entries<Family>().Where(e => families.Contains(e.Entity.Id)).ToDictionary(e => e.Entity.Id, e => e.Entity.Household.RegisterPage.GovernorateCode);
        FamilyId[] rest = [.. families.Where(f => !pages.ContainsKey(f))];
        if (rest.Length == 0) return pages;
        foreach (var page in await db.Set<Family>().AsNoTracking().Where(f => rest.Contains(f.Id)).Select(f => new { f.Id, f.Household.RegisterPage.GovernorateCode }).ToListAsync(ct))
        {
            pages[page.Id] = page.GovernorateCode;
        }

        return pages;
    }
}

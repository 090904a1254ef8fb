using System.Security.Cryptography;
using System.Text.Json;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Infrastructure.Persistence;

namespace LegalClinic.Infrastructure.Training.Seed;

/// <summary>A family's file as the acceptance of its intake left it.</summary>
internal sealed record FamilyInFile(Family Family, Intake Intake, IReadOnlyList<Person> People, List<Holding> Holdings, IReadOnlyList<object> Others);

/// <summary>
/// Brings an invented form into a family's file on the way every form goes: received, screened, accepted, written by
/// <see cref="FamilyFileWriter"/>. The records are gathered instead of saved one by one.
/// </summary>
internal sealed class FamilyStory(SeedOrder order, SeedSources sources, SeedSealer sealer, ClinicDbContext gathering)
{
    /// <summary>Hands the family's form in and accepts it.</summary>
    public async Task<FamilyInFile> EnterAsync(FamilyOutline outline, FamilyNumbers numbers, SeedChance chance, SeedIdentifiers ids, CancellationToken ct)
    {
        ids.Now = SeedClock.Morning(outline.ReceivedOn, chance);
        var id = new IntakeId(ids.Next());
        var form = new InventedForm(order, sources, outline, chance, ids).Fill();
        var intake = await ReceiveAsync(id, numbers.Intake, form, outline.Office, ids.Now, ct);

        ids.Now = ids.Now.AddHours(chance.Between(1, 24));
        intake.Screen(new Stamp(outline.Office.Supervisor.Id, ids.Now));
        ids.Now = ids.Now.AddMinutes(chance.Between(5, 400));
        var family = FamilyFileWriter.OpenFile(new FamilyId(ids.Next()), numbers.Family, intake, form);
        intake.Accept(family.Id, [], ConflictResult.Clear, new Stamp(outline.Office.Supervisor.Id, ids.Now));
        await new FamilyFileWriter(gathering, sealer, sources.Reference, ids).WriteAsync(form, family, new Dictionary<Guid, PersonId>(), ct);
        return Gathered(family, intake);
    }

    private async Task<Intake> ReceiveAsync(IntakeId id, string number, IntakeForm form, SeedOffice office, DateTimeOffset at, CancellationToken ct)
    {
        var verbatim = JsonSerializer.SerializeToUtf8Bytes(form, IntakeForms.Json);
        var content = IntakeReception.Content(form, SHA256.HashData(verbatim), await sealer.SealAsync(id.Value, verbatim, ct));
        return Intake.Receive(id, number, office.Office.Id, content, asDraft: false, new Stamp(office.Officer.Id, at));
    }

    private FamilyInFile Gathered(Family family, Intake intake)
    {
        var entered = gathering.ChangeTracker.Entries().Where(e => !e.Metadata.IsOwned()).Select(e => e.Entity).ToList();
        return new FamilyInFile(
            family, intake, [.. entered.OfType<Person>()], [.. entered.OfType<Holding>()], [.. entered.Where(e => e is not (Person or Holding))]);
    }
}

/// <summary>Numbers that wait for a family.</summary>
internal sealed record FamilyNumbers(string Family, string Intake);

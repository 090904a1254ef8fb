using LegalClinic.Domain.Audit;
using LegalClinic.Domain.Families;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LegalClinic.Functional.Tests.Audit;

/// <summary>What the database itself sees to. What the application's role may do is in DatabaseAccessTests.</summary>
public sealed class AuditTableTests : ClinicTests
{
    private FamilyId _family;

    [OneTimeSetUp]
    public async Task OpenAFile() => _family = (await Steps.AssignAsync()).FamilyId;

    [TestCase("0 months", "audit_events_2")]
    [TestCase("3 months", "audit_events_2")]
    [TestCase("12 months", "audit_events_2")]
    [TestCase("20 years", "audit_events_other")]
    [TestCase("-20 years", "audit_events_other")]
    public async Task A_row_of_any_month_has_a_place(string from, string place)
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var add = owner.CreateCommand($"""
            INSERT INTO audit_events (act, kind, part, subject, refused, detail, at)
            VALUES ('GetCase', 'read', 'case', '', false, '', date_trunc('month', now()) + interval '{from}') RETURNING tableoid::regclass::text
            """);

        Assert.That(await add.ExecuteScalarAsync(), Does.StartWith(place));
    }

    [Test]
    public async Task Partitions_are_made_once_however_often_they_are_asked_for()
    {
        var sealing = Clinic.Server.Services.GetRequiredService<AuditSealing>();
        var before = await PartitionsAsync();

        await Task.WhenAll(sealing.MakePartitionsAsync(CancellationToken.None), sealing.MakePartitionsAsync(CancellationToken.None));

        Assert.That(before, Is.EqualTo(14), "this month, twelve after it, and the one for the rest");
        Assert.That(await PartitionsAsync(), Is.EqualTo(before));
    }

    [TestCase("detail", "نوال جاسم")]
    [TestCase("detail", "Nawal Jasim")]
    [TestCase("act", "نوال")]
    [TestCase("subject", "some name")]
    public async Task A_name_does_not_get_into_any_column(string column, string name)
    {
        var values = new Dictionary<string, string> { ["act"] = "GetCase", ["subject"] = "case", ["detail"] = "", [column] = name };

        Assert.That(
            async () => await AuditTrail.ExecuteAsync(Clinic,
                $"INSERT INTO audit_events (act, kind, part, subject, refused, detail) VALUES ('{values["act"]}', 'read', 'case', '{values["subject"]}', false, '{values["detail"]}')"),
            Throws.InstanceOf<PostgresException>().With.Property("ConstraintName").EqualTo("ck_audit_events_codes"));
    }

    [TestCase("UPDATE audit_events SET act = 'Nothing' WHERE id = 1")]
    [TestCase("UPDATE audit_events SET seq = NULL, seal = NULL WHERE id = 1")]
    [TestCase("DELETE FROM audit_events WHERE id = 1")]
    public async Task Even_the_owner_alters_nothing_by_mistake(string sql)
    {
        await Clinic.Server.Services.GetRequiredService<AuditSealing>().SealAsync(CancellationToken.None);

        Assert.That(async () => await AuditTrail.ExecuteAsync(Clinic, sql), Throws.InstanceOf<PostgresException>().With.Message.Contains("only ever added to"));
    }

    [TestCase("supervisor", true)]
    [TestCase("lawyer", true)]
    [TestCase("supervisor.duh", false)]
    [TestCase("lawyer.duh", false)]
    [TestCase("officer", false)]
    [TestCase("manager", false)]
    [TestCase("admin", false)]
    public async Task Who_opened_a_file_is_seen_by_those_who_may_see_the_file(string userName, bool sees)
    {
        var filtered = await Clinic.WithDbAsync(db => OfTheFamily(db.AuditEvents).CountAsync(), actingFor: userName);
        var unfiltered = await Clinic.WithDbAsync(db => OfTheFamily(db.AuditEvents.IgnoreQueryFilters()).CountAsync(), actingFor: userName);

        Assert.That((filtered > 0, unfiltered > 0), Is.EqualTo((sees, sees)));
    }

    private IQueryable<AuditEvent> OfTheFamily(IQueryable<AuditEvent> events) => events.Where(e => e.FamilyId == _family);

    private async Task<long> PartitionsAsync()
    {
        await using var owner = NpgsqlDataSource.Create(Clinic.OwnerConnection);
        await using var count = owner.CreateCommand("SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit_events'::regclass");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}

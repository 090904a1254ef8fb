using LegalClinic.Application.Families;
using LegalClinic.Functional.Tests.Testing;
using LegalClinic.Infrastructure.Audit;
using LegalClinic.Infrastructure.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Audit;

/// <summary>Whoever alters the audit is found out.</summary>
public sealed class AuditChainTests
{
    private const string Unguarded = "ALTER TABLE audit_events DISABLE TRIGGER audit_guard";

    private TestClinic _clinic = null!;

    [SetUp]
    public async Task OpenAClinicWithAnAudit()
    {
        _clinic = await TestClinic.OpenAsync(await ClinicTemplates.Staffed);
        await ReadAsync(20);
        await AnchorAsync();
    }

    [TearDown]
    public async Task Close() => await _clinic.DisposeAsync();

    [Test]
    public async Task An_audit_nobody_touched_is_whole()
    {
        var finding = await CheckAsync();

        Assert.That(finding.Broken, Is.Null);
        Assert.That(finding.Sealed, Is.GreaterThanOrEqualTo(20));
        Assert.That(finding.Anchors, Is.Positive);
    }

    [Test]
    public async Task Two_hundred_readings_at_once_leave_a_whole_chain_with_every_one_in_it()
    {
        var before = (await CheckAsync()).Sealed;
        var supervisor = await _clinic.AsAsync("supervisor");
        await SealAsync();
        var signedIn = (await CheckAsync()).Sealed;

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => supervisor.GetAsync<object>("/api/families")));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SealAsync()));

        var finding = await CheckAsync();
        Assert.That(answers.Select(a => a.IsSuccess), Is.All.True);
        Assert.That(finding.Broken, Is.Null);
        Assert.That(finding.Sealed - signedIn, Is.EqualTo(200));
        Assert.That(signedIn, Is.GreaterThanOrEqualTo(before));
    }

    [TestCase("act = 'GetCase'")]
    [TestCase("staff_id = gen_random_uuid()")]
    [TestCase("family_id = gen_random_uuid()")]
    [TestCase("refused = NOT refused")]
    [TestCase("detail = 'names=no'")]
    [TestCase("at = at + interval '1 microsecond'")]
    public async Task An_altered_row_is_named(string alteration)
    {
        await AuditTrail.ExecuteAsync(_clinic, $"{Unguarded}; UPDATE audit_events SET {alteration} WHERE seq = 7");

        var finding = await CheckAsync();

        Assert.That(finding.Broken, Does.StartWith("Row 7 of the audit").And.Contain("altered"));
        Assert.That(finding.Sealed, Is.EqualTo(6));
    }

    [Test]
    public async Task A_removed_row_is_named()
    {
        await AuditTrail.ExecuteAsync(_clinic, $"{Unguarded}; DELETE FROM audit_events WHERE seq = 7");

        Assert.That((await CheckAsync()).Broken, Does.StartWith("Row 7 of the audit is missing"));
    }

    [Test]
    public async Task A_removed_row_whose_gap_was_closed_is_named()
    {
        await AuditTrail.ExecuteAsync(_clinic, $"{Unguarded}; DELETE FROM audit_events WHERE seq = 7; UPDATE audit_events SET seq = seq - 1 WHERE seq > 7");

        Assert.That((await CheckAsync()).Broken, Does.StartWith("Row 7 of the audit"));
    }

    [Test]
    public async Task A_removed_end_is_found_by_the_anchor()
    {
        var end = await AnchorAsync();
        await AuditTrail.ExecuteAsync(_clinic, $"{Unguarded}; DELETE FROM audit_events WHERE seq > {end.Seq - 3}");

        Assert.That((await CheckAsync()).Broken, Does.StartWith($"Row {end.Seq - 2} of the audit is missing: the anchor"));
    }

    [Test]
    public async Task An_end_that_was_removed_and_grown_anew_does_not_match_the_anchor()
    {
        var end = await AnchorAsync();
        await AuditTrail.ExecuteAsync(_clinic, $"{Unguarded}; DELETE FROM audit_events WHERE seq > {end.Seq - 3}");
        await ReadAsync(5);
        await SealAsync();

        Assert.That((await CheckAsync()).Broken, Does.Contain("does not match the anchor"));
    }

    [Test]
    public async Task Without_any_anchor_nothing_is_called_whole()
    {
        File.Delete(_clinic.Server.Services.GetRequiredService<IAuditAnchors>().Place);

        Assert.That((await CheckAsync()).Broken, Does.StartWith("There is no anchor"));
    }

    [Test]
    public async Task The_verb_names_the_broken_row_and_ends_with_exit_code_1()
    {
        var anchors = _clinic.Server.Services.GetRequiredService<IAuditAnchors>().Place;
        string[] verb =
        [
            "verify-audit", $"--{ClinicSettings.ConnectionString}={_clinic.OwnerConnection}", $"--{ClinicSettings.MasterKey}={TestServer.MasterKey}",
            $"--{ClinicSettings.AuditAnchorFile}={anchors}",
        ];

        var whole = await HostProcess.RunAsync(verb);
        await AuditTrail.ExecuteAsync(_clinic, $"{Unguarded}; DELETE FROM audit_events WHERE seq = 7");
        var broken = await HostProcess.RunAsync(verb);

        Assert.That((whole.ExitCode, whole.Errors), Is.EqualTo((0, "")));
        Assert.That(whole.Output, Does.StartWith("The audit is whole: "));
        Assert.That(broken.ExitCode, Is.EqualTo(1));
        Assert.That(broken.Errors, Does.StartWith("Row 7 of the audit is missing"));
    }

    private async Task ReadAsync(int times)
    {
        var supervisor = await _clinic.AsAsync("supervisor");
        for (var i = 0; i < times; i++)
            await supervisor.GetAsync<FamilyDto>($"/api/families/{Guid.CreateVersion7()}");
    }

    private Task<AuditLink> SealAsync() => _clinic.Server.Services.GetRequiredService<AuditSealing>().SealAsync(CancellationToken.None);

    private Task<AuditFinding> CheckAsync() => _clinic.Server.Services.GetRequiredService<AuditCheck>().RunAsync(CancellationToken.None);

    private async Task<AuditLink> AnchorAsync()
    {
        var end = await SealAsync();
        await _clinic.Server.Services.GetRequiredService<IAuditAnchors>().KeepAsync(new AuditAnchor(_clinic.Server.Clock.GetUtcNow(), end), CancellationToken.None);
        return end;
    }
}

using LegalClinic.Api.Devices;
using LegalClinic.Application.Devices;
using LegalClinic.Domain.Devices;
using LegalClinic.Functional.Tests.Testing;

namespace LegalClinic.Functional.Tests.Devices;

/// <summary>What a tablet says of itself, what it is told, and what a supervisor sees and orders.</summary>
public sealed class DeviceContactTests : ClinicTests
{
    [Test]
    public async Task A_tablet_in_contact_is_told_the_time_and_its_share()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);

        var orders = (await device.ContactAsync()).Value;

        Assert.That(orders.ServerTime, Is.EqualTo(Clinic.Server.Clock.GetUtcNow()));
        Assert.That(orders.Order, Is.EqualTo(DeviceOrder.None));
        Assert.That(orders.Share, Is.EqualTo(device.Welcome.Share).And.Length.EqualTo(32));
    }

    [Test]
    public async Task It_learns_what_became_of_its_forms_and_which_of_them_the_server_has_lost()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);
        var (entry, lost) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var receipt = (await device.HandInAsync(entry, device.Seal(entry, await device.TicketAsync(Officer), TestForms.Family()))).Value;

        var orders = (await device.ContactAsync(entry, lost)).Value;

        Assert.That(orders.States, Is.EqualTo(new[] { new HandedIn(entry, receipt.Number, receipt.Status) }));
        Assert.That(orders.Unknown, Is.EqualTo(new[] { lost }));
    }

    [Test]
    public async Task It_learns_nothing_of_the_forms_of_another_tablet()
    {
        using var one = await TestDevice.RegisterAsync(Clinic, Officer);
        using var other = await TestDevice.RegisterAsync(Clinic, Officer);
        var entry = Guid.CreateVersion7();
        await one.HandInAsync(entry, one.Seal(entry, await one.TicketAsync(Officer), TestForms.Family()));

        var orders = (await other.ContactAsync(entry)).Value;

        Assert.That((orders.States.Count, orders.Unknown.Count), Is.EqualTo((0, 1)));
    }

    [TestCase(-5 * 366)]
    [TestCase(5 * 366)]
    public async Task A_clock_that_is_years_wrong_is_told_from_the_age_of_what_is_unsent(int days)
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);
        var deviceTime = Clinic.Server.Clock.GetUtcNow().AddDays(days);

        await device.ContactAsync(TestDevice.Report(deviceTime) with { Unsent = 3, OldestUnsentAt = deviceTime.AddHours(-30), Stopped = 1 });

        var row = await RowAsync(device.Id);
        Assert.That((row.ClockOffMinutes, row.OldestUnsentMinutes), Is.EqualTo((days * 24 * 60, 30 * 60)));
        Assert.That((row.Unsent, row.Stopped, row.ProgramVersion, row.LastContactAt), Is.EqualTo((3, 1, "0.1.0", Clinic.Server.Clock.GetUtcNow())));
    }

    [Test]
    public async Task A_supervisor_sees_the_tablets_of_the_office_and_an_administrator_all()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);

        Assert.That(await IdsAsync(Supervisor), Does.Contain(device.Id));
        Assert.That(await IdsAsync(await Clinic.AsAsync("admin")), Does.Contain(device.Id));
        Assert.That(await IdsAsync(await Clinic.AsAsync("supervisor.duh")), Does.Not.Contain(device.Id));
    }

    [Test]
    public async Task A_tablet_that_is_to_be_wiped_still_hands_in_then_says_that_it_is_erased()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);
        var (entry, ticket) = (Guid.CreateVersion7(), await device.TicketAsync(Officer));
        await OrderAsync(device.Id, "wipe");

        var told = (await device.ContactAsync(TestDevice.Report(Clinic.Server.Clock.GetUtcNow()) with { Unsent = 1 })).Value;
        var handedIn = await device.HandInAsync(entry, device.Seal(entry, ticket, TestForms.Family()));
        var afterwards = (await device.ContactAsync(TestDevice.Report(Clinic.Server.Clock.GetUtcNow()) with { Erased = true })).Value;

        Assert.That((told.Order, told.Share), Is.EqualTo((DeviceOrder.Wipe, (byte[]?)null)));
        Assert.That(handedIn.IsSuccess, Is.True);
        Assert.That((afterwards.Order, afterwards.Share), Is.EqualTo((DeviceOrder.None, (byte[]?)null)));
        Assert.That((await RowAsync(device.Id)).State, Is.EqualTo(DeviceState.Wiped));
    }

    [Test]
    public async Task An_expired_tablet_still_hands_in_and_opens_again_after_a_sign_in()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);
        await OrderAsync(device.Id, "expiry");

        var expired = (await device.ContactAsync()).Value;
        await device.RegisterAgainAsync(Officer);
        var again = (await device.ContactAsync()).Value;

        Assert.That(expired.Share, Is.Null);
        Assert.That(again.Share, Is.EqualTo(device.Welcome.Share).And.Not.Null);
    }

    [Test]
    public async Task A_stolen_tablet_is_taken_back_in_only_by_a_supervisor()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);
        await OrderAsync(device.Id, "theft");

        var contact = await device.ContactAsync();
        var registered = await Officer.PostAsync<DeviceWelcome>("/api/devices", new RegisterDeviceBody(device.Id, "Mine now"));
        var byOfficer = await Officer.PostAsync<DeviceOrdered>($"/api/devices/{device.Id.Value}/readmission", new DeviceOrderBody("Please"), 2);
        await OrderAsync(device.Id, "readmission");
        await device.RegisterAgainAsync(Officer);

        Assert.That(contact.ToString(), Is.EqualTo("403 device.refused"));
        Assert.That(registered.ToString(), Is.EqualTo("422 device.stolen"));
        Assert.That(byOfficer.ToString(), Is.EqualTo("403 access.refused"));
        Assert.That((await device.ContactAsync()).Value.Share, Is.EqualTo(device.Welcome.Share).And.Not.Null);
    }

    [TestCase("expiry", "422 device.not_in_use")]
    [TestCase("wipe", "422 device.not_in_use")]
    [TestCase("theft", "422 device.stolen")]
    public async Task An_order_that_makes_no_sense_is_refused(string order, string refusal)
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);
        await OrderAsync(device.Id, "theft");

        var answer = await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{device.Id.Value}/{order}", new DeviceOrderBody("Again"), 2);

        Assert.That(answer.ToString(), Is.EqualTo(refusal));
    }

    [Test]
    public async Task An_order_needs_a_reason_and_the_version_that_was_read()
    {
        using var device = await TestDevice.RegisterAsync(Clinic, Officer);

        var noReason = await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{device.Id.Value}/wipe", new DeviceOrderBody(""), 1);
        await device.ContactAsync();
        var afterContact = await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{device.Id.Value}/wipe", new DeviceOrderBody("The officer left"), 1);
        var stale = await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{device.Id.Value}/theft", new DeviceOrderBody("Lost"), 1);

        Assert.That(noReason.Faults, Is.EqualTo(new[] { "why: required" }));
        Assert.That(afterContact.IsSuccess, Is.True, "a report alone is no new version");
        Assert.That(stale.ToString(), Is.EqualTo("412 version.stale"));
    }

    private async Task<IEnumerable<DeviceId>> IdsAsync(ClinicClient browser) =>
        (await browser.GetAsync<IReadOnlyList<DeviceDto>>("/api/devices")).Value.Select(d => d.Id);

    private async Task<DeviceDto> RowAsync(DeviceId id) =>
        (await Supervisor.GetAsync<IReadOnlyList<DeviceDto>>("/api/devices")).Value.Single(d => d.Id == id);

    private async Task OrderAsync(DeviceId id, string order) =>
        _ = (await Supervisor.PostAsync<DeviceOrdered>($"/api/devices/{id.Value}/{order}", new DeviceOrderBody("As agreed"), (await RowAsync(id)).Version)).Value;
}

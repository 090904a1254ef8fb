using Microsoft.Extensions.DependencyInjection;

namespace LegalClinic.Functional.Tests.Testing;

/// <summary>Tests that share one clinic: the training clinic without any family.</summary>
public abstract class ClinicTests
{
    private TestClinic? _clinic;

    /// <summary>The clinic of this fixture.</summary>
    protected TestClinic Clinic => _clinic ?? throw new InvalidOperationException("The clinic is not open yet.");

    /// <summary>Field officer of the Mosul office.</summary>
    protected ClinicClient Officer { get; private set; } = null!;

    /// <summary>Lawyer of the Mosul office.</summary>
    protected ClinicClient Lawyer { get; private set; } = null!;

    /// <summary>Supervisor of the Mosul office.</summary>
    protected ClinicClient Supervisor { get; private set; } = null!;

    /// <summary>What the fixture does on the way of a family through the clinic.</summary>
    protected ClinicSteps Steps { get; private set; } = null!;

    /// <summary>The database the clinic begins with.</summary>
    protected virtual Task<string> Template => ClinicTemplates.Staffed;

    /// <summary>What the fixture has of its own in its host.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    [OneTimeSetUp]
    public async Task OpenClinic()
    {
        _clinic = await TestClinic.OpenAsync(await Template, services: Configure);
        Officer = await Clinic.AsAsync("officer");
        Lawyer = await Clinic.AsAsync("lawyer");
        Supervisor = await Clinic.AsAsync("supervisor");
        Steps = new ClinicSteps(Clinic, Officer, Lawyer, Supervisor);
    }

    [OneTimeTearDown]
    public async Task CloseClinic()
    {
        if (_clinic is not null)
            await _clinic.DisposeAsync();
    }
}

using LegalClinic.Application.Persistence;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>Identifiers by the clock of the machine and chance.</summary>
internal sealed class ClockIdentifiers : IIdentifiers
{
    public Guid Next() => Guid.CreateVersion7();
}

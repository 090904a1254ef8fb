using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Tests.Documents;

public sealed class HoldingTests
{
    [TestCase(HoldingState.HasValid, true)]
    [TestCase(HoldingState.Lost, true)]
    [TestCase(HoldingState.Damaged, true)]
    [TestCase(HoldingState.NeverHad, false)]
    [TestCase(HoldingState.AppliedWaiting, false)]
    public void A_paper_that_was_obtained_stays_so_until_somebody_says_it_was_never_there(HoldingState state, bool obtained)
    {
        var holding = Holding.Enter(new HoldingId(Guid.CreateVersion7()), new FamilyId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()), "UNID", new HoldingDetails { State = HoldingState.NeverHad });
        holding.Obtained(new DateOnly(2026, 11, 1), "0012");

        holding.Restate(new HoldingDetails { State = state, Number = "0013" }, new Stamp(new StaffId(Guid.CreateVersion7()), DateTimeOffset.UnixEpoch), null);

        Assert.That((holding.Details.Number, holding.Before is not null), Is.EqualTo(("0013", obtained)));
    }
}

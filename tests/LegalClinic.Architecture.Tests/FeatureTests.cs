namespace LegalClinic.Architecture.Tests;

public sealed class FeatureTests
{
    private const string Application = "LegalClinic.Application";

    // What every feature stands on. Access is the table of who may do what, and so names every message; Audit is how a message says
    // what is written down of it.
    private static readonly string[] Shared = ["Access", "Audit", "Persistence", "Printing"];

    // The present state, stated: documents, requests, letters and reports all happen inside a case and share its parts
    // (CaseWork, CaseMapper and the DTOs); a review shows whom the search found; sealed facts are written like forms;
    // a paper is a cell of its family's file and must not contradict it; a pathway reads the sealed facts as they were written, becomes the plan of a
    // case, and its page for the family goes through the guard of letters; tasks are set in a case; the parties of a conflict of interest are those of a form
    // or a file, and are looked for as people are; what a device hands in is a form; what a tablet keeps holds what the released rules of the pathways ask for;
    // a deadline is of a case, has its days from the rules and its last day from the calendar of the body, by which replies are awaited as well;
    // the correction of a form meets the file that the form went into.
    private static readonly string[] Known =
    [
        "Applications -> Cases", "Referrals -> Cases", "Referrals -> Applications", "Letters -> Cases", "Reports -> Cases", "Cases -> Intakes", "Cases -> People",
        "Reports -> Letters", "Families -> Intakes", "Intakes -> Families", "Intakes -> People", "Documents -> Families",
        "Documents -> Pathways",
        "Pathways -> Intakes", "Pathways -> Cases", "Pathways -> Letters", "Tasks -> Cases", "Rules -> Pathways",
        "Devices -> Intakes", "Reference -> Pathways", "Reference -> Rules",
        "Calendars -> Cases", "Deadlines -> Calendars", "Deadlines -> Cases", "Deadlines -> Pathways", "Deadlines -> Rules", "Referrals -> Calendars",
    ];

    [Test]
    public void A_feature_does_not_know_another_but_for_the_list()
    {
        Assert.That(Uses(), Is.SubsetOf(Known));
    }

    [Test]
    public void The_list_holds_nothing_that_is_no_longer_needed()
    {
        Assert.That(Known, Is.SubsetOf(Uses()));
    }

    [Test]
    public void Every_layer_has_its_features_in_the_same_folders()
    {
        var features = Features(Application).Except(Shared).ToHashSet();

        Assert.That(Features("LegalClinic.Api").Except(["Hosting", "Http", "Session"]), Is.Not.Empty.And.SubsetOf(features));
    }

    private static List<string> Uses() =>
    [
        .. from feature in Features(Application).Except(Shared)
           from other in Features(Application).Except(Shared)
           where feature != other && Layers.Dependencies($"{Application}.{feature}", $"{Application}.{other}").Count > 0
           select $"{feature} -> {other}",
    ];

    private static IEnumerable<string> Features(string layer) =>
        Layers.In(layer).Select(t => t.Namespace.FullName[layer.Length..].TrimStart('.').Split('.')[0]).Where(f => f.Length > 0).Distinct();
}

using LegalClinic.Api.Hosting;

return await Verbs.RunAsync(args,
[
    new("serve", "", "start the clinic's server", ClinicHost.ServeAsync),
    new("rebuild-keys", "", "build anew the keys that people are found by", ClinicHost.RebuildKeysAsync),
    new("load-samples", "FOLDER", "hand in the sample families of a folder as intakes", ClinicHost.LoadSamplesAsync),
    new("seed-demo", "--families N --seed S [--until DAY]", "fill a training clinic with N invented families", DemoSeeding.RunAsync),
    new("verify-audit", "", "walk the audit from its first row to its last and name the first that was altered or is missing", AuditVerb.VerifyAsync),
], Console.Out, Console.Error);

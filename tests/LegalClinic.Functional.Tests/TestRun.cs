using LegalClinic.Functional.Tests.Testing;

// Each fixture has a clinic of its own, so two may run side by side; the tests of one run one after the other.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace LegalClinic.Functional.Tests;

/// <summary>
/// What all fixtures of a test assembly share. NUnit looks for it in each assembly, so another one
/// that references this project derives an empty class from it in its own root namespace.
/// </summary>
[SetUpFixture]
public class TestRun
{
    private static TestFolder? _folder;
    private static TestPostgres? _postgres;

    /// <summary>The folder of this run; everything in it is deleted at the end.</summary>
    public static TestFolder Folder => _folder ?? throw new InvalidOperationException("The test run has not begun.");

    /// <summary>The PostgreSQL of this run.</summary>
    public static TestPostgres Postgres => _postgres ?? throw new InvalidOperationException("The test run has not begun.");

    [OneTimeSetUp]
    public async Task Begin()
    {
        _folder = await TestFolder.CreateAsync();
        _postgres = await TestPostgres.StartAsync(_folder);
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        if (_folder is not null)
            await _folder.DisposeAsync();
    }
}

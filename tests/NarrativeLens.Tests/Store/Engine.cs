namespace NarrativeLens.Tests.Store;

/// <summary>The engines that every store test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

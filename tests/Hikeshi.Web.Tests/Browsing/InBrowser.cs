namespace Hikeshi.Web.Tests.Browsing;

/// <summary>Tests that look at the demo fleet in one browser, one after the other.</summary>
[CollectionDefinition]
public sealed class InBrowser : ICollectionFixture<Demo>;

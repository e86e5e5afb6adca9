namespace Hikeshi.Fuzz;

internal static class FuzzTargets
{
    public static IReadOnlyList<string> Names { get; } = ["framing", "headers", "matching", "catalog", "query", "wire", "relp", "proxy"];

    public static IFuzzTarget? Make(string name) => name switch
    {
        "framing" => new FramingTarget(),
        "headers" => new HeadersTarget(),
        "matching" => new MatchingTarget(),
        "catalog" => new CatalogTarget(),
        "query" => new QueryTarget(),
        "wire" => new WireTarget(),
        "relp" => new RelpTarget(),
        "proxy" => new ProxyTarget(),
        _ => null,
    };
}

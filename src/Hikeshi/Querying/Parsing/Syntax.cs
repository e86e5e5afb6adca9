namespace Hikeshi.Querying.Parsing;

/// <summary>A query as it was written, before its names and values are understood.</summary>
internal abstract record Syntax
{
    private Syntax()
    {
    }

    internal sealed record All(IReadOnlyList<Syntax> Terms) : Syntax;

    internal sealed record Any(IReadOnlyList<Syntax> Terms) : Syntax;

    internal sealed record Negation(Syntax Term) : Syntax;

    internal sealed record Bare(Word Word) : Syntax;

    internal sealed record Test(FieldHead Head, IReadOnlyList<Word> Values, bool IsList) : Syntax;
}

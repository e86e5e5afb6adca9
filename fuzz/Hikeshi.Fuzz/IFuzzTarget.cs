namespace Hikeshi.Fuzz;

/// <summary>Something that any bytes may be thrown at.</summary>
internal interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Words that are worth putting into an input.</summary>
    IReadOnlyList<string> Tokens { get; }

    /// <summary>Runs one input. Any exception is a finding.</summary>
    void Run(ReadOnlySpan<byte> input);
}

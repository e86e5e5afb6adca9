namespace Hikeshi.Querying.Parsing;

/// <summary>What stands between a field and its value.</summary>
internal enum Comparison : byte
{
    /// <summary><c>:</c> or <c>=</c></summary>
    Is,

    /// <summary><c>!=</c></summary>
    IsNot,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,
}

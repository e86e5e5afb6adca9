namespace Hikeshi.Querying.Fields;

/// <summary>How a field's values are compared.</summary>
public enum QueryFieldKind : byte
{
    /// <summary>As text, in whatever case, with wildcards.</summary>
    Text,

    /// <summary>As whole numbers.</summary>
    Number,

    /// <summary>As addresses, with networks; with a wildcard as text.</summary>
    Address,

    /// <summary>As moments.</summary>
    Time,

    /// <summary>A list of values: it can only be asked whether it is there.</summary>
    List,
}

namespace Hikeshi.Querying.Parsing;

/// <summary>What can be wrong with a query's text. The sentences are in <see cref="Texts.QueryTexts"/>.</summary>
public enum QueryProblemKind
{
    /// <summary>The text is longer than allowed.</summary>
    TooLong,

    /// <summary>Parentheses are nested too deep.</summary>
    TooDeep,

    /// <summary>There are more terms than allowed.</summary>
    TooManyTerms,

    /// <summary>Something to search for is missing.</summary>
    TermExpected,

    /// <summary>A parenthesis is not closed.</summary>
    CloseExpected,

    /// <summary>A parenthesis is closed that was not opened.</summary>
    UnexpectedClose,

    /// <summary>A quotation mark has no partner.</summary>
    QuoteOpen,

    /// <summary>A parenthesis opens within a word.</summary>
    ParenthesisInWord,

    /// <summary>No field has this name.</summary>
    UnknownField,

    /// <summary>The value of a field is missing.</summary>
    ValueExpected,

    /// <summary>The value is no whole number.</summary>
    NotANumber,

    /// <summary>The value is neither a severity's number nor its name.</summary>
    NotASeverity,

    /// <summary>The value is no message ID.</summary>
    NotAnId,

    /// <summary>The value is neither an address nor a network.</summary>
    NotAnAddress,

    /// <summary>The value is no time.</summary>
    NotATime,

    /// <summary>The field is a closed list that does not have this value.</summary>
    UnknownValue,

    /// <summary>The field cannot be compared with greater and less.</summary>
    NotComparable,

    /// <summary>Greater and less take one value.</summary>
    OneValueExpected,

    /// <summary>The range ends before it begins.</summary>
    RangeReversed,

    /// <summary>The field is a list: it can only be asked whether it is there.</summary>
    IsList,
}

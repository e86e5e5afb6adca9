namespace Hikeshi.Catalog;

/// <summary>The rules a catalog file must keep; the words for people are in Texts.</summary>
public enum CatalogRule
{
    /// <summary>The file is not TOML; the detail is the parser's sentence.</summary>
    Syntax,

    /// <summary>A key that no rule knows.</summary>
    UnknownKey,

    /// <summary>A key that must be there is not.</summary>
    MissingKey,

    /// <summary>A value of the wrong kind (text, number, list, table).</summary>
    WrongType,

    /// <summary>A value that is not in its closed list or range.</summary>
    WrongValue,

    /// <summary>A text lacks one of its languages, or is empty.</summary>
    MissingText,

    /// <summary>A Japanese text without a Japanese character.</summary>
    NotJapanese,

    /// <summary>The file's name or folder does not say what its key says.</summary>
    WrongPlace,

    /// <summary>Two files have the same key.</summary>
    Duplicate,

    /// <summary>The template's grammar is broken.</summary>
    TemplateSyntax,

    /// <summary>The template uses a name that the dictionary does not have.</summary>
    UnknownField,

    /// <summary>The template could match anything: it has no text of its own.</summary>
    TemplateTooBroad,

    /// <summary>Two variables touch.</summary>
    VariablesTouch,

    /// <summary>A sample is not read as it says.</summary>
    SampleFails,

    /// <summary>A template has no sample.</summary>
    NoSample,

    /// <summary>A cause, message or phrase that is referred to does not exist.</summary>
    UnknownReference,

    /// <summary>The same text stands in two entries.</summary>
    SharedText,

    /// <summary>The severity differs from the vendor's.</summary>
    WrongSeverity,

    /// <summary>A run of 30 characters equals the vendor's text.</summary>
    CopiedText,

    /// <summary>The English and the Japanese text are the same.</summary>
    SameInBoth,

    /// <summary>A title with a full stop, a message number or a line break.</summary>
    TitleStyle,

    /// <summary>An enumeration stores a value that the field's type cannot hold.</summary>
    EnumerationValue,

    /// <summary>An earlier wording of the entry takes the sample of a later one.</summary>
    WordingSwallowed,

    /// <summary>A phrase's sample is recognised as another phrase.</summary>
    AmbiguousPhrase,

    /// <summary>A field name is the parent of another: both could not stand in one JSON object.</summary>
    NameIsParent,

    /// <summary>A field's <c>else</c> twin does not exist, or cannot hold any word.</summary>
    WrongTwin,

    /// <summary>A step's wording cannot say its values, or its line is not read back as the step says.</summary>
    StepFails,

    /// <summary>A scenario includes itself.</summary>
    IncludeCycle,
}

namespace Hikeshi.Files.Records;

/// <summary>What a look for the end of a JSON object found.</summary>
internal enum JsonObjectState
{
    /// <summary>The object goes on behind these bytes.</summary>
    Open,

    /// <summary>The object's end.</summary>
    Complete,

    /// <summary>A line feed inside a string, which JSON does not have.</summary>
    Broken,
}

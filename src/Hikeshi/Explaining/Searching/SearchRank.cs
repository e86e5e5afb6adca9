namespace Hikeshi.Explaining.Searching;

/// <summary>Where the words of a search stand in an entry, the best place first.</summary>
public enum SearchRank : byte
{
    /// <summary>In the ID, the name or the title.</summary>
    Title,

    /// <summary>In a wording.</summary>
    Template,

    /// <summary>In explanation, advice or notes.</summary>
    Text,
}

namespace Hikeshi.Texts;

/// <summary>One text in both languages.</summary>
/// <param name="En">The English text.</param>
/// <param name="Ja">The Japanese text.</param>
public sealed record LocalText(string En, string Ja)
{
    /// <summary>No text in either language.</summary>
    public static LocalText Empty { get; } = new("", "");

    /// <summary>True when neither language has a text.</summary>
    public bool IsEmpty => En.Length == 0 && Ja.Length == 0;

    /// <summary>The text in <paramref name="language"/>.</summary>
    /// <param name="language">The language asked for.</param>
    public string In(Language language) => language == Language.Japanese ? Ja : En;
}

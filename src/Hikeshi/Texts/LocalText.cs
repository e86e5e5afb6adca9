using System.Globalization;

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

    /// <summary>The text with its places <c>{0}</c>, <c>{1}</c> filled.</summary>
    /// <param name="values">What stands in them.</param>
    public LocalText With(params ReadOnlySpan<object?> values) =>
        new(string.Format(CultureInfo.InvariantCulture, En, values), string.Format(CultureInfo.InvariantCulture, Ja, values));
}

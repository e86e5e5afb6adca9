using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>A page in the making: where it is written, in which words, and how much more fits.</summary>
internal sealed record Page(HtmlWriter Html, PageWords Words, PageBudget Budget)
{
    /// <summary>An element that holds a text of ours.</summary>
    public void Say(string element, LocalText text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Html.Element(element, Words.In(text), attributes);

    /// <summary>A time, readable for people and programs; nothing where it is not known.</summary>
    public void Time(DateTimeOffset? time)
    {
        if (time is { } known)
        {
            Html.Element("time", PageWords.Time(known), ("datetime", PageWords.Stamp(known)));
        }
    }

    /// <summary>A text from the log, set as code.</summary>
    public void Log(string text) => Html.Element("code", PageWords.Short(text), ("class", "log"));

    /// <summary>A name and its value in a list of definitions.</summary>
    public void Fact(LocalText name, string value) => Fact(name, () => Html.Text(value));

    /// <summary>A name and its value in a list of definitions.</summary>
    public void Fact(LocalText name, Action value)
    {
        using var pair = Html.Open("div");
        Say("dt", name);
        using var definition = Html.Open("dd");
        value();
    }
}

namespace Hikeshi.Tests.Events;

/// <summary>Titles are the catalog's business: tests of the contract put a fixed one in their place.</summary>
internal static class Title
{
    public static string Replace(string json, string title)
    {
        const string Key = "\"title\":\"";
        var start = json.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        var end = json.IndexOf('"', start);
        return json[..start] + title + json[end..];
    }
}

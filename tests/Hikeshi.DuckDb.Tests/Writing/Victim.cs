using System.Globalization;

namespace Hikeshi.DuckDb.Tests.Writing;

/// <summary>This program as a child that writes without end until it is killed, and says what was confirmed.</summary>
internal static class Victim
{
    /// <summary>The variable that names the folder.</summary>
    public const string Folder = "HIKESHI_STORE_VICTIM";

    /// <summary>The variable that says how many lines are committed at a time; 3000 unless it does.</summary>
    public const string Lines = "HIKESHI_STORE_VICTIM_LINES";

    public static async Task WriteAsync(string folder)
    {
        var lines = int.Parse(Environment.GetEnvironmentVariable(Lines) ?? "3000", CultureInfo.InvariantCulture);
        await using var store = DuckDbStore.Open(new DuckDbOptions(folder));
        var feed = new Feed(store.Writer.Committed);
        while (true)
        {
            for (var i = 0; i < lines; i++)
            {
                // A day change now and then: a kill may also come while a file is made.
                var day = (int)(feed.Sequence / (lines * 4));
                feed.Add(store.Writer, string.Create(CultureInfo.InvariantCulture, $"%FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED {feed.Sequence}"), Feed.Noon.AddDays(day));
            }

            await store.Writer.CommitAsync(CancellationToken.None);
            Console.WriteLine(store.Writer.Committed);
        }
    }
}

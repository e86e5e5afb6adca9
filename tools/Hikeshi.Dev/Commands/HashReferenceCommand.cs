using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hikeshi.Linting;

namespace Hikeshi.Dev.Commands;

/// <summary>
/// <c>hash-reference FILE</c>: the hashes of every 30-character run of the vendor's Japanese texts, sorted, one a line.
/// Their home is tests/Hikeshi.Tests/Catalog/vendor-runs.txt; a test holds our texts against them.
/// </summary>
internal static class HashReferenceCommand
{
    private static readonly string[] Parts = ["explanation_ja", "variables_ja", "action_ja", "action_items_ja"];

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The reference as JSON: a list of messages." };
        file.AcceptExistingOnly();
        var command = new Command("hash-reference", "Writes hashes of the vendor's texts to standard output.") { file };
        command.SetAction(parsed =>
        {
            using var json = JsonDocument.Parse(File.ReadAllText(parsed.GetValue(file)!.FullName));
            foreach (var hash in Hashes(json.RootElement).Distinct().Order())
            {
                Console.Out.Write(hash.ToString("x16", CultureInfo.InvariantCulture) + "\n");
            }
        });
        return command;
    }

    private static IEnumerable<ulong> Hashes(JsonElement messages) =>
        from message in messages.EnumerateArray()
        from part in Parts
        from text in Texts(message, part)
        from run in TextRuns.Of(text)
        select run.Hash;

    /// <summary>A part is a text or a list of them; variables may be tables of texts.</summary>
    private static IEnumerable<string> Texts(JsonElement message, string part) =>
        message.TryGetProperty(part, out var value) ? Strings(value) : [];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}

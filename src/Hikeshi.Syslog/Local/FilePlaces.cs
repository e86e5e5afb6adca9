using System.Text.Json;
using Hikeshi.Files.Following;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Texts;

namespace Hikeshi.Syslog.Local;

/// <summary>How far files were read, kept in a file of its own that is replaced as a whole.</summary>
/// <param name="path">The file.</param>
internal sealed class FilePlaces(string path)
{
    private const int Version = 1;
    private const int MostBytes = 64 << 20;

    public string Path => path;

    /// <summary>What was saved; nothing when there is no such file.</summary>
    /// <exception cref="SourceException">It is there and cannot be read.</exception>
    public IReadOnlyList<SavedPlace> Load()
    {
        try
        {
            if (!File.Exists(path))
            {
                return [];
            }

            if (new FileInfo(path).Length > MostBytes)
            {
                throw new InvalidDataException($"more than {MostBytes} bytes");
            }

            using var saved = JsonDocument.Parse(File.ReadAllBytes(path));
            if (saved.RootElement.GetProperty("v").GetInt32() != Version)
            {
                throw new InvalidDataException("written by another version");
            }

            return [.. saved.RootElement.GetProperty("files").EnumerateArray().Select(Read)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or JsonException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SourceException(FileTexts.BadPlaces.With(path, problem.Message), problem);
        }
    }

    /// <summary>Replaces what was saved: after a crash there is either the old or the new.</summary>
    public void Save(IReadOnlyList<SavedPlace> places)
    {
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
            {
                Write(json, places);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SavedPlace> places)
    {
        json.WriteStartObject();
        json.WriteNumber("v", Version);
        json.WriteStartArray("files");
        foreach (var (name, place) in places)
        {
            json.WriteStartObject();
            json.WriteString("path", name);
            json.WriteNumber("device", place.File.Device);
            json.WriteNumber("node", place.File.Node);
            json.WriteNumber("created", place.File.Created);
            json.WriteString("head", place.Head);
            json.WriteString("tail", place.Tail);
            json.WriteNumber("offset", place.Offset);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static SavedPlace Read(JsonElement file) => new(
        file.GetProperty("path").GetString() ?? throw new FormatException("a file without a path"),
        new FilePlace(
            new FileIdentity(file.GetProperty("device").GetUInt64(), file.GetProperty("node").GetUInt64(), file.GetProperty("created").GetInt64()),
            Glimpse(file, "head"),
            Glimpse(file, "tail"),
            file.GetProperty("offset").GetInt64() is var offset and >= 0 ? offset : throw new FormatException("a negative offset")));

    private static string Glimpse(JsonElement file, string name) => Convert.ToBase64String(file.GetProperty(name).GetBytesFromBase64());
}

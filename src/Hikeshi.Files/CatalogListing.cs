using Hikeshi.Files.Bytes;

namespace Hikeshi.Files;

/// <summary>Lists a catalog folder. Links are followed, but each real folder is entered once.</summary>
internal static class CatalogListing
{
    public static List<string> Find(string directory)
    {
        var found = new List<string>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Real, string Relative)>([(RealPath(new DirectoryInfo(directory)), "")]);
        try
        {
            while (waiting.TryDequeue(out (string Real, string Relative) folder))
            {
                if (entered.Add(folder.Real))
                {
                    List(folder.Real, folder.Relative, found, waiting);
                }
            }
        }
        catch (UnauthorizedAccessException e)
        {
            throw InputFile.Refused(InputProblemKind.AccessDenied, directory, e.Message, e);
        }
        catch (IOException e) when (e is not InputException)
        {
            throw InputFile.Refused(InputProblemKind.ReadFailed, directory, e.Message, e);
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void List(
        string real, string relative, List<string> found, Queue<(string Real, string Relative)> waiting)
    {
        // Sorted, so that of several links to one folder the same one is entered everywhere.
        foreach (FileSystemInfo entry in new DirectoryInfo(real).EnumerateFileSystemInfos()
            .OrderBy(entry => entry.LinkTarget is not null).ThenBy(entry => entry.Name, StringComparer.Ordinal))
        {
            string path = relative + entry.Name;
            if (!Directory.Exists(entry.FullName))
            {
                if (entry.Name.EndsWith(".toml", StringComparison.Ordinal))
                {
                    found.Add(path);
                }
            }
            else if (!entry.Name.StartsWith("..", StringComparison.Ordinal))
            {
                // A mounted Kubernetes ConfigMap keeps its files a second time below "..data" and the like.
                waiting.Enqueue((RealPath(new DirectoryInfo(entry.FullName)), path + "/"));
            }
        }
    }

    private static string RealPath(DirectoryInfo directory) =>
        Path.TrimEndingDirectorySeparator((directory.ResolveLinkTarget(returnFinalTarget: true) ?? directory).FullName);
}

using System.CommandLine;
using Hikeshi.Linting;

namespace Hikeshi.Dev.Commands;

/// <summary><c>new-message ID</c>: a message's file with all keys in the documented order, ready to be filled in.</summary>
internal static class NewMessageCommand
{
    private const int Usage = 2;

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The message's six digits." };
        var command = new Command("new-message", "Makes catalog/messages/NNN/NNNNNN.toml.") { id };
        command.SetAction(parsed => Run(parsed.GetValue(id)!));
        return command;
    }

    private static int Run(string id)
    {
        if (!NameSyntax.IsId(id))
        {
            Console.Error.WriteLine($"'{id}' is not a message ID. Give its six digits, as in 713120.");
            return Usage;
        }

        var path = $"catalog/messages/{id[..3]}/{id}.toml";
        var file = Path.Join(Repository.Root, path);
        if (File.Exists(file))
        {
            Console.Error.WriteLine($"{path} is there already and was not touched. Edit it, or remove it first.");
            return 1;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Scaffold.Message(id));
        Console.Out.WriteLine($"{path}: fill in every empty text, remove the keys marked optional that say nothing, then run the tests.");
        return 0;
    }
}

using System.CommandLine;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Handing;

/// <summary>
/// The commands of the program <c>hikeshi-server</c>: those that open a store. The database does not compile to native
/// code, so this program only lists them in its help and hands them over.
/// </summary>
internal static class ServerCommands
{
    private static readonly (string Name, LocalText About)[] All =
    [
        ("serve", ServerCommandTexts.Serve),
        ("config", ServerCommandTexts.Config),
        ("sql", ServerCommandTexts.Sql),
        ("export", ServerCommandTexts.Export),
        ("import", ServerCommandTexts.Import),
        ("verify", ServerCommandTexts.Verify),
        ("hold", ServerCommandTexts.Hold),
        ("user", ServerCommandTexts.User),
        ("token", ServerCommandTexts.Token),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(c => c.Name);

    /// <summary>Adds them to the help.</summary>
    public static void AddTo(Command root, CommandContext context)
    {
        foreach (var (name, about) in All)
        {
            root.Subcommands.Add(new Command(name, about.In(context.Language)) { TreatUnmatchedTokensAsErrors = false });
        }
    }

    /// <summary>True when a command line is one for the server program.</summary>
    public static bool Own(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--lang" or "--catalog":
                    i++;
                    break;
                case ['-', ..]:
                    break;
                default:
                    return Array.Exists(All, c => c.Name == arguments[i]);
            }
        }

        return false;
    }
}

using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Server.Access;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi user</c>: who may log in.</summary>
internal static class UserCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("user", ServerCommandTexts.User.In(context.Language));
        command.Subcommands.Add(Add(context));
        command.Subcommands.Add(List(context));
        command.Subcommands.Add(Remove(context));
        command.Subcommands.Add(Password(context));
        command.Subcommands.Add(SetRole(context));
        return command;
    }

    /// <summary>The role that a command line names.</summary>
    public static Option<string> RoleOption(CommandContext context, bool isRequired)
    {
        var role = new Option<string>("--role") { Description = AccessCommandTexts.Role.In(context.Language), HelpName = "ROLE", Required = isRequired };
        role.AcceptOnlyFromAmong("viewer", "operator", "admin");
        return role;
    }

    /// <summary>A moment in lists.</summary>
    public static string Stamp(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Command Add(CommandContext context)
    {
        var (shared, name, role, password) = (new AccessCommand(context), Name(context), RoleOption(context, isRequired: true), new PasswordInput(context));
        var command = new Command("add", AccessCommandTexts.UserAdd.In(context.Language)) { name, shared.Data, role, password.File };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: true, async (accounts, by) =>
        {
            await accounts.AddUserAsync(by, parsed.GetValue(name)!, RoleWords.Read(parsed.GetValue(role))!.Value, password.Read(parsed), cancel);
            await TellAsync(context, AccessCommandTexts.UserAdded.With(parsed.GetValue(name), parsed.GetValue(role)));
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var shared = new AccessCommand(context);
        var command = new Command("list", AccessCommandTexts.UserList.In(context.Language)) { shared.Data };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, _) =>
        {
            var users = await accounts.UsersAsync(cancel);
            var width = users.Select(u => u.Name.Length).DefaultIfEmpty().Max();
            foreach (var user in users)
            {
                await Console.Out.WriteLineAsync($"{user.Name.PadRight(width)}  {RoleWords.NameOf(user.Role),-8}  {Stamp(user.CreatedTicks)}");
            }
        }));
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var (shared, name) = (new AccessCommand(context), Name(context));
        var command = new Command("remove", AccessCommandTexts.UserRemove.In(context.Language)) { name, shared.Data };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, by) =>
        {
            await accounts.RemoveUserAsync(by, parsed.GetValue(name)!, cancel);
            await TellAsync(context, AccessCommandTexts.UserRemoved.With(SafeText.Of(parsed.GetValue(name)!)));
        }));
        return command;
    }

    private static Command Password(CommandContext context)
    {
        var (shared, name, password) = (new AccessCommand(context), Name(context), new PasswordInput(context));
        var command = new Command("password", AccessCommandTexts.UserPassword.In(context.Language)) { name, shared.Data, password.File };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, by) =>
        {
            await accounts.SetPasswordAsync(by, parsed.GetValue(name)!, password.Read(parsed), cancel);
            await TellAsync(context, AccessCommandTexts.PasswordSet.With(SafeText.Of(parsed.GetValue(name)!)));
        }));
        return command;
    }

    private static Command SetRole(CommandContext context)
    {
        var (shared, name, role) = (new AccessCommand(context), Name(context), RoleOption(context, isRequired: true));
        var command = new Command("role", AccessCommandTexts.UserRole.In(context.Language)) { name, shared.Data, role };
        command.SetAction((parsed, cancel) => shared.RunAsync(parsed, makes: false, async (accounts, by) =>
        {
            await accounts.SetRoleAsync(by, parsed.GetValue(name)!, RoleWords.Read(parsed.GetValue(role))!.Value, cancel);
            await TellAsync(context, AccessCommandTexts.RoleSet.With(SafeText.Of(parsed.GetValue(name)!), parsed.GetValue(role)));
        }));
        return command;
    }

    private static Argument<string> Name(CommandContext context) => new("NAME") { Description = AccessCommandTexts.UserName.In(context.Language) };

    private static Task TellAsync(CommandContext context, Hikeshi.Texts.LocalText sentence) => Console.Out.WriteLineAsync(sentence.In(context.Language));
}

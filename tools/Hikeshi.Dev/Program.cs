using System.CommandLine;
using Hikeshi.Dev.Commands;

var root = new RootCommand("Tools for those who work on Hikeshi's catalog.")
{
    GenerateCommand.Create(),
    NewMessageCommand.Create(),
    HashReferenceCommand.Create(),
};
return root.Parse(args).Invoke();

using Hikeshi.DuckDb.Tests.Writing;
using Xunit.Runner.InProc.SystemConsole;

if (Environment.GetEnvironmentVariable(Victim.Folder) is { } folder)
{
    await Victim.WriteAsync(folder);
}

return await ConsoleRunner.Run(args);

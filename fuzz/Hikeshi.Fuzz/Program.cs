using System.Diagnostics;
using System.Globalization;

namespace Hikeshi.Fuzz;

/// <summary>
/// <c>Hikeshi.Fuzz TARGET --minutes N --seed S</c> mutates seeds and checks invariants; <c>replay [TARGET [FILE]]</c> runs
/// stored seeds, or one file; <c>afl TARGET</c> runs under an instrumented build (SharpFuzz).
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["replay", ..])
        {
            return Replay(args.ElementAtOrDefault(1), args.ElementAtOrDefault(2));
        }

        if (args is ["afl", var name] && FuzzTargets.Make(name) is { } instrumented)
        {
            SharpFuzz.Fuzzer.Run((Stream input) =>
            {
                using var bytes = new MemoryStream();
                input.CopyTo(bytes);
                instrumented.Run(bytes.ToArray());
            });
            return 0;
        }

        if (args.Length > 0 && FuzzTargets.Make(args[0]) is { } target)
        {
            return Mutate(target, Option(args, "--minutes", 1), (int)Option(args, "--seed", 1));
        }

        Console.Error.WriteLine(
            $"usage: Hikeshi.Fuzz {string.Join('|', FuzzTargets.Names)} [--minutes N] [--seed S] | replay [TARGET [FILE]] | afl TARGET");
        return 2;
    }

    private static int Mutate(IFuzzTarget target, double minutes, int seed)
    {
        var seeds = SeedFiles.All(target);
        var mutator = new Mutator(seeds, target.Tokens, seed);
        var watch = Stopwatch.StartNew();
        long runs = 0;
        Console.WriteLine($"{target.Name}: {seeds.Count} seeds, {minutes} min, seed {seed}");
        foreach (var input in seeds)
        {
            if (!Survives(target, input))
            {
                return 1;
            }
        }

        for (; watch.Elapsed.TotalMinutes < minutes; runs++)
        {
            if (!Survives(target, mutator.Next()))
            {
                return 1;
            }
        }

        Console.WriteLine($"{target.Name}: {runs} inputs in {watch.Elapsed.TotalSeconds:F0} s, no finding");
        return 0;
    }

    private static bool Survives(IFuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return true;
        }
        catch (Exception finding)
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12];
            var file = Path.Join(Directory.GetCurrentDirectory(), $"{target.Name}-{hash}.crash");
            File.WriteAllBytes(file, input);
            Console.Error.WriteLine($"{finding}\n{target.Name}: {input.Length} bytes kept; replay with\n  Hikeshi.Fuzz replay {target.Name} {file}");
            return false;
        }
    }

    private static int Replay(string? only, string? file)
    {
        foreach (var name in FuzzTargets.Names.Where(n => only is null || n == only))
        {
            var target = FuzzTargets.Make(name)!;
            var files = file is null ? SeedFiles.Stored(name).ToList() : [file];
            foreach (var path in files)
            {
                target.Run(File.ReadAllBytes(path));
            }

            Console.WriteLine($"{name}: {files.Count} replayed");
        }

        return 0;
    }

    private static double Option(string[] args, string name, double otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length && double.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
    }
}

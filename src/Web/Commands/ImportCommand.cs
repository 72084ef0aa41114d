using System.CommandLine;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Data;

namespace Traguardo.Web.Commands;

/// <summary><c>import</c>: cycle files into the application's database, all of them or none.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var files = CycleOptions.Files();
        var context = CycleOptions.Context();
        var replace = new Option<bool>("--replace") { Description = CommandTexts.ImportReplace };
        var data = CycleOptions.Data();
        var command = new Command("import", CommandTexts.Import) { files, context, replace, data };
        context.GoesWithOne(files, command);
        command.SetAction((words, stop) => Import(words.GetValue(files)!, words.GetValue(context), words.GetValue(replace), words.GetValue(data), stop));
        return command;
    }

    private static async Task<int> Import(string[] files, string? contextFile, bool replace, string? data, CancellationToken stop)
    {
        if (Read(files, contextFile) is not { } cycles)
        {
            return CommandLine.Wrong;
        }
        return await Database.Use(data, async store =>
        {
            var (known, editions) = (await store.ListAsync(stop), await store.EditionsAsync(stop));
            if (!replace && AreRefused(cycles, known))
            {
                return CommandLine.Wrong;
            }
            var saved = await store.SaveAsync(cycles.Select(file => file.Cycle), isSample: false, Origin.Program(cycles[0].Cycle.Cycle.Administration.Code, CommandTexts.CommandLine), stop);
            Output.Write(saved.Zip(cycles, (now, file) => Done(now, file, isTheSame: known.Any(old => old.Stamp == now.Stamp))));
            Output.Write(known.Where(IsSupplanted).Select(old => PlainText.Of(string.Format(
                null, old.IsSample ? CommandTexts.ImportOverSample : CommandTexts.ImportOverPublished, NameOf(old)))));
            return CommandLine.Done;

            // Published, or taken back and read as the edition that was.
            bool IsSupplanted(CycleSummary old) => (old.Phase == Phase.Published || editions.Any(edition => edition.Id == old.Id)) && saved.Any(now => now.Id == old.Id && now.Stamp != old.Stamp);
        }, stop);
    }

    // Every file is read before any is stored, so that all the faults are told at once.
    private static List<(string Name, NewCycle Cycle)>? Read(string[] files, string? contextFile)
    {
        var cycles = new List<(string Name, NewCycle Cycle)>();
        var isSound = true;
        foreach (var file in files)
        {
            var cycle = CycleFile.Read(file);
            var context = ContextFile.Read(file, contextFile);
            if (cycle is null || context is null)
            {
                isSound = false;
            }
            else
            {
                isSound &= IsFirst(file, cycle.Cycle, cycles);
                cycles.Add((file, new NewCycle(cycle.Cycle, context.Json)));
            }
        }
        return isSound ? cycles : null;
    }

    private static bool IsFirst(string file, Cycle cycle, List<(string Name, NewCycle Cycle)> before)
    {
        if (before.Find(other => NameOf(other.Cycle.Cycle) == NameOf(cycle)).Name is not { } other)
        {
            return true;
        }
        Console.Error.WriteLine(PlainText.Of(string.Format(null, CommandTexts.ImportTwice, file, NameOf(cycle), other)));
        return false;
    }

    private static bool AreRefused(List<(string Name, NewCycle Cycle)> cycles, IReadOnlyList<CycleSummary> known)
    {
        var areRefused = false;
        foreach (var (name, cycle) in cycles)
        {
            if (known.FirstOrDefault(old => NameOf(old) == NameOf(cycle.Cycle)) is { } old)
            {
                var since = Figures.Current.Date(DateOnly.FromDateTime(old.ImportedAt.LocalDateTime));
                Console.Error.WriteLine(PlainText.Of(string.Format(null, CommandTexts.ImportKnown, name, NameOf(old), since)));
                areRefused = true;
            }
        }
        return areRefused;
    }

    private static string Done(CycleSummary saved, (string Name, NewCycle Cycle) file, bool isTheSame) => PlainText.Of(string.Format(
        null,
        isTheSame ? CommandTexts.ImportTheSame : saved.Version == 1 ? CommandTexts.Imported : CommandTexts.ImportReplaced,
        NameOf(saved),
        file.Name,
        saved.Version));

    private static string NameOf(Cycle cycle) => $"{cycle.Administration.Code} {cycle.Year}";

    private static string NameOf(CycleSummary cycle) => $"{cycle.AdministrationCode} {cycle.Year}";
}

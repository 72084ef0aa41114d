using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Traguardo.Core.Exchange;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>export</c>: a cycle of the application's database as a file.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var administration = new Argument<string>("ADMINISTRATION") { Description = CommandTexts.ExportAdministration };
        var year = new Argument<int>("YEAR") { Description = CommandTexts.ExportYear, CustomParser = ParseYear };
        var output = new Option<string?>("-o", "--output") { Description = CommandTexts.ExportOutput, HelpName = "FILE" };
        var data = CycleOptions.Data();
        var command = new Command("export", CommandTexts.Export) { administration, year, output, data };
        command.SetAction((words, stop) => Export(
            words.GetValue(administration)!, words.GetValue(year), words.GetValue(output), words.GetValue(data), stop));
        return command;
    }

    private static int ParseYear(ArgumentResult words)
    {
        var text = words.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            words.AddError(string.Format(null, CommandTexts.NotAYear, text));
        }
        return year;
    }

    private static Task<int> Export(string administration, int year, string? file, string? data, CancellationToken stop) =>
        Database.Use(data, async store =>
        {
            if (await store.FindAsync(administration, year, stop) is not { } stored)
            {
                var known = string.Join(", ", (await store.ListAsync(stop)).Select(cycle => $"{cycle.AdministrationCode} {cycle.Year}"));
                await Console.Error.WriteLineAsync(PlainText.Of(string.Format(null, CommandTexts.ExportUnknown, administration, year, known.Length == 0 ? "–" : known)));
                return CommandLine.Wrong;
            }
            await Write(CycleWriter.Write(stored.Cycle), file, stop);
            return CommandLine.Done;
        }, stop);

    private static Task Write(byte[] content, string? file, CancellationToken stop)
    {
        if (file is not null)
        {
            return File.WriteAllBytesAsync(file, content, stop);
        }
        Output.Write(content);
        return Task.CompletedTask;
    }
}

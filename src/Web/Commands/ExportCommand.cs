using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Traguardo.Core.Display;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>export</c>: a cycle of the application's database, as the file it could be imported from or as tables.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var administration = new Argument<string>("ADMINISTRATION") { Description = CommandTexts.ExportAdministration };
        var year = new Argument<int>("YEAR") { Description = CommandTexts.ExportYear, CustomParser = ParseYear };
        var format = new Option<string>("--format")
        {
            Description = CommandTexts.ExportFormat,
            HelpName = string.Join('|', ExportFormat.All),
            DefaultValueFactory = _ => ExportFormat.Json,
        };
        format.Validators.Add(RefuseUnknownFormat);
        var scorecard = new Option<string?>("--scorecard") { Description = CommandTexts.ExportScorecard, HelpName = "CODE" };
        var output = new Option<string?>("-o", "--output") { Description = CommandTexts.ExportOutput, HelpName = "FILE" };
        var data = CycleOptions.Data();
        var command = new Command("export", CommandTexts.Export) { administration, year, format, scorecard, output, data };
        command.Validators.Add(words =>
        {
            if (words.GetValue(format) == ExportFormat.Xlsx && words.GetValue(output) is null && !Console.IsOutputRedirected)
            {
                words.AddError(CommandTexts.ExportToTerminal);
            }
        });
        command.SetAction((words, stop) => Database.UseExisting(words.GetValue(data), async store =>
        {
            var (code, wanted) = (words.GetValue(administration)!, words.GetValue(year));
            if (await store.FindAsync(code, wanted, stop) is { } stored)
            {
                return await Write(ExportFormat.Of(stored, words.GetValue(format)!, words.GetValue(scorecard)), words.GetValue(output), stop);
            }
            var known = (await store.ListAsync(stop)).Select(cycle => $"{cycle.AdministrationCode} {cycle.Year}").DefaultIfEmpty("–");
            return Refuse(string.Format(null, CommandTexts.ExportUnknown, code, wanted, string.Join(", ", known)));
        }, stop));
        return command;
    }

    private static async Task<int> Write(ExportedFile file, string? name, CancellationToken stop)
    {
        if (file.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }
        if (name is not null)
        {
            try
            {
                await File.WriteAllBytesAsync(name, file.Content, stop);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return Refuse(string.Format(null, CommandTexts.ExportUnwritable, name));
            }
            Output.Write([PlainText.Of(string.Format(null, CommandTexts.ExportWritten, name, Figures.Current.Number(file.Content.Length)))]);
        }
        else
        {
            Output.Write(file.Content);
        }
        return CommandLine.Done;
    }

    private static int Refuse(string what)
    {
        Console.Error.WriteLine(PlainText.Of(what));
        return CommandLine.Wrong;
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

    private static void RefuseUnknownFormat(OptionResult words)
    {
        if (words.Tokens is [var format] && !ExportFormat.All.Contains(format.Value))
        {
            words.AddError(string.Format(null, CommandTexts.NotAFormat, format.Value, string.Join(", ", ExportFormat.All)));
        }
    }
}

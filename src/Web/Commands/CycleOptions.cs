using System.CommandLine;
using Traguardo.Core.Measures;

namespace Traguardo.Web.Commands;

/// <summary>Words that several commands take.</summary>
public static class CycleOptions
{
    public static Argument<string[]> Files() =>
        new("CYCLE.json") { Description = CommandTexts.Files, Arity = ArgumentArity.OneOrMore };

    public static Argument<string> File() => new("CYCLE.json") { Description = CommandTexts.File };

    public static Option<bool> Json() => new("--json") { Description = CommandTexts.Json };

    public static Option<string?> Context() => new("--context") { Description = CommandTexts.Context, HelpName = "FILE" };

    /// <summary>Context tables go with one cycle: named for several, they would be held against all of them.</summary>
    public static void GoesWithOne(this Option<string?> context, Argument<string[]> files, Command command) => command.Validators.Add(words =>
    {
        if (words.GetValue(context) is not null && words.GetValue(files) is { Length: > 1 })
        {
            words.AddError(CommandTexts.OneContext);
        }
    });

    public static Option<string?> Data() => new("--data") { Description = CommandTexts.ServeData, HelpName = "DIR" };

    public static Option<Period> Period()
    {
        var option = new Option<Period>("--period") { Description = CommandTexts.Period, HelpName = "S1|Q2|M03" };
        option.CustomParser = words =>
        {
            if (!Core.Measures.Period.TryParse(words.Tokens[0].Value, out var period))
            {
                words.AddError(string.Format(null, CommandTexts.PeriodUnknown, words.Tokens[0].Value));
            }
            return period;
        };
        return option;
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Traguardo.Web.Commands;

/// <summary>The help of a command, all of it in the reader's language (the library's own help mixes two).</summary>
public sealed class Help : SynchronousCommandLineAction
{
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = CommandTexts.HelpOption;
        option.Action = new Help();
        root.Options.OfType<VersionOption>().Single().Description = CommandTexts.VersionOption;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return CommandLine.Done;
    }

    private static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{CommandTexts.HelpUsage} {Usage(command)}");
        Section(output, CommandTexts.HelpArguments, command.Arguments.Where(a => !a.Hidden).Select(a => (Name(a), a.Description)));
        Section(output, CommandTexts.HelpCommands, command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        Section(output, CommandTexts.HelpOptions, OptionsOf(command).Where(o => !o.Hidden).Select(o => (Name(o), o.Description)));
    }

    private static string Usage(Command command)
    {
        var words = new List<string>(command is RootCommand ? ["traguardo"] : ["traguardo", command.Name]);
        words.AddRange(command.Subcommands.Count > 0 ? [CommandTexts.HelpCommandWord] : []);
        words.AddRange(command.Arguments.Select(Name));
        words.Add(CommandTexts.HelpOptionsWord);
        return string.Join(' ', words);
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)));

    private static string Name(Argument argument) =>
        (argument.HelpName ?? argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");

    private static string Name(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }
        var width = all.Max(row => row.Name.Length);
        output.WriteLine();
        output.WriteLine(title);
        foreach (var (name, text) in all)
        {
            output.WriteLine($"  {name.PadRight(width)}  {text}".TrimEnd());
        }
    }
}

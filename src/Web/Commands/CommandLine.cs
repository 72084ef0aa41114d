using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;

namespace Traguardo.Web.Commands;

/// <summary>What every command shares: the choice of language, and the exit codes 0 done, 1 the answer is no, 2 wrong words, 3 there is no answer here.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int No = 1;
    public const int Wrong = 2;

    /// <summary>Nothing speaks against it, and it is not proved: a package that another version of the program wrote.</summary>
    public const int Unproved = 3;

    /// <summary>What a shell expects of a program stopped with Ctrl+C.</summary>
    public const int Interrupted = 130;

    public static async Task<int> Run(RootCommand root, string[] args)
    {
        root.Options.Add(LanguageOption());
        Help.Install(root);
        var words = root.Parse(args);
        string[] faults = words.Action is ParseErrorAction ? [.. words.Errors.Select(error => error.Message)] : [.. UnknownOptions(words)];
        if (faults.Length == 0)
        {
            return await Invoke(words);
        }
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }
        await Console.Error.WriteLineAsync(CommandTexts.SeeHelp);
        return Wrong;
    }

    private static async Task<int> Invoke(ParseResult words)
    {
        try
        {
            return await words.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception fault) when (InWords(fault) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return Wrong;
        }
    }

    // What the machine may refuse while a command is at work; anything else is a mistake of ours, and shows where.
    private static string? InWords(Exception fault) => (fault, fault.GetBaseException()) switch
    {
        (IOException or UnauthorizedAccessException, _) => string.Format(null, CommandTexts.InputOutput, fault.Message),
        (InvalidDataException, _) => fault.Message,
        (_, DbException inner) => string.Format(null, CommandTexts.DatabaseFault, inner.Message),
        _ => null,
    };

    // To the parser an option that a command does not have is one more file name. A file of such a name can be called ./--so.
    private static IEnumerable<string> UnknownOptions(ParseResult words) => words.Action is Help ? [] :
        from argument in words.CommandResult.Children.OfType<ArgumentResult>()
        from token in argument.Tokens
        where token.Value.StartsWith('-')
        select string.Format(null, CommandTexts.UnknownOption, token.Value);

    // Program has already read it; it is declared here for the help and to refuse other languages.
    private static Option<string> LanguageOption()
    {
        var option = new Option<string>("--lang") { Description = CommandTexts.Lang, HelpName = "it|en", Recursive = true };
        option.Validators.Add(words =>
        {
            if (words.Tokens is [var language] && !Languages.All.Contains(language.Value))
            {
                words.AddError(string.Format(null, CommandTexts.NotALanguage, language.Value));
            }
        });
        return option;
    }
}

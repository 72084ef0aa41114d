using System.CommandLine;
using System.CommandLine.Invocation;

namespace Traguardo.Web.Commands;

/// <summary>What every command shares: the choice of language, and the exit codes 0 done, 1 the answer is no, 2 wrong words.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int No = 1;
    public const int Wrong = 2;

    public static async Task<int> Run(RootCommand root, string[] args)
    {
        root.Options.Add(LanguageOption());
        Help.Install(root);
        var words = root.Parse(args);
        if (words.Action is not ParseErrorAction)
        {
            return await words.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        foreach (var error in words.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
        await Console.Error.WriteLineAsync(CommandTexts.SeeHelp);
        return Wrong;
    }

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

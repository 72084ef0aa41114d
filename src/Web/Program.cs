using System.CommandLine;
using Traguardo.Web;
using Traguardo.Web.Commands;

Languages.Use(Languages.Of(args));

var root = new RootCommand(CommandTexts.Root)
{
    ServeCommand.Create(),
    ScoreCommand.Create(),
    ExplainCommand.Create(),
    CheckCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    ReportCommand.Create(),
    VerifyCommand.Create(),
    MoveCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
};

return await CommandLine.Run(ServeCommand.AsDefault(root), args);

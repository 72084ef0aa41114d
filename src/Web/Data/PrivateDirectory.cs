namespace Traguardo.Web.Data;

/// <summary>A directory for the data: what is made is for the account that runs the program alone; what was there stays as its owner wanted it.</summary>
public static class PrivateDirectory
{
    public static DirectoryInfo Make(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

using Traguardo.Web.Data;
using Xunit;

namespace Traguardo.Web.Tests.Data;

public sealed class PrivateDirectoryTests
{
    [Fact]
    public void What_is_made_is_for_its_owner_alone_and_what_is_there_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var parent = Directory.CreateTempSubdirectory("traguardo-test-");
        try
        {
            var made = PrivateDirectory.Make(Path.Combine(parent.FullName, "data"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, made.UnixFileMode);

            made.UnixFileMode |= UnixFileMode.GroupRead;
            Assert.Equal(made.UnixFileMode, PrivateDirectory.Make(made.FullName).UnixFileMode);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }
}

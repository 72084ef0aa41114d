using Traguardo.Core.Templates;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>A document ends, whatever its template asks for, and says that it was cut off.</summary>
public sealed class BoundedTests
{
    [Fact]
    public void Repetitions_that_multiply_end()
    {
        // The reader refuses it; who makes a template of records does not ask the reader.
        var inner = Section(0) with { Each = Repetition.Criterion };
        for (var depth = 1; depth < 12; depth++)
        {
            inner = Section(depth) with { Each = Repetition.Criterion, Sections = [inner] };
        }
        var template = Of([inner]);

        Assert.Equal("interrotto", ReportBuilder.Build(template, Shipped.Source).Sections[^1].Id);
        Assert.InRange(template.Slots(Shipped.Scored).Count, 1, Allowance.Sections);
    }

    [Fact]
    public void Of_sections_up_to_the_most_none_is_missing()
    {
        var whole = ReportBuilder.Build(Of([.. Enumerable.Range(0, Allowance.Sections).Select(Section)]), Shipped.Source);
        var more = ReportBuilder.Build(Of([.. Enumerable.Range(0, Allowance.Sections + 1).Select(Section)]), Shipped.Source);

        Assert.Equal((Allowance.Sections, $"s{Allowance.Sections - 1}"), (whole.Sections.Count, whole.Sections[^1].Id));
        Assert.Equal((Allowance.Sections + 1, "interrotto"), (more.Sections.Count, more.Sections[^1].Id));
    }

    private static TemplateSection Section(int i) => new() { Id = $"s{i}", Title = $"Sezione {i}", Content = [new ProseTemplate($"prova/{i}", null, null, null)] };

    private static DocumentTemplate Of(IReadOnlyList<TemplateSection> sections) => new() { Code = "prova", Title = "Prova", Sections = sections };
}

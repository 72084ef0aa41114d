using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class ConfirmationLacksTests
{
    private static readonly Datum Measured = Row("A", new Entered(Value.Of(12)));
    private static readonly Datum Missing = Row("B", new Entered(null, ValueState.Missing, "l'archivio è fermo"));
    private static readonly Datum Nothing = Row("C", null);
    private static readonly Datum Silent = Row("D", new Entered(Value.Of(3), ValueState.Estimated));

    [Fact]
    public void A_value_or_a_state_with_its_reason_is_enough_where_the_method_asks_for_no_more() =>
        Assert.Equal(["C Value", "D Reason"], Lacks(new Method(), by: "io", evidence: 0));

    [Fact]
    public void Each_value_needs_its_evidence_where_the_method_says_so_and_a_state_in_its_place_does_not()
    {
        var method = new Method { EvidenceRequired = true };

        Assert.Equal(["A Evidence", "C Value", "D Reason", "D Evidence"], Lacks(method, by: "io", evidence: 0));
        Assert.Equal(["C Value", "D Reason"], Lacks(method, by: "io", evidence: 1));
    }

    [Fact]
    public void Whoever_entered_does_not_confirm_where_four_eyes_are_asked_for()
    {
        var method = new Method { FourEyes = true };

        Assert.Equal(["A OtherEyes", "B OtherEyes", "C Value", "D Reason", "D OtherEyes"], Lacks(method, by: "io", evidence: 0));
        Assert.Equal(["C Value", "D Reason"], Lacks(method, by: "altri", evidence: 0));
        Assert.Equal(["C Value", "D Reason"], Lacks(method, by: null, evidence: 0));
    }

    private static IEnumerable<string> Lacks(Method method, string? by, int evidence) =>
        ConfirmationLacks.Of(new EntrySheet("U1", Period.Year, [Measured, Missing, Nothing, Silent]), method, _ => new EntryFacts(by, evidence), "io")
            .Select(one => $"{one.Datum.Key.Code} {one.Lack}");

    private static Datum Row(string code, Entered? entered) => new() { Key = new DatumKey(DatumKind.Measure, code, 2020, Period.Year), Name = code, Entered = entered };
}

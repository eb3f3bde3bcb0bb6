using System.Text;

namespace HeartstopperBot.Benchmarks;

/// <summary>The figures, as the README shows them.</summary>
internal sealed class Table
{
    private readonly List<(string Figure, string Value, string? Bar, bool? IsHeld)> _rows = [];

    public bool HasMissedBar => _rows.Any(row => row.IsHeld == false);

    public void Add(string figure, string value) => Add(figure, value, null, null);

    public void Add(string figure, string value, string? bar, bool? isHeld)
    {
        _rows.Add((figure, value, bar, isHeld));
        Console.WriteLine($"{figure}: {value}{(bar is null ? "" : $" (bar: {bar}{(isHeld == false ? ", MISSED" : "")})")}");
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder("| figure | measured | bar |\n| --- | --- | --- |\n");
        foreach (var (figure, value, bar, isHeld) in _rows)
        {
            var held = isHeld switch { true => ", held", false => ", **missed**", null => "" };
            text.Append($"| {figure} | {value} | {bar}{held} |\n");
        }

        return text.ToString();
    }
}

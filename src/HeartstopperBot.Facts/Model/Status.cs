namespace HeartstopperBot.Facts.Model;

/// <summary>Where a statement stands among what all sources say; computed by the published rule in <c>Answers/Ranking.cs</c>, shown in words.</summary>
public enum Status
{
    Confirmed,
    Reported,
    Expected,
    Disputed,
    Superseded,
    Unknown,
}

namespace HeartstopperBot.Facts.Model;

public enum DatePrecision
{
    Year,
    Month,
    Day,
    Minute,
}

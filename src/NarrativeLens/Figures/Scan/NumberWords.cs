using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Adds up number words: "three hundred and twelve", "sixty-five thousand", "a million", 三十五.</summary>
internal static class NumberWords
{
    /// <summary>No number that people write out is longer; bounds the work at each word.</summary>
    private const int MostWords = 16;

    /// <summary>Reads the number that begins at a word; scales from a million up are left to the caller.</summary>
    public static bool TryRead(Passage passage, int at, out Number number)
    {
        if (TryReadArticle(passage, at, out number))
        {
            return true;
        }

        var sum = default(Sum);
        var next = at;
        for (var words = 0; words < MostWords; words++)
        {
            var word = SkipJoiner(passage, next, at);
            var end = passage.Words.Numbers.Match(passage, word, out var meaning);
            if (end > word && meaning.Role == NumberRole.Point)
            {
                next = ReadDecimals(passage, end, next, ref sum);
                break;
            }

            if (end == word || !sum.Accept(meaning, TimesFollows(passage, end)))
            {
                end = passage.Words.Scales.Match(passage, word, out var factor);
                if (end == word || !sum.AcceptScale(factor, MoreFollows(passage, end)))
                {
                    break;
                }
            }

            next = end;
        }

        number = new Number(sum.Value, sum.Step, 1, next, true);
        return sum.Any;
    }

    // "two point seven five": single digits, or one number below a hundred.
    private static int ReadDecimals(Passage passage, int at, int none, ref Sum sum)
    {
        var next = none;
        for (var end = at; sum.Any && end - at < MostWords; next = end)
        {
            var after = passage.Words.Numbers.Match(passage, end, out var digit);
            if (after == end || digit.Role != NumberRole.Add || !sum.AcceptDecimal(digit.Value))
            {
                break;
            }

            end = after;
        }

        return next;
    }

    // "a million": the article counts as one where a whole scale word follows.
    private static bool TryReadArticle(Passage passage, int at, out Number number)
    {
        number = new Number(1, 1, 1, at + 1, true);
        return passage.Words.Numbers.Match(passage, at, out var meaning) == at + 1 && meaning.Role == NumberRole.Article
            && passage.IsWord(at + 1) && passage[at + 1].Length > 3 && !passage.Has(at + 1, Cue.NoFigure) && passage.Words.Numbers.Match(passage, at + 1, out _) == at + 1 && passage.Words.Scales.Match(passage, at + 1, out _) > at + 1;
    }

    // Between number words: a hyphen, or "and" after a hundred.
    private static int SkipJoiner(Passage passage, int at, int first) =>
        at > first && (passage.IsHyphen(at) || passage.Has(at, Cue.And)) && passage.Words.Numbers.Match(passage, at + 1, out var meaning) > at + 1 && meaning.Role != NumberRole.Article
            && (passage.IsHyphen(at) || IsHundred(passage, at - 1)) ? at + 1 : at;

    private static bool IsHundred(Passage passage, int at) =>
        passage.Words.Numbers.Match(passage, at, out var before) > at && before is { Role: NumberRole.Times, Value: >= 100 };

    private static bool TimesFollows(Passage passage, int at) =>
        passage.Words.Numbers.Match(passage, at, out var next) > at && next.Role == NumberRole.Times;

    // "two thousand five hundred": the scale belongs to the words only where more words follow it.
    private static bool MoreFollows(Passage passage, int at) =>
        passage.Words.Numbers.Match(passage, at, out var next) > at && next.Role == NumberRole.Add;

    private struct Sum
    {
        private const int MostDecimals = 8;
        private const decimal LargestInWords = 1_000_000_000_000m;

        private int _place;
        private decimal _total;
        private decimal _section;
        private decimal _pending;
        private decimal _last;
        private decimal _scale;
        private bool _article;

        public bool Any { get; private set; }

        public readonly decimal Value => _total + _section + _pending;

        public readonly decimal Step => _last;

        public bool Accept(NumberWord word, bool timesFollows)
        {
            switch (word.Role)
            {
                case NumberRole.Article:
                    _article = !Any && timesFollows;
                    return _article;
                case NumberRole.Add when (_pending == 0 && !_article) || IsUnitAfterTens(word.Value):
                    _last = 1;
                    _pending += word.Value;
                    break;
                case NumberRole.Times when _pending > 0 || _article || (!Any && word.Value == 10):
                    _section += (_pending == 0 ? 1 : _pending) * word.Value;
                    (_pending, _last, _article) = (0, word.Value, false);
                    break;
                default:
                    return false;
            }

            Any = true;
            return true;
        }

        /// <summary>Takes one more decimal, or the two of "seventy-five".</summary>
        public bool AcceptDecimal(decimal value)
        {
            if (value >= 20 || (_place > 0 && value >= 10) || _place >= MostDecimals)
            {
                return false;
            }

            _place += value >= 10 ? 2 : 1;
            _last = 1 / Powers.OfTen(_place);
            _total += value * _last;
            return true;
        }

        public bool AcceptScale(decimal factor, bool moreFollows)
        {
            // "one million two hundred thousand": a scale below an earlier one belongs to the words since then.
            var isLower = _total > 0 && factor < _scale;
            if (!Any || factor > LargestInWords || !(isLower || (moreFollows && _total == 0)) || _section + _pending == 0)
            {
                return false;
            }

            _total += (_section + _pending) * factor;
            (_section, _pending, _last, _scale) = (0, 0, factor, factor);
            return true;
        }

        private readonly bool IsUnitAfterTens(decimal value) => _pending is >= 20 and < 100 && _pending % 10 == 0 && value < 10;
    }
}

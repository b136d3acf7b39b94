namespace NarrativeLens.Classify;

/// <summary>Platt's scaling: log-odds = slope × score + offset, fitted on scores of documents the model had not seen.</summary>
internal sealed record Calibration(double Slope, double Offset)
{
    private const int Iterations = 50;

    // A flat prior of two sentences keeps the fit finite where the scores part the classes cleanly.
    private const double Ridge = 1e-2;
    private const double SmallestSlope = 0.05;

    public static Calibration None { get; } = new(1, 0);

    public static double Sigmoid(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    public double LogOdds(double score) => (Slope * score) + Offset;

    /// <summary>Newton's method on the logistic loss; the order of the rows fixes the result to the bit.</summary>
    public static Calibration Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        double slope = 1, offset = 0;
        for (var i = 0; i < Iterations; i++)
        {
            double gs = Ridge * (slope - 1), go = 0, ss = Ridge, so = 0, oo = Ridge;
            for (var row = 0; row < scores.Count; row++)
            {
                var p = Sigmoid((slope * scores[row]) + offset);
                var error = p - (labels[row] ? 1 : 0);
                var spread = Math.Max(p * (1 - p), 1e-9);
                gs += error * scores[row];
                go += error;
                ss += spread * scores[row] * scores[row];
                so += spread * scores[row];
                oo += spread;
            }

            var determinant = (ss * oo) - (so * so);
            slope = Math.Max(SmallestSlope, slope - (((oo * gs) - (so * go)) / determinant));
            offset -= ((ss * go) - (so * gs)) / determinant;
        }

        return new Calibration(slope, offset);
    }
}

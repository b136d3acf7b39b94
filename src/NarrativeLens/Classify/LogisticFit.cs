using System.Globalization;
using System.Runtime.Intrinsics;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NarrativeLens.Classify;

/// <summary>Fits one logistic regression with Microsoft.ML, on one thread: more threads sum in another order each time.</summary>
internal sealed class LogisticFit(int seed, int features)
{
    private const int MostIterations = 300;
    private const float Tolerance = 1e-6f;
    private const int History = 20;

    /// <summary>Width of the widest vector registers that sums run over here.</summary>
    public static int VectorBits { get; } =
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private readonly MLContext _ml = new(seed);

    /// <summary>The trained weights, uncalibrated, and the model as Microsoft.ML saves it.</summary>
    public (LinearModel Model, byte[] Saved) Fit(IReadOnlyList<SparseRow> rows, IReadOnlyList<bool> labels, float l2)
    {
        var data = _ml.Data.LoadFromEnumerable(rows.Select((row, i) => new Example { Label = labels[i], Features = VectorOf(row) }), Schema());
        var trainer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(Example.Label),
            FeatureColumnName = nameof(Example.Features),
            L1Regularization = 0,
            L2Regularization = l2,
            OptimizationTolerance = Tolerance,
            HistorySize = History,
            MaximumNumberOfIterations = MostIterations,
            NumberOfThreads = 1,
        });
        var (fitted, saved) = InInvariantCulture(() => FitAndSave(trainer, data));
        return (ModelOf(fitted), FixedZip.Rewrite(saved));
    }

    private (ITransformer Fitted, byte[] Saved) FitAndSave(LbfgsLogisticRegressionBinaryTrainer trainer, IDataView data)
    {
        var fitted = trainer.Fit(data);
        using var saved = new MemoryStream();
        _ml.Model.Save(fitted, data.Schema, saved);
        return (fitted, saved.ToArray());
    }

    // Microsoft.ML writes a listing of the weights into its files, in the culture of the moment.
    private static T InInvariantCulture<T>(Func<T> work)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Reads back what <see cref="Fit"/> saved.</summary>
    /// <exception cref="InvalidDataException">The bytes hold no such model.</exception>
    public static LinearModel Load(MLContext ml, byte[] saved, Calibration calibration)
    {
        using var stream = new MemoryStream(saved);
        var transformer = ml.Model.Load(stream, out _);
        var last = transformer is IEnumerable<ITransformer> chain ? chain.Last() : transformer;
        return Linear(last) is { } model
            ? model with { Calibration = calibration }
            : throw new InvalidDataException($"expected a linear binary model of Microsoft.ML, found {last}");
    }

    private static LinearModel ModelOf(ITransformer fitted) =>
        Linear(fitted) ?? throw new InvalidOperationException($"{fitted.GetType()} is no linear binary model.");

    private static LinearModel? Linear(ITransformer transformer) =>
        transformer is ISingleFeaturePredictionTransformer<object> { Model: CalibratedModelParametersBase { } calibrated }
        && (calibrated as CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)?.SubModel is { } linear
            ? new LinearModel([.. linear.Weights], linear.Bias, Calibration.None)
            : null;

    private SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return schema;
    }

    private VBuffer<float> VectorOf(SparseRow row) => new(features, row.Ids.Length, row.Values, row.Ids);

    private sealed class Example
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}

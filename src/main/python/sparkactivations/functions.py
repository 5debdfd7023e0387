"""The functions of the catalogue for columns. Each calls the SQL function of the same name, so it
takes the same columns and gives the same results. A string names a column. A parameter is a
number or a column; where one number per element is allowed, it may be a list.
"""

# Generated: see CONTRIBUTING.md.

from __future__ import annotations

from pyspark.sql import Column

from sparkactivations._call import (
    ColumnOrName,
    Number,
    Numbers,
    call,
    key as _key,
    optional as _optional,
    whole as _whole,
)

__all__ = [
    "abs",
    "abs_grad",
    "absolute_error",
    "absolute_error_grad",
    "argmax",
    "bent_identity",
    "bent_identity_grad",
    "bilinear_glu",
    "bilinear_glu_vjp",
    "binary_cross_entropy",
    "binary_cross_entropy_grad",
    "binary_cross_entropy_with_logits",
    "binary_cross_entropy_with_logits_grad",
    "binary_step",
    "binary_step_grad",
    "brier_score",
    "calibration_error",
    "celu",
    "celu_alpha_grad",
    "celu_grad",
    "clipped_relu",
    "clipped_relu_grad",
    "crelu",
    "crelu_vjp",
    "cross_entropy",
    "cross_entropy_grad",
    "cube",
    "cube_grad",
    "dense",
    "dropout",
    "dropout_grad",
    "element",
    "elu",
    "elu_alpha_grad",
    "elu_grad",
    "entmax15",
    "entmax15_vjp",
    "erf",
    "erf_grad",
    "exponential",
    "exponential_grad",
    "focal_loss",
    "focal_loss_grad",
    "gaussian",
    "gaussian_grad",
    "gaussian_nll",
    "gaussian_nll_grad",
    "geglu",
    "geglu_vjp",
    "gelu",
    "gelu_grad",
    "gelu_sigmoid",
    "gelu_sigmoid_grad",
    "gelu_tanh",
    "gelu_tanh_grad",
    "glu",
    "glu_vjp",
    "gumbel_softmax",
    "gumbel_softmax_vjp",
    "hard_gelu",
    "hard_gelu_grad",
    "hard_shrink",
    "hard_shrink_grad",
    "hard_sigmoid",
    "hard_sigmoid_grad",
    "hard_silu",
    "hard_silu_grad",
    "hard_swish",
    "hard_swish_grad",
    "hard_tanh",
    "hard_tanh_grad",
    "hardmax",
    "hardshrink",
    "hardshrink_grad",
    "hardsigmoid",
    "hardsigmoid_grad",
    "hardswish",
    "hardswish_grad",
    "hardtanh",
    "hardtanh_grad",
    "hinge",
    "hinge_grad",
    "huber",
    "huber_grad",
    "huber_loss",
    "huber_loss_grad",
    "identity",
    "identity_grad",
    "interpolate",
    "isrlu",
    "isrlu_grad",
    "isru",
    "isru_grad",
    "kl_divergence",
    "kl_divergence_grad",
    "l1_loss",
    "l1_loss_grad",
    "l2_normalize",
    "l2_normalize_vjp",
    "layer_norm",
    "layer_norm_vjp",
    "leaky_relu",
    "leaky_relu_grad",
    "leakyrelu",
    "leakyrelu_grad",
    "lecun_tanh",
    "lecun_tanh_grad",
    "linear",
    "linear_grad",
    "log1mexp",
    "log1mexp_grad",
    "log_cosh",
    "log_cosh_grad",
    "log_sigmoid",
    "log_sigmoid_grad",
    "log_softmax",
    "log_softmax_vjp",
    "logit",
    "logit_grad",
    "logsigmoid",
    "logsigmoid_grad",
    "logsoftmax",
    "logsoftmax_vjp",
    "logsumexp",
    "logsumexp_agg",
    "maxout",
    "maxout_vjp",
    "mish",
    "mish_grad",
    "mse_loss",
    "mse_loss_grad",
    "normal_cdf",
    "normal_cdf_grad",
    "one_hot",
    "poisson_nll",
    "poisson_nll_grad",
    "prelu",
    "prelu_alpha_grad",
    "prelu_grad",
    "quantile_loss",
    "quantile_loss_grad",
    "quick_gelu",
    "quick_gelu_grad",
    "rational_tanh",
    "rational_tanh_grad",
    "rectified_tanh",
    "rectified_tanh_grad",
    "reglu",
    "reglu_vjp",
    "reliability_bins",
    "relu",
    "relu6",
    "relu6_grad",
    "relu_grad",
    "relu_squared",
    "relu_squared_grad",
    "rms_norm",
    "rms_norm_vjp",
    "rrelu",
    "rrelu_grad",
    "scaled_tanh",
    "scaled_tanh_grad",
    "selu",
    "selu_grad",
    "serf",
    "serf_grad",
    "shrink",
    "shrink_grad",
    "sigmoid",
    "sigmoid_cross_entropy",
    "sigmoid_cross_entropy_grad",
    "sigmoid_grad",
    "silu",
    "silu_grad",
    "smooth_l1",
    "smooth_l1_grad",
    "snake",
    "snake_grad",
    "soft_shrink",
    "soft_shrink_grad",
    "softmax",
    "softmax_cross_entropy",
    "softmax_cross_entropy_grad",
    "softmax_jacobian",
    "softmax_vjp",
    "softmin",
    "softplus",
    "softplus_beta_grad",
    "softplus_grad",
    "softshrink",
    "softshrink_grad",
    "softsign",
    "softsign_grad",
    "sparse_plus",
    "sparse_plus_grad",
    "sparse_sigmoid",
    "sparse_sigmoid_grad",
    "sparsemax",
    "sparsemax_vjp",
    "squared_error",
    "squared_error_grad",
    "squared_hinge",
    "squared_hinge_grad",
    "squareplus",
    "squareplus_grad",
    "srelu",
    "srelu_a_left_grad",
    "srelu_a_right_grad",
    "srelu_grad",
    "srelu_t_left_grad",
    "srelu_t_right_grad",
    "swiglu",
    "swiglu_vjp",
    "swish",
    "swish_beta_grad",
    "swish_grad",
    "tanh",
    "tanh_grad",
    "tanh_shrink",
    "tanh_shrink_grad",
    "tanhshrink",
    "tanhshrink_grad",
    "threshold",
    "threshold_grad",
    "thresholded_relu",
    "thresholded_relu_grad",
    "thresholdedrelu",
    "thresholdedrelu_grad",
    "to_array",
    "to_vector",
    "top_k",
]


def relu(x: ColumnOrName) -> Column:
    """Rectified linear unit: ``max(x, 0)``.

    Source: Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML
    2010.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("relu", [("x", x)])


def relu_grad(x: ColumnOrName) -> Column:
    """Rectified linear unit, derivative: ``x > 0 ? 1 : 0``.

    Source: Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML
    2010.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("relu_grad", [("x", x)])


def leaky_relu(x: ColumnOrName, negative_slope: Number = 0.01) -> Column:
    """Leaky rectified linear unit, with a fixed slope left of 0: ``x > 0 ? x : negative_slope·x``.

    Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models,
    ICML 2013.

    :param x: a column of numbers, arrays or ML Vectors
    :param negative_slope: slope left of 0; a finite number, default 0.01
    """
    return call("leaky_relu", [("x", x)], ("negative_slope", negative_slope, 0.01))


def leakyrelu(x: ColumnOrName, negative_slope: Number = 0.01) -> Column:
    """Leaky rectified linear unit, with a fixed slope left of 0: ``x > 0 ? x : negative_slope·x``.

    Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models,
    ICML 2013.

    :param x: a column of numbers, arrays or ML Vectors
    :param negative_slope: slope left of 0; a finite number, default 0.01
    """
    return call("leakyrelu", [("x", x)], ("negative_slope", negative_slope, 0.01))


def leaky_relu_grad(x: ColumnOrName, negative_slope: Number = 0.01) -> Column:
    """Leaky rectified linear unit, with a fixed slope left of 0, derivative: ``x > 0 ? 1 :
    negative_slope``.

    Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models,
    ICML 2013.

    :param x: a column of numbers, arrays or ML Vectors
    :param negative_slope: slope left of 0; a finite number, default 0.01
    """
    return call("leaky_relu_grad", [("x", x)], ("negative_slope", negative_slope, 0.01))


def leakyrelu_grad(x: ColumnOrName, negative_slope: Number = 0.01) -> Column:
    """Leaky rectified linear unit, with a fixed slope left of 0, derivative: ``x > 0 ? 1 :
    negative_slope``.

    Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models,
    ICML 2013.

    :param x: a column of numbers, arrays or ML Vectors
    :param negative_slope: slope left of 0; a finite number, default 0.01
    """
    return call("leakyrelu_grad", [("x", x)], ("negative_slope", negative_slope, 0.01))


def prelu(x: ColumnOrName, alpha: Numbers = 0.25) -> Column:
    """Parametric rectified linear unit, with a learned slope left of 0: ``x > 0 ? x : alpha·x``.

    Source: He, Zhang, Ren, Sun: Delving Deep into Rectifiers, ICCV 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope left of 0; a finite number or a list with one per element, default 0.25
    """
    return call("prelu", [("x", x)], ("alpha", alpha, 0.25))


def prelu_grad(x: ColumnOrName, alpha: Numbers = 0.25) -> Column:
    """Parametric rectified linear unit, with a learned slope left of 0, derivative: ``x > 0 ? 1 :
    alpha``.

    Source: He, Zhang, Ren, Sun: Delving Deep into Rectifiers, ICCV 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope left of 0; a finite number or a list with one per element, default 0.25
    """
    return call("prelu_grad", [("x", x)], ("alpha", alpha, 0.25))


def prelu_alpha_grad(x: ColumnOrName, alpha: Numbers = 0.25) -> Column:
    """Parametric rectified linear unit, with a learned slope left of 0, derivative by alpha: ``x >
    0 ? 0 : x``.

    Source: He, Zhang, Ren, Sun: Delving Deep into Rectifiers, ICCV 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope left of 0; a finite number or a list with one per element, default 0.25
    """
    return call("prelu_alpha_grad", [("x", x)], ("alpha", alpha, 0.25))


def rrelu(
    x: ColumnOrName,
    lower: Number = 0.125,
    upper: Number = 0.3333333333333333,
    key: ColumnOrName | None = None,
) -> Column:
    """Randomized leaky rectified linear unit, with a random slope left of 0: ``x > 0 ? x : (lower +
    upper)/2·x``.

    Source: Xu, Wang, Chen, Li: Empirical Evaluation of Rectified Activations in Convolutional
    Network, 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param lower: smallest slope left of 0; a finite number, default 0.125
    :param upper: largest slope left of 0; a finite number, default 0.3333333333333333
    :param key: seed of the random slopes (without it, every slope is the mean of lower and
        upper); a BIGINT, optional
    """
    return call(
        "rrelu",
        [("x", x)],
        ("lower", lower, 0.125),
        ("upper", upper, 0.3333333333333333),
        ("key", _key("rrelu", key), None),
    )


def rrelu_grad(
    x: ColumnOrName,
    lower: Number = 0.125,
    upper: Number = 0.3333333333333333,
    key: ColumnOrName | None = None,
) -> Column:
    """Randomized leaky rectified linear unit, with a random slope left of 0, derivative: ``x > 0 ?
    1 : (lower + upper)/2``.

    Source: Xu, Wang, Chen, Li: Empirical Evaluation of Rectified Activations in Convolutional
    Network, 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param lower: smallest slope left of 0; a finite number, default 0.125
    :param upper: largest slope left of 0; a finite number, default 0.3333333333333333
    :param key: seed of the random slopes (without it, every slope is the mean of lower and
        upper); a BIGINT, optional
    """
    return call(
        "rrelu_grad",
        [("x", x)],
        ("lower", lower, 0.125),
        ("upper", upper, 0.3333333333333333),
        ("key", _key("rrelu_grad", key), None),
    )


def relu6(x: ColumnOrName) -> Column:
    """Rectified linear unit with 6 as its upper bound: ``min(max(x, 0), 6)``.

    Source: Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("relu6", [("x", x)])


def relu6_grad(x: ColumnOrName) -> Column:
    """Rectified linear unit with 6 as its upper bound, derivative: ``x > 0 ? (x < 6 ? 1 : 0) : 0``.

    Source: Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("relu6_grad", [("x", x)])


def clipped_relu(x: ColumnOrName, max_value: Number = 6.0) -> Column:
    """Rectified linear unit with an upper bound: ``min(max(x, 0), max_value)``.

    Source: Hannun et al.: Deep Speech: Scaling Up End-to-End Speech Recognition, 2014.

    :param x: a column of numbers, arrays or ML Vectors
    :param max_value: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0
    """
    return call("clipped_relu", [("x", x)], ("max_value", max_value, 6.0))


def clipped_relu_grad(x: ColumnOrName, max_value: Number = 6.0) -> Column:
    """Rectified linear unit with an upper bound, derivative: ``x > 0 ? (x < max_value ? 1 : 0) :
    0``.

    Source: Hannun et al.: Deep Speech: Scaling Up End-to-End Speech Recognition, 2014.

    :param x: a column of numbers, arrays or ML Vectors
    :param max_value: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0
    """
    return call("clipped_relu_grad", [("x", x)], ("max_value", max_value, 6.0))


def thresholded_relu(x: ColumnOrName, theta: Number = 1.0) -> Column:
    """Identity above a threshold, 0 up to it: ``x > theta ? x : 0``.

    Source: Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting
    Features, ICLR 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param theta: bound above which the result is x; a finite number, −∞ or ∞, default 1.0
    """
    return call("thresholded_relu", [("x", x)], ("theta", theta, 1.0))


def thresholdedrelu(x: ColumnOrName, theta: Number = 1.0) -> Column:
    """Identity above a threshold, 0 up to it: ``x > theta ? x : 0``.

    Source: Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting
    Features, ICLR 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param theta: bound above which the result is x; a finite number, −∞ or ∞, default 1.0
    """
    return call("thresholdedrelu", [("x", x)], ("theta", theta, 1.0))


def thresholded_relu_grad(x: ColumnOrName, theta: Number = 1.0) -> Column:
    """Identity above a threshold, 0 up to it, derivative: ``x > theta ? 1 : 0``.

    Source: Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting
    Features, ICLR 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param theta: bound above which the result is x; a finite number, −∞ or ∞, default 1.0
    """
    return call("thresholded_relu_grad", [("x", x)], ("theta", theta, 1.0))


def thresholdedrelu_grad(x: ColumnOrName, theta: Number = 1.0) -> Column:
    """Identity above a threshold, 0 up to it, derivative: ``x > theta ? 1 : 0``.

    Source: Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting
    Features, ICLR 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param theta: bound above which the result is x; a finite number, −∞ or ∞, default 1.0
    """
    return call("thresholdedrelu_grad", [("x", x)], ("theta", theta, 1.0))


def threshold(x: ColumnOrName, threshold: Number, value: Number) -> Column:
    """Identity above a threshold, a constant up to it: ``x > threshold ? x : value``.

    Source: torch.nn.Threshold.

    :param x: a column of numbers, arrays or ML Vectors
    :param threshold: bound above which the result is x; a finite number, −∞ or ∞, required
    :param value: result where x is not above the threshold; a finite number, −∞ or ∞, required
    """
    return call("threshold", [("x", x)], ("threshold", threshold, None), ("value", value, None))


def threshold_grad(x: ColumnOrName, threshold: Number, value: Number) -> Column:
    """Identity above a threshold, a constant up to it, derivative: ``x > threshold ? 1 : 0``.

    Source: torch.nn.Threshold.

    :param x: a column of numbers, arrays or ML Vectors
    :param threshold: bound above which the result is x; a finite number, −∞ or ∞, required
    :param value: result where x is not above the threshold; a finite number, −∞ or ∞, required
    """
    return call(
        "threshold_grad",
        [("x", x)],
        ("threshold", threshold, None),
        ("value", value, None),
    )


def relu_squared(x: ColumnOrName) -> Column:
    """Square of the rectified linear unit: ``max(x, 0)²``.

    Source: So et al.: Primer: Searching for Efficient Transformers for Language Modeling,
    NeurIPS 2021.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("relu_squared", [("x", x)])


def relu_squared_grad(x: ColumnOrName) -> Column:
    """Square of the rectified linear unit, derivative: ``2·max(x, 0)``.

    Source: So et al.: Primer: Searching for Efficient Transformers for Language Modeling,
    NeurIPS 2021.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("relu_squared_grad", [("x", x)])


def srelu(
    x: ColumnOrName,
    t_left: Number,
    a_left: Number,
    t_right: Number,
    a_right: Number,
) -> Column:
    """S-shaped rectified linear unit, three straight lines that meet at t_left and t_right: ``x ≥
    t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) :
    x)``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param t_left: position of the left bend; a finite number, or −∞, required
    :param a_left: slope left of t_left; a finite number, required
    :param t_right: position of the right bend; a finite number, or ∞, required
    :param a_right: slope right of t_right; a finite number, required
    """
    return call(
        "srelu",
        [("x", x)],
        ("t_left", t_left, None),
        ("a_left", a_left, None),
        ("t_right", t_right, None),
        ("a_right", a_right, None),
    )


def srelu_grad(
    x: ColumnOrName,
    t_left: Number,
    a_left: Number,
    t_right: Number,
    a_right: Number,
) -> Column:
    """S-shaped rectified linear unit, three straight lines that meet at t_left and t_right,
    derivative: ``x ≥ t_right ? a_right : (x ≤ t_left ? a_left : 1)``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param t_left: position of the left bend; a finite number, or −∞, required
    :param a_left: slope left of t_left; a finite number, required
    :param t_right: position of the right bend; a finite number, or ∞, required
    :param a_right: slope right of t_right; a finite number, required
    """
    return call(
        "srelu_grad",
        [("x", x)],
        ("t_left", t_left, None),
        ("a_left", a_left, None),
        ("t_right", t_right, None),
        ("a_right", a_right, None),
    )


def srelu_t_left_grad(
    x: ColumnOrName,
    t_left: Number,
    a_left: Number,
    t_right: Number,
    a_right: Number,
) -> Column:
    """S-shaped rectified linear unit, three straight lines that meet at t_left and t_right,
    derivative by t_left: ``x ≥ t_right ? 0 : (x ≤ t_left ? 1 − a_left : 0)``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param t_left: position of the left bend; a finite number, or −∞, required
    :param a_left: slope left of t_left; a finite number, required
    :param t_right: position of the right bend; a finite number, or ∞, required
    :param a_right: slope right of t_right; a finite number, required
    """
    return call(
        "srelu_t_left_grad",
        [("x", x)],
        ("t_left", t_left, None),
        ("a_left", a_left, None),
        ("t_right", t_right, None),
        ("a_right", a_right, None),
    )


def srelu_a_left_grad(
    x: ColumnOrName,
    t_left: Number,
    a_left: Number,
    t_right: Number,
    a_right: Number,
) -> Column:
    """S-shaped rectified linear unit, three straight lines that meet at t_left and t_right,
    derivative by a_left: ``x ≥ t_right ? 0 : (x ≤ t_left ? x − t_left : 0)``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param t_left: position of the left bend; a finite number, or −∞, required
    :param a_left: slope left of t_left; a finite number, required
    :param t_right: position of the right bend; a finite number, or ∞, required
    :param a_right: slope right of t_right; a finite number, required
    """
    return call(
        "srelu_a_left_grad",
        [("x", x)],
        ("t_left", t_left, None),
        ("a_left", a_left, None),
        ("t_right", t_right, None),
        ("a_right", a_right, None),
    )


def srelu_t_right_grad(
    x: ColumnOrName,
    t_left: Number,
    a_left: Number,
    t_right: Number,
    a_right: Number,
) -> Column:
    """S-shaped rectified linear unit, three straight lines that meet at t_left and t_right,
    derivative by t_right: ``x ≥ t_right ? 1 − a_right : 0``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param t_left: position of the left bend; a finite number, or −∞, required
    :param a_left: slope left of t_left; a finite number, required
    :param t_right: position of the right bend; a finite number, or ∞, required
    :param a_right: slope right of t_right; a finite number, required
    """
    return call(
        "srelu_t_right_grad",
        [("x", x)],
        ("t_left", t_left, None),
        ("a_left", a_left, None),
        ("t_right", t_right, None),
        ("a_right", a_right, None),
    )


def srelu_a_right_grad(
    x: ColumnOrName,
    t_left: Number,
    a_left: Number,
    t_right: Number,
    a_right: Number,
) -> Column:
    """S-shaped rectified linear unit, three straight lines that meet at t_left and t_right,
    derivative by a_right: ``x ≥ t_right ? x − t_right : 0``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param t_left: position of the left bend; a finite number, or −∞, required
    :param a_left: slope left of t_left; a finite number, required
    :param t_right: position of the right bend; a finite number, or ∞, required
    :param a_right: slope right of t_right; a finite number, required
    """
    return call(
        "srelu_a_right_grad",
        [("x", x)],
        ("t_left", t_left, None),
        ("a_left", a_left, None),
        ("t_right", t_right, None),
        ("a_right", a_right, None),
    )


def abs(x: ColumnOrName) -> Column:
    """Absolute value: ``|x|``.

    Source: Jarrett, Kavukcuoglu, Ranzato, LeCun: What is the Best Multi-Stage Architecture for
    Object Recognition?, ICCV 2009.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("abs", [("x", x)])


def abs_grad(x: ColumnOrName) -> Column:
    """Absolute value, derivative: ``sgn(x)``.

    Source: Jarrett, Kavukcuoglu, Ranzato, LeCun: What is the Best Multi-Stage Architecture for
    Object Recognition?, ICCV 2009.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("abs_grad", [("x", x)])


def elu(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Exponential linear unit: ``x > 0 ? x : alpha·expm1(x)``.

    Source: Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by
    Exponential Linear Units, ICLR 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: factor of the exponential part, whose limit at −∞ is −alpha; a finite number,
        default 1.0
    """
    return call("elu", [("x", x)], ("alpha", alpha, 1.0))


def elu_grad(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Exponential linear unit, derivative: ``x > 0 ? 1 : alpha·exp(x)``.

    Source: Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by
    Exponential Linear Units, ICLR 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: factor of the exponential part, whose limit at −∞ is −alpha; a finite number,
        default 1.0
    """
    return call("elu_grad", [("x", x)], ("alpha", alpha, 1.0))


def elu_alpha_grad(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Exponential linear unit, derivative by alpha: ``x > 0 ? 0 : expm1(x)``.

    Source: Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by
    Exponential Linear Units, ICLR 2016.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: factor of the exponential part, whose limit at −∞ is −alpha; a finite number,
        default 1.0
    """
    return call("elu_alpha_grad", [("x", x)], ("alpha", alpha, 1.0))


def selu(x: ColumnOrName) -> Column:
    """Scaled exponential linear unit: ``x > 0 ? 1.0507009873554805·x :
    1.0507009873554805·1.6732632423543772·expm1(x)``.

    Source: Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, NeurIPS
    2017.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("selu", [("x", x)])


def selu_grad(x: ColumnOrName) -> Column:
    """Scaled exponential linear unit, derivative: ``x > 0 ? 1.0507009873554805 :
    1.0507009873554805·1.6732632423543772·exp(x)``.

    Source: Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, NeurIPS
    2017.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("selu_grad", [("x", x)])


def celu(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Continuously differentiable exponential linear unit: ``x > 0 ? x : alpha·expm1(x/alpha)``.

    Source: Barron: Continuously Differentiable Exponential Linear Units, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: scale of the exponential part, whose limit at −∞ is −alpha if alpha > 0; a
        finite number ≠ 0, −∞ or ∞, default 1.0
    """
    return call("celu", [("x", x)], ("alpha", alpha, 1.0))


def celu_grad(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Continuously differentiable exponential linear unit, derivative: ``x > 0 ? 1 :
    exp(x/alpha)``.

    Source: Barron: Continuously Differentiable Exponential Linear Units, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: scale of the exponential part, whose limit at −∞ is −alpha if alpha > 0; a
        finite number ≠ 0, −∞ or ∞, default 1.0
    """
    return call("celu_grad", [("x", x)], ("alpha", alpha, 1.0))


def celu_alpha_grad(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Continuously differentiable exponential linear unit, derivative by alpha: ``x > 0 ? 0 :
    expm1(x/alpha) − x/alpha·exp(x/alpha)``.

    Source: Barron: Continuously Differentiable Exponential Linear Units, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: scale of the exponential part, whose limit at −∞ is −alpha if alpha > 0; a
        finite number ≠ 0, −∞ or ∞, default 1.0
    """
    return call("celu_alpha_grad", [("x", x)], ("alpha", alpha, 1.0))


def isrlu(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Inverse square root linear unit, whose limit at −∞ is −1/√alpha: ``x > 0 ? x : x/√(1 +
    alpha·x²)``.

    Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse
    Square Root Linear Units (ISRLUs), 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: inverse square of the limit at −∞; a finite number > 0, or ∞, default 1.0
    """
    return call("isrlu", [("x", x)], ("alpha", alpha, 1.0))


def isrlu_grad(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Inverse square root linear unit, whose limit at −∞ is −1/√alpha, derivative: ``x > 0 ? 1 :
    1/(√(1 + alpha·x²)·(1 + alpha·x²))``.

    Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse
    Square Root Linear Units (ISRLUs), 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: inverse square of the limit at −∞; a finite number > 0, or ∞, default 1.0
    """
    return call("isrlu_grad", [("x", x)], ("alpha", alpha, 1.0))


def gelu(x: ColumnOrName) -> Column:
    """Gaussian error linear unit: ``x·Φ(x)``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gelu", [("x", x)])


def gelu_grad(x: ColumnOrName) -> Column:
    """Gaussian error linear unit, derivative: ``Φ(x) + x·φ(x)``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gelu_grad", [("x", x)])


def gelu_tanh(x: ColumnOrName) -> Column:
    """Approximation of gelu by a hyperbolic tangent: ``x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gelu_tanh", [("x", x)])


def gelu_tanh_grad(x: ColumnOrName) -> Column:
    """Approximation of gelu by a hyperbolic tangent, derivative: ``its exact derivative``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gelu_tanh_grad", [("x", x)])


def gelu_sigmoid(x: ColumnOrName) -> Column:
    """Approximation of gelu by a logistic sigmoid: ``x·σ(1.702·x)``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gelu_sigmoid", [("x", x)])


def quick_gelu(x: ColumnOrName) -> Column:
    """Approximation of gelu by a logistic sigmoid: ``x·σ(1.702·x)``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("quick_gelu", [("x", x)])


def gelu_sigmoid_grad(x: ColumnOrName) -> Column:
    """Approximation of gelu by a logistic sigmoid, derivative: ``σ(1.702·x)·(1 +
    1.702·x·σ(−1.702·x))``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gelu_sigmoid_grad", [("x", x)])


def quick_gelu_grad(x: ColumnOrName) -> Column:
    """Approximation of gelu by a logistic sigmoid, derivative: ``σ(1.702·x)·(1 +
    1.702·x·σ(−1.702·x))``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("quick_gelu_grad", [("x", x)])


def swish(x: ColumnOrName, beta: Number = 1.0) -> Column:
    """Swish, x times the logistic sigmoid of beta·x: ``x·σ(beta·x)``.

    Source: Ramachandran, Zoph, Le: Searching for Activation Functions, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param beta: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
    """
    return call("swish", [("x", x)], ("beta", beta, 1.0))


def swish_grad(x: ColumnOrName, beta: Number = 1.0) -> Column:
    """Swish, x times the logistic sigmoid of beta·x, derivative: ``σ(beta·x)·(1 +
    beta·x·σ(−beta·x))``.

    Source: Ramachandran, Zoph, Le: Searching for Activation Functions, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param beta: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
    """
    return call("swish_grad", [("x", x)], ("beta", beta, 1.0))


def swish_beta_grad(x: ColumnOrName, beta: Number = 1.0) -> Column:
    """Swish, x times the logistic sigmoid of beta·x, derivative by beta:
    ``x²·σ(beta·x)·σ(−beta·x)``.

    Source: Ramachandran, Zoph, Le: Searching for Activation Functions, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param beta: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
    """
    return call("swish_beta_grad", [("x", x)], ("beta", beta, 1.0))


def silu(x: ColumnOrName) -> Column:
    """Sigmoid-weighted linear unit: ``x·σ(x)``.

    Source: Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units for Neural Network Function
    Approximation in Reinforcement Learning, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("silu", [("x", x)])


def silu_grad(x: ColumnOrName) -> Column:
    """Sigmoid-weighted linear unit, derivative: ``σ(x)·(1 + x·σ(−x))``.

    Source: Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units for Neural Network Function
    Approximation in Reinforcement Learning, 2017.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("silu_grad", [("x", x)])


def hard_swish(x: ColumnOrName) -> Column:
    """Approximation of silu by two straight lines and a parabola: ``x·min(max(x + 3, 0), 6)/6``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hard_swish", [("x", x)])


def hard_silu(x: ColumnOrName) -> Column:
    """Approximation of silu by two straight lines and a parabola: ``x·min(max(x + 3, 0), 6)/6``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hard_silu", [("x", x)])


def hardswish(x: ColumnOrName) -> Column:
    """Approximation of silu by two straight lines and a parabola: ``x·min(max(x + 3, 0), 6)/6``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hardswish", [("x", x)])


def hard_swish_grad(x: ColumnOrName) -> Column:
    """Approximation of silu by two straight lines and a parabola, derivative: ``x ≤ −3 ? 0 : (x < 3
    ? (2·x + 3)/6 : 1)``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hard_swish_grad", [("x", x)])


def hard_silu_grad(x: ColumnOrName) -> Column:
    """Approximation of silu by two straight lines and a parabola, derivative: ``x ≤ −3 ? 0 : (x < 3
    ? (2·x + 3)/6 : 1)``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hard_silu_grad", [("x", x)])


def hardswish_grad(x: ColumnOrName) -> Column:
    """Approximation of silu by two straight lines and a parabola, derivative: ``x ≤ −3 ? 0 : (x < 3
    ? (2·x + 3)/6 : 1)``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hardswish_grad", [("x", x)])


def mish(x: ColumnOrName) -> Column:
    """Mish, x times the hyperbolic tangent of its softplus: ``x·tanh(ln(1 + exp(x)))``.

    Source: Misra: Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("mish", [("x", x)])


def mish_grad(x: ColumnOrName) -> Column:
    """Mish, x times the hyperbolic tangent of its softplus, derivative: ``its exact derivative``.

    Source: Misra: Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("mish_grad", [("x", x)])


def serf(x: ColumnOrName) -> Column:
    """Serf, x times the error function of its softplus: ``x·erf(ln(1 + exp(x)))``.

    Source: Nag, Bhattacharyya: SERF: Towards Better Training of Deep Neural Networks Using
    Log-Softplus ERror Activation Function, 2021.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("serf", [("x", x)])


def serf_grad(x: ColumnOrName) -> Column:
    """Serf, x times the error function of its softplus, derivative: ``its exact derivative``.

    Source: Nag, Bhattacharyya: SERF: Towards Better Training of Deep Neural Networks Using
    Log-Softplus ERror Activation Function, 2021.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("serf_grad", [("x", x)])


def hard_gelu(x: ColumnOrName) -> Column:
    """Approximation of gelu by two straight lines and a parabola: ``x·min(max(x + 1.5, 0), 3)/3``.

    Source: Gelu of Hendrycks and Gimpel, made hard as silu is in Howard et al.: Searching for
    MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hard_gelu", [("x", x)])


def hard_gelu_grad(x: ColumnOrName) -> Column:
    """Approximation of gelu by two straight lines and a parabola, derivative: ``x ≤ −1.5 ? 0 : (x <
    1.5 ? (2·x + 1.5)/3 : 1)``.

    Source: Gelu of Hendrycks and Gimpel, made hard as silu is in Howard et al.: Searching for
    MobileNetV3, ICCV 2019.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("hard_gelu_grad", [("x", x)])


def snake(x: ColumnOrName, a: Number = 1.0) -> Column:
    """Snake, x plus a periodic term of frequency a: ``x + sin(a·x)²/a``.

    Source: Liu, Hartwig, Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix
    It, NeurIPS 2020.

    :param x: a column of numbers, arrays or ML Vectors
    :param a: frequency of the periodic term; a finite number ≠ 0, default 1.0
    """
    return call("snake", [("x", x)], ("a", a, 1.0))


def snake_grad(x: ColumnOrName, a: Number = 1.0) -> Column:
    """Snake, x plus a periodic term of frequency a, derivative: ``1 + sin(2·a·x)``.

    Source: Liu, Hartwig, Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix
    It, NeurIPS 2020.

    :param x: a column of numbers, arrays or ML Vectors
    :param a: frequency of the periodic term; a finite number ≠ 0, default 1.0
    """
    return call("snake_grad", [("x", x)], ("a", a, 1.0))


def softplus(x: ColumnOrName, beta: Number = 1.0) -> Column:
    """Smooth approximation of relu: ``ln(1 + exp(beta·x))/beta``.

    Source: Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional
    Knowledge for Better Option Pricing, NeurIPS 2000.

    :param x: a column of numbers, arrays or ML Vectors
    :param beta: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014e-308, or ∞,
        default 1.0
    """
    return call("softplus", [("x", x)], ("beta", beta, 1.0))


def softplus_grad(x: ColumnOrName, beta: Number = 1.0) -> Column:
    """Smooth approximation of relu, derivative: ``σ(beta·x)``.

    Source: Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional
    Knowledge for Better Option Pricing, NeurIPS 2000.

    :param x: a column of numbers, arrays or ML Vectors
    :param beta: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014e-308, or ∞,
        default 1.0
    """
    return call("softplus_grad", [("x", x)], ("beta", beta, 1.0))


def softplus_beta_grad(x: ColumnOrName, beta: Number = 1.0) -> Column:
    """Smooth approximation of relu, derivative by beta: ``(beta·x·σ(beta·x) − ln(1 +
    exp(beta·x)))/beta²``.

    Source: Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional
    Knowledge for Better Option Pricing, NeurIPS 2000.

    :param x: a column of numbers, arrays or ML Vectors
    :param beta: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014e-308, or ∞,
        default 1.0
    """
    return call("softplus_beta_grad", [("x", x)], ("beta", beta, 1.0))


def log_sigmoid(x: ColumnOrName) -> Column:
    """Logarithm of the logistic sigmoid: ``−ln(1 + exp(−x))``.

    Source: torch.nn.LogSigmoid.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("log_sigmoid", [("x", x)])


def logsigmoid(x: ColumnOrName) -> Column:
    """Logarithm of the logistic sigmoid: ``−ln(1 + exp(−x))``.

    Source: torch.nn.LogSigmoid.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("logsigmoid", [("x", x)])


def log_sigmoid_grad(x: ColumnOrName) -> Column:
    """Logarithm of the logistic sigmoid, derivative: ``σ(−x)``.

    Source: torch.nn.LogSigmoid.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("log_sigmoid_grad", [("x", x)])


def logsigmoid_grad(x: ColumnOrName) -> Column:
    """Logarithm of the logistic sigmoid, derivative: ``σ(−x)``.

    Source: torch.nn.LogSigmoid.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("logsigmoid_grad", [("x", x)])


def sparse_plus(x: ColumnOrName) -> Column:
    """Approximation of softplus by two straight lines and a parabola: ``x ≤ −1 ? 0 : (x ≥ 1 ? x :
    (x + 1)²/4)``.

    Source: jax.nn.sparse_plus.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("sparse_plus", [("x", x)])


def sparse_plus_grad(x: ColumnOrName) -> Column:
    """Approximation of softplus by two straight lines and a parabola, derivative: ``x ≤ −1 ? 0 : (x
    ≥ 1 ? 1 : (x + 1)/2)``.

    Source: jax.nn.sparse_plus.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("sparse_plus_grad", [("x", x)])


def squareplus(x: ColumnOrName, b: Number = 4.0) -> Column:
    """Smooth approximation of relu by a square root: ``(x + √(x² + b))/2``.

    Source: Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021.

    :param x: a column of numbers, arrays or ML Vectors
    :param b: square of the width of the bend at 0; a finite number ≥ 0, default 4.0
    """
    return call("squareplus", [("x", x)], ("b", b, 4.0))


def squareplus_grad(x: ColumnOrName, b: Number = 4.0) -> Column:
    """Smooth approximation of relu by a square root, derivative: ``(1 + x/√(x² + b))/2``.

    Source: Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021.

    :param x: a column of numbers, arrays or ML Vectors
    :param b: square of the width of the bend at 0; a finite number ≥ 0, default 4.0
    """
    return call("squareplus_grad", [("x", x)], ("b", b, 4.0))


def sigmoid(x: ColumnOrName, slope: Number = 1.0) -> Column:
    """Logistic sigmoid: ``σ(slope·x)``.

    Source: Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845.

    :param x: a column of numbers, arrays or ML Vectors
    :param slope: factor of x; a finite number, default 1.0
    """
    return call("sigmoid", [("x", x)], ("slope", slope, 1.0))


def sigmoid_grad(x: ColumnOrName, slope: Number = 1.0) -> Column:
    """Logistic sigmoid, derivative: ``slope·σ(slope·x)·σ(−slope·x)``.

    Source: Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845.

    :param x: a column of numbers, arrays or ML Vectors
    :param slope: factor of x; a finite number, default 1.0
    """
    return call("sigmoid_grad", [("x", x)], ("slope", slope, 1.0))


def hard_sigmoid(x: ColumnOrName, alpha: Number = 1 / 6, beta: Number = 0.5) -> Column:
    """Piecewise-linear approximation of the logistic sigmoid: ``min(max(alpha·x + beta, 0), 1)``.

    Source: Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope of the line between 0 and 1; a finite number, default 1/6
    :param beta: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
    """
    return call("hard_sigmoid", [("x", x)], ("alpha", alpha, 1 / 6), ("beta", beta, 0.5))


def hardsigmoid(x: ColumnOrName, alpha: Number = 1 / 6, beta: Number = 0.5) -> Column:
    """Piecewise-linear approximation of the logistic sigmoid: ``min(max(alpha·x + beta, 0), 1)``.

    Source: Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope of the line between 0 and 1; a finite number, default 1/6
    :param beta: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
    """
    return call("hardsigmoid", [("x", x)], ("alpha", alpha, 1 / 6), ("beta", beta, 0.5))


def hard_sigmoid_grad(x: ColumnOrName, alpha: Number = 1 / 6, beta: Number = 0.5) -> Column:
    """Piecewise-linear approximation of the logistic sigmoid, derivative: ``alpha·x + beta > 0 ?
    (alpha·x + beta < 1 ? alpha : 0) : 0``.

    Source: Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope of the line between 0 and 1; a finite number, default 1/6
    :param beta: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
    """
    return call("hard_sigmoid_grad", [("x", x)], ("alpha", alpha, 1 / 6), ("beta", beta, 0.5))


def hardsigmoid_grad(x: ColumnOrName, alpha: Number = 1 / 6, beta: Number = 0.5) -> Column:
    """Piecewise-linear approximation of the logistic sigmoid, derivative: ``alpha·x + beta > 0 ?
    (alpha·x + beta < 1 ? alpha : 0) : 0``.

    Source: Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: slope of the line between 0 and 1; a finite number, default 1/6
    :param beta: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
    """
    return call("hardsigmoid_grad", [("x", x)], ("alpha", alpha, 1 / 6), ("beta", beta, 0.5))


def sparse_sigmoid(x: ColumnOrName) -> Column:
    """Piecewise-linear sigmoid, 0 left of −1 and 1 right of 1: ``min(max((x + 1)/2, 0), 1)``.

    Source: jax.nn.sparse_sigmoid.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("sparse_sigmoid", [("x", x)])


def sparse_sigmoid_grad(x: ColumnOrName) -> Column:
    """Piecewise-linear sigmoid, 0 left of −1 and 1 right of 1, derivative: ``x > −1 ? (x < 1 ? 1/2
    : 0) : 0``.

    Source: jax.nn.sparse_sigmoid.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("sparse_sigmoid_grad", [("x", x)])


def binary_step(x: ColumnOrName, threshold: Number = 0.0) -> Column:
    """Step from 0 to 1 at a threshold: ``x > threshold ? 1 : 0``.

    Source: McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943.

    :param x: a column of numbers, arrays or ML Vectors
    :param threshold: position of the step; a finite number, −∞ or ∞, default 0.0
    """
    return call("binary_step", [("x", x)], ("threshold", threshold, 0.0))


def binary_step_grad(x: ColumnOrName, threshold: Number = 0.0) -> Column:
    """Step from 0 to 1 at a threshold, derivative: ``0``.

    Source: McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943.

    :param x: a column of numbers, arrays or ML Vectors
    :param threshold: position of the step; a finite number, −∞ or ∞, default 0.0
    """
    return call("binary_step_grad", [("x", x)], ("threshold", threshold, 0.0))


def tanh(x: ColumnOrName) -> Column:
    """Hyperbolic tangent: ``tanh(x)``.

    Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("tanh", [("x", x)])


def tanh_grad(x: ColumnOrName) -> Column:
    """Hyperbolic tangent, derivative: ``1/cosh(x)²``.

    Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("tanh_grad", [("x", x)])


def hard_tanh(x: ColumnOrName, min: Number = -1.0, max: Number = 1.0) -> Column:
    """Hard hyperbolic tangent, x limited to the range from min to max: ``min(max(x, min), max)``.

    Source: Collobert: Large Scale Machine Learning, 2004.

    :param x: a column of numbers, arrays or ML Vectors
    :param min: lower bound of the result; a finite number, or −∞, default -1.0
    :param max: upper bound of the result; a finite number, or ∞, default 1.0
    """
    return call("hard_tanh", [("x", x)], ("min", min, -1.0), ("max", max, 1.0))


def hardtanh(x: ColumnOrName, min: Number = -1.0, max: Number = 1.0) -> Column:
    """Hard hyperbolic tangent, x limited to the range from min to max: ``min(max(x, min), max)``.

    Source: Collobert: Large Scale Machine Learning, 2004.

    :param x: a column of numbers, arrays or ML Vectors
    :param min: lower bound of the result; a finite number, or −∞, default -1.0
    :param max: upper bound of the result; a finite number, or ∞, default 1.0
    """
    return call("hardtanh", [("x", x)], ("min", min, -1.0), ("max", max, 1.0))


def hard_tanh_grad(x: ColumnOrName, min: Number = -1.0, max: Number = 1.0) -> Column:
    """Hard hyperbolic tangent, x limited to the range from min to max, derivative: ``x > min ? (x <
    max ? 1 : 0) : 0``.

    Source: Collobert: Large Scale Machine Learning, 2004.

    :param x: a column of numbers, arrays or ML Vectors
    :param min: lower bound of the result; a finite number, or −∞, default -1.0
    :param max: upper bound of the result; a finite number, or ∞, default 1.0
    """
    return call("hard_tanh_grad", [("x", x)], ("min", min, -1.0), ("max", max, 1.0))


def hardtanh_grad(x: ColumnOrName, min: Number = -1.0, max: Number = 1.0) -> Column:
    """Hard hyperbolic tangent, x limited to the range from min to max, derivative: ``x > min ? (x <
    max ? 1 : 0) : 0``.

    Source: Collobert: Large Scale Machine Learning, 2004.

    :param x: a column of numbers, arrays or ML Vectors
    :param min: lower bound of the result; a finite number, or −∞, default -1.0
    :param max: upper bound of the result; a finite number, or ∞, default 1.0
    """
    return call("hardtanh_grad", [("x", x)], ("min", min, -1.0), ("max", max, 1.0))


def lecun_tanh(x: ColumnOrName) -> Column:
    """Scaled hyperbolic tangent with f(±1) ≈ ±1: ``1.7159·tanh(2·x/3)``.

    Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("lecun_tanh", [("x", x)])


def lecun_tanh_grad(x: ColumnOrName) -> Column:
    """Scaled hyperbolic tangent with f(±1) ≈ ±1, derivative: ``1.7159·2/3/cosh(2·x/3)²``.

    Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("lecun_tanh_grad", [("x", x)])


def scaled_tanh(x: ColumnOrName, alpha: Number = 1.0, beta: Number = 1.0) -> Column:
    """Hyperbolic tangent with a factor of the result and one of x: ``alpha·tanh(beta·x)``.

    Source: ONNX operator ScaledTanh.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: factor of the result, whose limits are ±alpha; a finite number, default 1.0
    :param beta: factor of x; a finite number, default 1.0
    """
    return call("scaled_tanh", [("x", x)], ("alpha", alpha, 1.0), ("beta", beta, 1.0))


def scaled_tanh_grad(x: ColumnOrName, alpha: Number = 1.0, beta: Number = 1.0) -> Column:
    """Hyperbolic tangent with a factor of the result and one of x, derivative:
    ``alpha·beta/cosh(beta·x)²``.

    Source: ONNX operator ScaledTanh.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: factor of the result, whose limits are ±alpha; a finite number, default 1.0
    :param beta: factor of x; a finite number, default 1.0
    """
    return call("scaled_tanh_grad", [("x", x)], ("alpha", alpha, 1.0), ("beta", beta, 1.0))


def isru(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Inverse square root unit, between ±1/√alpha: ``x/√(1 + alpha·x²)``.

    Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse
    Square Root Linear Units (ISRLUs), 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: inverse square of the limit at ∞; a finite number > 0, or ∞, default 1.0
    """
    return call("isru", [("x", x)], ("alpha", alpha, 1.0))


def isru_grad(x: ColumnOrName, alpha: Number = 1.0) -> Column:
    """Inverse square root unit, between ±1/√alpha, derivative: ``1/(√(1 + alpha·x²)·(1 +
    alpha·x²))``.

    Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse
    Square Root Linear Units (ISRLUs), 2017.

    :param x: a column of numbers, arrays or ML Vectors
    :param alpha: inverse square of the limit at ∞; a finite number > 0, or ∞, default 1.0
    """
    return call("isru_grad", [("x", x)], ("alpha", alpha, 1.0))


def rational_tanh(x: ColumnOrName) -> Column:
    """Rational approximation of lecun_tanh: ``1.7159·sgn(x)·(1 − 1/(1 + |2·x/3| + (2·x/3)² +
    1.41645·(2·x/3)^4))``.

    Source: Anguita, Parodi, Zunino: Speed Improvement of the Back-Propagation on
    Current-Generation Workstations, 1993.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("rational_tanh", [("x", x)])


def rational_tanh_grad(x: ColumnOrName) -> Column:
    """Rational approximation of lecun_tanh, derivative: ``1.7159·2/3·(1 + 2·|2·x/3| +
    4·1.41645·|2·x/3|³)/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4)²``.

    Source: Anguita, Parodi, Zunino: Speed Improvement of the Back-Propagation on
    Current-Generation Workstations, 1993.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("rational_tanh_grad", [("x", x)])


def rectified_tanh(x: ColumnOrName) -> Column:
    """Positive part of the hyperbolic tangent: ``max(tanh(x), 0)``.

    Source: Glorot, Bordes, Bengio: Deep Sparse Rectifier Neural Networks, AISTATS 2011.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("rectified_tanh", [("x", x)])


def rectified_tanh_grad(x: ColumnOrName) -> Column:
    """Positive part of the hyperbolic tangent, derivative: ``x > 0 ? 1/cosh(x)² : 0``.

    Source: Glorot, Bordes, Bengio: Deep Sparse Rectifier Neural Networks, AISTATS 2011.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("rectified_tanh_grad", [("x", x)])


def softsign(x: ColumnOrName) -> Column:
    """Rational function of sigmoid shape, between −1 and 1: ``x/(1 + |x|)``.

    Source: Bergstra, Desjardins, Lamblin, Bengio: Quadratic Polynomials Learn Better Image
    Features, 2009.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("softsign", [("x", x)])


def softsign_grad(x: ColumnOrName) -> Column:
    """Rational function of sigmoid shape, between −1 and 1, derivative: ``1/(1 + |x|)²``.

    Source: Bergstra, Desjardins, Lamblin, Bengio: Quadratic Polynomials Learn Better Image
    Features, 2009.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("softsign_grad", [("x", x)])


def softshrink(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Soft shrinkage, the proximal operator of lambda·|x|: ``x > lambda ? x − lambda : (x < −lambda
    ? x + lambda : 0)``.

    Source: Donoho: De-Noising by Soft-Thresholding, 1995.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("softshrink", [("x", x)], ("lambd", lambd, 0.5))


def soft_shrink(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Soft shrinkage, the proximal operator of lambda·|x|: ``x > lambda ? x − lambda : (x < −lambda
    ? x + lambda : 0)``.

    Source: Donoho: De-Noising by Soft-Thresholding, 1995.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("soft_shrink", [("x", x)], ("lambd", lambd, 0.5))


def softshrink_grad(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Soft shrinkage, the proximal operator of lambda·|x|, derivative: ``|x| > lambda ? 1 : 0``.

    Source: Donoho: De-Noising by Soft-Thresholding, 1995.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("softshrink_grad", [("x", x)], ("lambd", lambd, 0.5))


def soft_shrink_grad(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Soft shrinkage, the proximal operator of lambda·|x|, derivative: ``|x| > lambda ? 1 : 0``.

    Source: Donoho: De-Noising by Soft-Thresholding, 1995.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("soft_shrink_grad", [("x", x)], ("lambd", lambd, 0.5))


def hardshrink(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Hard shrinkage, x where |x| is greater than lambda, else 0: ``|x| > lambda ? x : 0``.

    Source: Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("hardshrink", [("x", x)], ("lambd", lambd, 0.5))


def hard_shrink(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Hard shrinkage, x where |x| is greater than lambda, else 0: ``|x| > lambda ? x : 0``.

    Source: Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("hard_shrink", [("x", x)], ("lambd", lambd, 0.5))


def hardshrink_grad(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: ``|x| > lambda ? 1 :
    0``.

    Source: Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("hardshrink_grad", [("x", x)], ("lambd", lambd, 0.5))


def hard_shrink_grad(x: ColumnOrName, lambd: Number = 0.5) -> Column:
    """Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: ``|x| > lambda ? 1 :
    0``.

    Source: Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    """
    return call("hard_shrink_grad", [("x", x)], ("lambd", lambd, 0.5))


def shrink(x: ColumnOrName, lambd: Number = 0.5, bias: Number = 0.0) -> Column:
    """Shrinkage with a threshold and a separate bias: ``x < −lambda ? x + bias : (x > lambda ? x −
    bias : 0)``.

    Source: ONNX operator Shrink.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    :param bias: amount by which |x| is reduced where it is greater than lambda; a finite
        number, default 0.0
    """
    return call("shrink", [("x", x)], ("lambd", lambd, 0.5), ("bias", bias, 0.0))


def shrink_grad(x: ColumnOrName, lambd: Number = 0.5, bias: Number = 0.0) -> Column:
    """Shrinkage with a threshold and a separate bias, derivative: ``|x| > lambda ? 1 : 0``.

    Source: ONNX operator Shrink.

    :param x: a column of numbers, arrays or ML Vectors
    :param lambd: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞,
        default 0.5
    :param bias: amount by which |x| is reduced where it is greater than lambda; a finite
        number, default 0.0
    """
    return call("shrink_grad", [("x", x)], ("lambd", lambd, 0.5), ("bias", bias, 0.0))


def tanhshrink(x: ColumnOrName) -> Column:
    """Difference of x and its hyperbolic tangent: ``x − tanh(x)``.

    Source: torch.nn.Tanhshrink.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("tanhshrink", [("x", x)])


def tanh_shrink(x: ColumnOrName) -> Column:
    """Difference of x and its hyperbolic tangent: ``x − tanh(x)``.

    Source: torch.nn.Tanhshrink.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("tanh_shrink", [("x", x)])


def tanhshrink_grad(x: ColumnOrName) -> Column:
    """Difference of x and its hyperbolic tangent, derivative: ``tanh(x)²``.

    Source: torch.nn.Tanhshrink.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("tanhshrink_grad", [("x", x)])


def tanh_shrink_grad(x: ColumnOrName) -> Column:
    """Difference of x and its hyperbolic tangent, derivative: ``tanh(x)²``.

    Source: torch.nn.Tanhshrink.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("tanh_shrink_grad", [("x", x)])


def identity(x: ColumnOrName) -> Column:
    """Identity function: ``x``.

    Source: Linear output unit of networks for regression.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("identity", [("x", x)])


def linear(x: ColumnOrName) -> Column:
    """Identity function: ``x``.

    Source: Linear output unit of networks for regression.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("linear", [("x", x)])


def identity_grad(x: ColumnOrName) -> Column:
    """Identity function, derivative: ``1``.

    Source: Linear output unit of networks for regression.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("identity_grad", [("x", x)])


def linear_grad(x: ColumnOrName) -> Column:
    """Identity function, derivative: ``1``.

    Source: Linear output unit of networks for regression.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("linear_grad", [("x", x)])


def bent_identity(x: ColumnOrName) -> Column:
    """Hyperbola with slope 1/2 at −∞ and 3/2 at ∞: ``(√(x² + 1) − 1)/2 + x``.

    Source: Hyperbola in the list of activation functions of Wikipedia.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("bent_identity", [("x", x)])


def bent_identity_grad(x: ColumnOrName) -> Column:
    """Hyperbola with slope 1/2 at −∞ and 3/2 at ∞, derivative: ``x/(2·√(x² + 1)) + 1``.

    Source: Hyperbola in the list of activation functions of Wikipedia.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("bent_identity_grad", [("x", x)])


def cube(x: ColumnOrName) -> Column:
    """Third power of x: ``x³``.

    Source: Chen, Manning: A Fast and Accurate Dependency Parser using Neural Networks, EMNLP
    2014.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("cube", [("x", x)])


def cube_grad(x: ColumnOrName) -> Column:
    """Third power of x, derivative: ``3·x²``.

    Source: Chen, Manning: A Fast and Accurate Dependency Parser using Neural Networks, EMNLP
    2014.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("cube_grad", [("x", x)])


def exponential(x: ColumnOrName) -> Column:
    """Exponential function: ``exp(x)``.

    Source: keras.activations.exponential.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("exponential", [("x", x)])


def exponential_grad(x: ColumnOrName) -> Column:
    """Exponential function, derivative: ``exp(x)``.

    Source: keras.activations.exponential.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("exponential_grad", [("x", x)])


def gaussian(x: ColumnOrName) -> Column:
    """Gaussian function: ``exp(−x²)``.

    Source: Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gaussian", [("x", x)])


def gaussian_grad(x: ColumnOrName) -> Column:
    """Gaussian function, derivative: ``−2·x·exp(−x²)``.

    Source: Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("gaussian_grad", [("x", x)])


def erf(x: ColumnOrName) -> Column:
    """Error function: ``erf(x)``.

    Source: Glaisher: On a Class of Definite Integrals, 1871.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("erf", [("x", x)])


def erf_grad(x: ColumnOrName) -> Column:
    """Error function, derivative: ``2/√π·exp(−x²)``.

    Source: Glaisher: On a Class of Definite Integrals, 1871.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("erf_grad", [("x", x)])


def logit(x: ColumnOrName) -> Column:
    """Log-odds, the inverse of the logistic sigmoid: ``ln(x/(1 − x))``.

    Source: Berkson: Application of the Logistic Function to Bio-Assay, 1944.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("logit", [("x", x)])


def logit_grad(x: ColumnOrName) -> Column:
    """Log-odds, the inverse of the logistic sigmoid, derivative: ``1/(x·(1 − x))``.

    Source: Berkson: Application of the Logistic Function to Bio-Assay, 1944.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("logit_grad", [("x", x)])


def log1mexp(x: ColumnOrName) -> Column:
    """Logarithm of 1 minus an exponential, as of the probability of the contrary: ``ln(1 −
    exp(−x))``.

    Source: Mächler: Accurately Computing log(1 − exp(−|a|)), 2012.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("log1mexp", [("x", x)])


def log1mexp_grad(x: ColumnOrName) -> Column:
    """Logarithm of 1 minus an exponential, as of the probability of the contrary, derivative:
    ``1/expm1(x)``.

    Source: Mächler: Accurately Computing log(1 − exp(−|a|)), 2012.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("log1mexp_grad", [("x", x)])


def normal_cdf(x: ColumnOrName) -> Column:
    """Distribution function of the standard normal distribution, the inverse of probit: ``Φ(x)``.

    Source: Bliss: The Method of Probits, 1934.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("normal_cdf", [("x", x)])


def normal_cdf_grad(x: ColumnOrName) -> Column:
    """Distribution function of the standard normal distribution, the inverse of probit, derivative:
    ``φ(x)``.

    Source: Bliss: The Method of Probits, 1934.

    :param x: a column of numbers, arrays or ML Vectors
    """
    return call("normal_cdf_grad", [("x", x)])


def dropout(x: ColumnOrName, key: ColumnOrName, p: Number = 0.5) -> Column:
    """Inverted dropout, which drops elements at random and scales the others: ``u < p ? 0 : x/(1 −
    p)``.

    Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout, JMLR 15, 2014.

    :param x: a column of numbers, arrays or ML Vectors
    :param key: seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT,
        required
    :param p: probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5
    """
    return call("dropout", [("x", x), ("key", key)], ("p", p, 0.5))


def dropout_grad(x: ColumnOrName, key: ColumnOrName, p: Number = 0.5) -> Column:
    """Inverted dropout, which drops elements at random and scales the others, derivative: ``u < p ?
    0 : 1/(1 − p)``.

    Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout, JMLR 15, 2014.

    :param x: a column of numbers, arrays or ML Vectors
    :param key: seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT,
        required
    :param p: probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5
    """
    return call("dropout_grad", [("x", x), ("key", key)], ("p", p, 0.5))


def softmax(x: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Exponentials of a row divided by their sum: ``exp(x/temperature)/sum(exp(x/temperature))``.

    Source: Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs,
    1990.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call("softmax", [("x", x)], ("temperature", temperature, 1.0))


def softmax_vjp(x: ColumnOrName, upstream: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Exponentials of a row divided by their sum, vector-Jacobian product: ``upstream times the
    Jacobian of softmax``.

    Source: Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs,
    1990.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call(
        "softmax_vjp",
        [("x", x), ("upstream", upstream)],
        ("temperature", temperature, 1.0),
    )


def softmax_jacobian(x: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Exponentials of a row divided by their sum, Jacobian:
    ``∂(exp(x/temperature)/sum(exp(x/temperature)))/∂x``.

    Source: Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs,
    1990.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call("softmax_jacobian", [("x", x)], ("temperature", temperature, 1.0))


def log_softmax(x: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Logarithm of softmax: ``x/temperature − ln(sum(exp(x/temperature)))``.

    Source: torch.nn.LogSoftmax.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call("log_softmax", [("x", x)], ("temperature", temperature, 1.0))


def logsoftmax(x: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Logarithm of softmax: ``x/temperature − ln(sum(exp(x/temperature)))``.

    Source: torch.nn.LogSoftmax.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call("logsoftmax", [("x", x)], ("temperature", temperature, 1.0))


def log_softmax_vjp(x: ColumnOrName, upstream: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Logarithm of softmax, vector-Jacobian product: ``upstream times the Jacobian of
    log_softmax``.

    Source: torch.nn.LogSoftmax.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call(
        "log_softmax_vjp",
        [("x", x), ("upstream", upstream)],
        ("temperature", temperature, 1.0),
    )


def logsoftmax_vjp(x: ColumnOrName, upstream: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Logarithm of softmax, vector-Jacobian product: ``upstream times the Jacobian of
    log_softmax``.

    Source: torch.nn.LogSoftmax.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call(
        "logsoftmax_vjp",
        [("x", x), ("upstream", upstream)],
        ("temperature", temperature, 1.0),
    )


def sparsemax(x: ColumnOrName) -> Column:
    """Euclidean projection of a row onto the probability simplex: ``max(x − τ, 0), where τ solves
    sum(max(x − τ, 0)) = 1``.

    Source: Martins, Astudillo: From Softmax to Sparsemax, ICML 2016.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("sparsemax", [("x", x)])


def sparsemax_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Euclidean projection of a row onto the probability simplex, vector-Jacobian product:
    ``upstream times the Jacobian of sparsemax``.

    Source: Martins, Astudillo: From Softmax to Sparsemax, ICML 2016.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("sparsemax_vjp", [("x", x), ("upstream", upstream)])


def entmax15(x: ColumnOrName) -> Column:
    """1.5-entmax of a row, between softmax and sparsemax: ``max(x/2 − τ, 0)², where τ solves
    sum(max(x/2 − τ, 0)²) = 1``.

    Source: Peters, Niculae, Martins: Sparse Sequence-to-Sequence Models, ACL 2019.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("entmax15", [("x", x)])


def entmax15_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """1.5-entmax of a row, between softmax and sparsemax, vector-Jacobian product: ``upstream times
    the Jacobian of entmax15``.

    Source: Peters, Niculae, Martins: Sparse Sequence-to-Sequence Models, ACL 2019.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("entmax15_vjp", [("x", x), ("upstream", upstream)])


def gumbel_softmax(x: ColumnOrName, key: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Softmax of a row with Gumbel noise, a differentiable sample of a class: ``exp((x +
    g)/temperature)/sum(exp((x + g)/temperature)), where g = −ln(−ln(u))``.

    Source: Jang, Gu, Poole: Categorical Reparameterization with Gumbel-Softmax, ICLR 2017.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param key: seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT,
        required
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call("gumbel_softmax", [("x", x), ("key", key)], ("temperature", temperature, 1.0))


def gumbel_softmax_vjp(
    x: ColumnOrName,
    upstream: ColumnOrName,
    key: ColumnOrName,
    temperature: Number = 1.0,
) -> Column:
    """Softmax of a row with Gumbel noise, a differentiable sample of a class, vector-Jacobian
    product: ``upstream times the Jacobian of gumbel_softmax``.

    Source: Jang, Gu, Poole: Categorical Reparameterization with Gumbel-Softmax, ICLR 2017.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param key: seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT,
        required
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call(
        "gumbel_softmax_vjp",
        [("x", x), ("upstream", upstream), ("key", key)],
        ("temperature", temperature, 1.0),
    )


def softmin(x: ColumnOrName, temperature: Number = 1.0) -> Column:
    """Softmax of the negated row: ``exp(−x/temperature)/sum(exp(−x/temperature))``.

    Source: torch.nn.Softmin.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param temperature: divisor of the elements before the exponential; a finite number > 0, or
        ∞, default 1.0
    """
    return call("softmin", [("x", x)], ("temperature", temperature, 1.0))


def hardmax(x: ColumnOrName) -> Column:
    """1 at the first maximum of a row, 0 elsewhere: ``i = argmax(x) ? 1 : 0``.

    Source: ONNX operator Hardmax.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("hardmax", [("x", x)])


def logsumexp(x: ColumnOrName) -> Column:
    """Logarithm of the sum of the exponentials of a row: ``ln(sum(exp(x)))``.

    Source: Blanchard, Higham, Higham: Accurately Computing the Log-Sum-Exp and Softmax
    Functions, 2021.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("logsumexp", [("x", x)])


def l2_normalize(x: ColumnOrName, eps: Number = 1e-12) -> Column:
    """Row divided by its Euclidean norm: ``x/max(√(sum(x²)), eps)``.

    Source: torch.nn.functional.normalize.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param eps: smallest divisor; a finite number ≥ 0, default 1e-12
    """
    return call("l2_normalize", [("x", x)], ("eps", eps, 1e-12))


def l2_normalize_vjp(x: ColumnOrName, upstream: ColumnOrName, eps: Number = 1e-12) -> Column:
    """Row divided by its Euclidean norm, vector-Jacobian product: ``upstream times the Jacobian of
    l2_normalize``.

    Source: torch.nn.functional.normalize.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param eps: smallest divisor; a finite number ≥ 0, default 1e-12
    """
    return call("l2_normalize_vjp", [("x", x), ("upstream", upstream)], ("eps", eps, 1e-12))


def layer_norm(x: ColumnOrName, eps: Number = 1e-05) -> Column:
    """Row minus its mean, divided by its standard deviation: ``(x − sum(x)/n)/√(sum((x −
    sum(x)/n)²)/n + eps)``.

    Source: Ba, Kiros, Hinton: Layer Normalization, 2016, as torch.nn.LayerNorm.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param eps: added to the variance; a finite number ≥ 0, default 1e-05
    """
    return call("layer_norm", [("x", x)], ("eps", eps, 1e-05))


def layer_norm_vjp(x: ColumnOrName, upstream: ColumnOrName, eps: Number = 1e-05) -> Column:
    """Row minus its mean, divided by its standard deviation, vector-Jacobian product: ``upstream
    times the Jacobian of layer_norm``.

    Source: Ba, Kiros, Hinton: Layer Normalization, 2016, as torch.nn.LayerNorm.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param eps: added to the variance; a finite number ≥ 0, default 1e-05
    """
    return call("layer_norm_vjp", [("x", x), ("upstream", upstream)], ("eps", eps, 1e-05))


def rms_norm(x: ColumnOrName, eps: Number = 1e-05) -> Column:
    """Row divided by the root of its mean square: ``x/√(sum(x²)/n + eps)``.

    Source: Zhang, Sennrich: Root Mean Square Layer Normalization, NeurIPS 2019, as
    torch.nn.RMSNorm.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param eps: added to the mean square; a finite number ≥ 0, default 1e-05
    """
    return call("rms_norm", [("x", x)], ("eps", eps, 1e-05))


def rms_norm_vjp(x: ColumnOrName, upstream: ColumnOrName, eps: Number = 1e-05) -> Column:
    """Row divided by the root of its mean square, vector-Jacobian product: ``upstream times the
    Jacobian of rms_norm``.

    Source: Zhang, Sennrich: Root Mean Square Layer Normalization, NeurIPS 2019, as
    torch.nn.RMSNorm.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param eps: added to the mean square; a finite number ≥ 0, default 1e-05
    """
    return call("rms_norm_vjp", [("x", x), ("upstream", upstream)], ("eps", eps, 1e-05))


def glu(x: ColumnOrName) -> Column:
    """Gated linear unit, the first half of a row times the logistic sigmoid of the second half:
    ``a·σ(b)``.

    Source: Dauphin, Fan, Auli, Grangier: Language Modeling with Gated Convolutional Networks,
    ICML 2017.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("glu", [("x", x)])


def glu_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Gated linear unit, the first half of a row times the logistic sigmoid of the second half,
    vector-Jacobian product: ``upstream times the Jacobian of glu``.

    Source: Dauphin, Fan, Auli, Grangier: Language Modeling with Gated Convolutional Networks,
    ICML 2017.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("glu_vjp", [("x", x), ("upstream", upstream)])


def swiglu(x: ColumnOrName) -> Column:
    """Gated linear unit, silu of the first half of a row times the second half: ``a·σ(a)·b``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("swiglu", [("x", x)])


def swiglu_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Gated linear unit, silu of the first half of a row times the second half, vector-Jacobian
    product: ``upstream times the Jacobian of swiglu``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("swiglu_vjp", [("x", x), ("upstream", upstream)])


def geglu(x: ColumnOrName) -> Column:
    """Gated linear unit, gelu of the first half of a row times the second half: ``a·Φ(a)·b``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("geglu", [("x", x)])


def geglu_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Gated linear unit, gelu of the first half of a row times the second half, vector-Jacobian
    product: ``upstream times the Jacobian of geglu``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("geglu_vjp", [("x", x), ("upstream", upstream)])


def reglu(x: ColumnOrName) -> Column:
    """Gated linear unit, relu of the first half of a row times the second half: ``max(0, a)·b``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("reglu", [("x", x)])


def reglu_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Gated linear unit, relu of the first half of a row times the second half, vector-Jacobian
    product: ``upstream times the Jacobian of reglu``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("reglu_vjp", [("x", x), ("upstream", upstream)])


def bilinear_glu(x: ColumnOrName) -> Column:
    """Bilinear gated linear unit, the product of the two halves of a row: ``a·b``.

    Source: Mnih, Hinton: Three New Graphical Models for Statistical Language Modelling, ICML
    2007.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("bilinear_glu", [("x", x)])


def bilinear_glu_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Bilinear gated linear unit, the product of the two halves of a row, vector-Jacobian product:
    ``upstream times the Jacobian of bilinear_glu``.

    Source: Mnih, Hinton: Three New Graphical Models for Statistical Language Modelling, ICML
    2007.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("bilinear_glu_vjp", [("x", x), ("upstream", upstream)])


def crelu(x: ColumnOrName) -> Column:
    """Concatenated rectified linear unit, relu of a row followed by relu of its negation: ``[max(0,
    x), max(0, −x)]``.

    Source: Shang, Sohn, Almeida, Lee: Understanding and Improving Convolutional Neural Networks
    via Concatenated Rectified Linear Units, ICML 2016.

    :param x: a column of arrays or ML Vectors, each of them a row
    """
    return call("crelu", [("x", x)])


def crelu_vjp(x: ColumnOrName, upstream: ColumnOrName) -> Column:
    """Concatenated rectified linear unit, relu of a row followed by relu of its negation,
    vector-Jacobian product: ``upstream times the Jacobian of crelu``.

    Source: Shang, Sohn, Almeida, Lee: Understanding and Improving Convolutional Neural Networks
    via Concatenated Rectified Linear Units, ICML 2016.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    """
    return call("crelu_vjp", [("x", x), ("upstream", upstream)])


def maxout(x: ColumnOrName, k: Number = 2) -> Column:
    """Maximum of each group of k adjacent elements: ``max(x₁, …, xₖ)``.

    Source: Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout Networks, ICML 2013.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param k: number of elements in each group; a whole number ≥ 1, default 2
    """
    return call("maxout", [("x", x)], ("k", k, 2))


def maxout_vjp(x: ColumnOrName, upstream: ColumnOrName, k: Number = 2) -> Column:
    """Maximum of each group of k adjacent elements, vector-Jacobian product: ``upstream times the
    Jacobian of maxout``.

    Source: Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout Networks, ICML 2013.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param upstream: a column; upstream gradient, the derivative of the loss with respect to
        each element of the result
    :param k: number of elements in each group; a whole number ≥ 1, default 2
    """
    return call("maxout_vjp", [("x", x), ("upstream", upstream)], ("k", k, 2))


def binary_cross_entropy(x: ColumnOrName, y: ColumnOrName, eps: Number = 0.0) -> Column:
    """Binary cross-entropy of a predicted probability: ``−y·ln(min(max(x, eps), 1 − eps)) − (1 −
    y)·ln(min(max(1 − x, eps), 1 − eps))``.

    Source: torch.nn.BCELoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param eps: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5,
        default 0.0
    """
    return call("binary_cross_entropy", [("x", x), ("y", y)], ("eps", eps, 0.0))


def binary_cross_entropy_grad(x: ColumnOrName, y: ColumnOrName, eps: Number = 0.0) -> Column:
    """Binary cross-entropy of a predicted probability, derivative: ``x < eps ? 0 : 1 − x < eps ? 0
    : (x − y)/(x·(1 − x))``.

    Source: torch.nn.BCELoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param eps: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5,
        default 0.0
    """
    return call("binary_cross_entropy_grad", [("x", x), ("y", y)], ("eps", eps, 0.0))


def sigmoid_cross_entropy(x: ColumnOrName, y: ColumnOrName, pos_weight: Numbers = 1.0) -> Column:
    """Binary cross-entropy of a predicted logit: ``y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 +
    exp(x))``.

    Source: torch.nn.BCEWithLogitsLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param pos_weight: weight of the positive class, y = 1; a finite number ≥ 0 or a list with
        one per element, default 1.0
    """
    return call("sigmoid_cross_entropy", [("x", x), ("y", y)], ("pos_weight", pos_weight, 1.0))


def binary_cross_entropy_with_logits(
    x: ColumnOrName,
    y: ColumnOrName,
    pos_weight: Numbers = 1.0,
) -> Column:
    """Binary cross-entropy of a predicted logit: ``y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 +
    exp(x))``.

    Source: torch.nn.BCEWithLogitsLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param pos_weight: weight of the positive class, y = 1; a finite number ≥ 0 or a list with
        one per element, default 1.0
    """
    return call(
        "binary_cross_entropy_with_logits",
        [("x", x), ("y", y)],
        ("pos_weight", pos_weight, 1.0),
    )


def sigmoid_cross_entropy_grad(
    x: ColumnOrName,
    y: ColumnOrName,
    pos_weight: Numbers = 1.0,
) -> Column:
    """Binary cross-entropy of a predicted logit, derivative: ``(1 − y)·σ(x) − y·pos_weight·σ(−x)``.

    Source: torch.nn.BCEWithLogitsLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param pos_weight: weight of the positive class, y = 1; a finite number ≥ 0 or a list with
        one per element, default 1.0
    """
    return call("sigmoid_cross_entropy_grad", [("x", x), ("y", y)], ("pos_weight", pos_weight, 1.0))


def binary_cross_entropy_with_logits_grad(
    x: ColumnOrName,
    y: ColumnOrName,
    pos_weight: Numbers = 1.0,
) -> Column:
    """Binary cross-entropy of a predicted logit, derivative: ``(1 − y)·σ(x) − y·pos_weight·σ(−x)``.

    Source: torch.nn.BCEWithLogitsLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param pos_weight: weight of the positive class, y = 1; a finite number ≥ 0 or a list with
        one per element, default 1.0
    """
    return call(
        "binary_cross_entropy_with_logits_grad",
        [("x", x), ("y", y)],
        ("pos_weight", pos_weight, 1.0),
    )


def focal_loss(
    x: ColumnOrName,
    y: ColumnOrName,
    gamma: Number = 2.0,
    alpha: Number | None = None,
) -> Column:
    """Focal loss of a predicted logit, the cross-entropy with less weight for what is easy:
    ``y·(alpha ≥ 0 ? alpha : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha :
    1)·σ(x)^gamma·ln(1 + exp(x))``.

    Source: Lin et al.: Focal Loss for Dense Object Detection, 2017, arXiv:1708.02002;
    torchvision.ops.sigmoid_focal_loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param gamma: how much less an easy example weighs; a finite number ≥ 0, default 2.0
    :param alpha: weight of the positive class, y = 1; that of the other is 1 − alpha; a finite
        number ≥ 0 and ≤ 1, optional
    """
    return call("focal_loss", [("x", x), ("y", y)], ("gamma", gamma, 2.0), ("alpha", alpha, None))


def focal_loss_grad(
    x: ColumnOrName,
    y: ColumnOrName,
    gamma: Number = 2.0,
    alpha: Number | None = None,
) -> Column:
    """Focal loss of a predicted logit, the cross-entropy with less weight for what is easy,
    derivative: ``its exact derivative``.

    Source: Lin et al.: Focal Loss for Dense Object Detection, 2017, arXiv:1708.02002;
    torchvision.ops.sigmoid_focal_loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1 or 0, or the probability of class 1
    :param gamma: how much less an easy example weighs; a finite number ≥ 0, default 2.0
    :param alpha: weight of the positive class, y = 1; that of the other is 1 − alpha; a finite
        number ≥ 0 and ≤ 1, optional
    """
    return call(
        "focal_loss_grad",
        [("x", x), ("y", y)],
        ("gamma", gamma, 2.0),
        ("alpha", alpha, None),
    )


def hinge(x: ColumnOrName, y: ColumnOrName) -> Column:
    """Hinge loss of a score: ``max(0, 1 − (y = 0 ? −1 : y)·x)``.

    Source: keras.losses.Hinge.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1, or −1 or 0 for the other class
    """
    return call("hinge", [("x", x), ("y", y)])


def hinge_grad(x: ColumnOrName, y: ColumnOrName) -> Column:
    """Hinge loss of a score, derivative: ``1 − (y = 0 ? −1 : y)·x > 0 ? −(y = 0 ? −1 : y) : 0``.

    Source: keras.losses.Hinge.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1, or −1 or 0 for the other class
    """
    return call("hinge_grad", [("x", x), ("y", y)])


def squared_hinge(x: ColumnOrName, y: ColumnOrName) -> Column:
    """Square of the hinge loss of a score: ``max(0, 1 − (y = 0 ? −1 : y)·x)²``.

    Source: keras.losses.SquaredHinge.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1, or −1 or 0 for the other class
    """
    return call("squared_hinge", [("x", x), ("y", y)])


def squared_hinge_grad(x: ColumnOrName, y: ColumnOrName) -> Column:
    """Square of the hinge loss of a score, derivative: ``1 − (y = 0 ? −1 : y)·x > 0 ? −2·(y = 0 ?
    −1 : y)·(1 − (y = 0 ? −1 : y)·x) : 0``.

    Source: keras.losses.SquaredHinge.

    :param x: a column of numbers, arrays or ML Vectors
    :param y: a column; true class, 1, or −1 or 0 for the other class
    """
    return call("squared_hinge_grad", [("x", x), ("y", y)])


def poisson_nll(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Negative log-likelihood of a count, of the logarithm of its predicted rate: ``exp(x) −
    target·x``.

    Source: torch.nn.PoissonNLLLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true count
    """
    return call("poisson_nll", [("x", x), ("target", target)])


def poisson_nll_grad(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Negative log-likelihood of a count, of the logarithm of its predicted rate, derivative:
    ``exp(x) − target``.

    Source: torch.nn.PoissonNLLLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true count
    """
    return call("poisson_nll_grad", [("x", x), ("target", target)])


def gaussian_nll(
    x: ColumnOrName,
    target: ColumnOrName,
    variance: Number,
    eps: Number = 1e-06,
) -> Column:
    """Negative log-likelihood of a number, of its predicted mean and variance: ``(ln(max(variance,
    eps)) + (x − target)²/max(variance, eps))/2``.

    Source: torch.nn.GaussianNLLLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param variance: predicted variance; a finite number ≥ 0, required
    :param eps: smallest variance that is taken as it is; a finite number > 0, default 1e-06
    """
    return call(
        "gaussian_nll",
        [("x", x), ("target", target)],
        ("variance", variance, None),
        ("eps", eps, 1e-06),
    )


def gaussian_nll_grad(
    x: ColumnOrName,
    target: ColumnOrName,
    variance: Number,
    eps: Number = 1e-06,
) -> Column:
    """Negative log-likelihood of a number, of its predicted mean and variance, derivative: ``(x −
    target)/max(variance, eps)``.

    Source: torch.nn.GaussianNLLLoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param variance: predicted variance; a finite number ≥ 0, required
    :param eps: smallest variance that is taken as it is; a finite number > 0, default 1e-06
    """
    return call(
        "gaussian_nll_grad",
        [("x", x), ("target", target)],
        ("variance", variance, None),
        ("eps", eps, 1e-06),
    )


def quantile_loss(x: ColumnOrName, target: ColumnOrName, tau: Number = 0.5) -> Column:
    """Quantile loss, or pinball loss, of a predicted quantile: ``x > target ? (1 − tau)·(x −
    target) : tau·(target − x)``.

    Source: Koenker, Bassett: Regression Quantiles, Econometrica 46, 1978.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param tau: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5
    """
    return call("quantile_loss", [("x", x), ("target", target)], ("tau", tau, 0.5))


def quantile_loss_grad(x: ColumnOrName, target: ColumnOrName, tau: Number = 0.5) -> Column:
    """Quantile loss, or pinball loss, of a predicted quantile, derivative: ``x > target ? 1 − tau :
    x < target ? −tau : 1/2 − tau``.

    Source: Koenker, Bassett: Regression Quantiles, Econometrica 46, 1978.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param tau: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5
    """
    return call("quantile_loss_grad", [("x", x), ("target", target)], ("tau", tau, 0.5))


def squared_error(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Squared difference of x and the target: ``(x − target)²``.

    Source: torch.nn.MSELoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("squared_error", [("x", x), ("target", target)])


def mse_loss(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Squared difference of x and the target: ``(x − target)²``.

    Source: torch.nn.MSELoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("mse_loss", [("x", x), ("target", target)])


def squared_error_grad(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Squared difference of x and the target, derivative: ``2·(x − target)``.

    Source: torch.nn.MSELoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("squared_error_grad", [("x", x), ("target", target)])


def mse_loss_grad(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Squared difference of x and the target, derivative: ``2·(x − target)``.

    Source: torch.nn.MSELoss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("mse_loss_grad", [("x", x), ("target", target)])


def absolute_error(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Absolute difference of x and the target: ``|x − target|``.

    Source: torch.nn.L1Loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("absolute_error", [("x", x), ("target", target)])


def l1_loss(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Absolute difference of x and the target: ``|x − target|``.

    Source: torch.nn.L1Loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("l1_loss", [("x", x), ("target", target)])


def absolute_error_grad(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Absolute difference of x and the target, derivative: ``sgn(x − target)``.

    Source: torch.nn.L1Loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("absolute_error_grad", [("x", x), ("target", target)])


def l1_loss_grad(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Absolute difference of x and the target, derivative: ``sgn(x − target)``.

    Source: torch.nn.L1Loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("l1_loss_grad", [("x", x), ("target", target)])


def huber(x: ColumnOrName, target: ColumnOrName, delta: Number = 1.0) -> Column:
    """Half the squared error up to the distance delta from the target, linear beyond: ``|x −
    target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)``.

    Source: Huber: Robust Estimation of a Location Parameter, 1964.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param delta: distance from the target beyond which the loss is linear; a finite number > 0,
        default 1.0
    """
    return call("huber", [("x", x), ("target", target)], ("delta", delta, 1.0))


def huber_loss(x: ColumnOrName, target: ColumnOrName, delta: Number = 1.0) -> Column:
    """Half the squared error up to the distance delta from the target, linear beyond: ``|x −
    target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)``.

    Source: Huber: Robust Estimation of a Location Parameter, 1964.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param delta: distance from the target beyond which the loss is linear; a finite number > 0,
        default 1.0
    """
    return call("huber_loss", [("x", x), ("target", target)], ("delta", delta, 1.0))


def huber_grad(x: ColumnOrName, target: ColumnOrName, delta: Number = 1.0) -> Column:
    """Half the squared error up to the distance delta from the target, linear beyond, derivative:
    ``min(max(x − target, −delta), delta)``.

    Source: Huber: Robust Estimation of a Location Parameter, 1964.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param delta: distance from the target beyond which the loss is linear; a finite number > 0,
        default 1.0
    """
    return call("huber_grad", [("x", x), ("target", target)], ("delta", delta, 1.0))


def huber_loss_grad(x: ColumnOrName, target: ColumnOrName, delta: Number = 1.0) -> Column:
    """Half the squared error up to the distance delta from the target, linear beyond, derivative:
    ``min(max(x − target, −delta), delta)``.

    Source: Huber: Robust Estimation of a Location Parameter, 1964.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param delta: distance from the target beyond which the loss is linear; a finite number > 0,
        default 1.0
    """
    return call("huber_loss_grad", [("x", x), ("target", target)], ("delta", delta, 1.0))


def smooth_l1(x: ColumnOrName, target: ColumnOrName, beta: Number = 1.0) -> Column:
    """Absolute error with a parabola next to the target: ``|x − target| < beta ? (x −
    target)²/(2·beta) : |x − target| − beta/2``.

    Source: torch.nn.SmoothL1Loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param beta: distance from the target from which on the loss is linear; a finite number ≥ 0,
        default 1.0
    """
    return call("smooth_l1", [("x", x), ("target", target)], ("beta", beta, 1.0))


def smooth_l1_grad(x: ColumnOrName, target: ColumnOrName, beta: Number = 1.0) -> Column:
    """Absolute error with a parabola next to the target, derivative: ``|x − target| < beta ? (x −
    target)/beta : sgn(x − target)``.

    Source: torch.nn.SmoothL1Loss.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    :param beta: distance from the target from which on the loss is linear; a finite number ≥ 0,
        default 1.0
    """
    return call("smooth_l1_grad", [("x", x), ("target", target)], ("beta", beta, 1.0))


def log_cosh(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Logarithm of the hyperbolic cosine of the difference of x and the target: ``ln(cosh(x −
    target))``.

    Source: keras.losses.LogCosh.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("log_cosh", [("x", x), ("target", target)])


def log_cosh_grad(x: ColumnOrName, target: ColumnOrName) -> Column:
    """Logarithm of the hyperbolic cosine of the difference of x and the target, derivative:
    ``tanh(x − target)``.

    Source: keras.losses.LogCosh.

    :param x: a column of numbers, arrays or ML Vectors
    :param target: a column; true value
    """
    return call("log_cosh_grad", [("x", x), ("target", target)])


def cross_entropy(x: ColumnOrName, label: ColumnOrName, eps: Number = 0.0) -> Column:
    """Cross-entropy of predicted probabilities and a label: ``−sum(label·ln(min(max(x, eps), 1 −
    eps)))``.

    Source: keras.losses.CategoricalCrossentropy.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param label: a column; index of the true class, or weight of each class
    :param eps: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5,
        default 0.0
    """
    return call("cross_entropy", [("x", x), ("label", label)], ("eps", eps, 0.0))


def cross_entropy_grad(x: ColumnOrName, label: ColumnOrName, eps: Number = 0.0) -> Column:
    """Cross-entropy of predicted probabilities and a label, derivative: ``x < eps ? 0 : 1 − x < eps
    ? 0 : −label/x``.

    Source: keras.losses.CategoricalCrossentropy.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param label: a column; index of the true class, or weight of each class
    :param eps: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5,
        default 0.0
    """
    return call("cross_entropy_grad", [("x", x), ("label", label)], ("eps", eps, 0.0))


def softmax_cross_entropy(
    x: ColumnOrName,
    label: ColumnOrName,
    label_smoothing: Number = 0.0,
    ignore_index: Number = -2147483648,
    class_weights: Numbers = 1.0,
) -> Column:
    """Cross-entropy of the softmax of a row and a label: ``sum(class_weights·((1 −
    label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))``.

    Source: torch.nn.CrossEntropyLoss.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param label: a column; index of the true class, or weight of each class
    :param label_smoothing: fraction of the label that is spread evenly over all classes; a
        finite number ≥ 0 and < 1, default 0.0
    :param ignore_index: index whose rows give null, −2147483648 for none; a whole number ≥
        -2147483648, default -2147483648
    :param class_weights: weight of each class; a finite number ≥ 0 or a list with one per
        element, default 1.0
    """
    return call(
        "softmax_cross_entropy",
        [("x", x), ("label", label)],
        ("label_smoothing", label_smoothing, 0.0),
        ("ignore_index", ignore_index, -2147483648),
        ("class_weights", class_weights, 1.0),
    )


def softmax_cross_entropy_grad(
    x: ColumnOrName,
    label: ColumnOrName,
    label_smoothing: Number = 0.0,
    ignore_index: Number = -2147483648,
    class_weights: Numbers = 1.0,
) -> Column:
    """Cross-entropy of the softmax of a row and a label, derivative: ``sum(class_weights·((1 −
    label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 −
    label_smoothing)·label + label_smoothing/n)``.

    Source: torch.nn.CrossEntropyLoss.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param label: a column; index of the true class, or weight of each class
    :param label_smoothing: fraction of the label that is spread evenly over all classes; a
        finite number ≥ 0 and < 1, default 0.0
    :param ignore_index: index whose rows give null, −2147483648 for none; a whole number ≥
        -2147483648, default -2147483648
    :param class_weights: weight of each class; a finite number ≥ 0 or a list with one per
        element, default 1.0
    """
    return call(
        "softmax_cross_entropy_grad",
        [("x", x), ("label", label)],
        ("label_smoothing", label_smoothing, 0.0),
        ("ignore_index", ignore_index, -2147483648),
        ("class_weights", class_weights, 1.0),
    )


def kl_divergence(x: ColumnOrName, q: ColumnOrName) -> Column:
    """Kullback-Leibler divergence of predicted probabilities from a distribution:
    ``sum(x·ln(x/q))``.

    Source: Kullback and Leibler 1951; torch.nn.KLDivLoss; scipy.special.rel_entr.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param q: a column; probability of each class in the other distribution
    """
    return call("kl_divergence", [("x", x), ("q", q)])


def kl_divergence_grad(x: ColumnOrName, q: ColumnOrName) -> Column:
    """Kullback-Leibler divergence of predicted probabilities from a distribution, derivative:
    ``ln(x/q) + 1``.

    Source: Kullback and Leibler 1951; torch.nn.KLDivLoss; scipy.special.rel_entr.

    :param x: a column of arrays or ML Vectors, each of them a row
    :param q: a column; probability of each class in the other distribution
    """
    return call("kl_divergence_grad", [("x", x), ("q", q)])


def to_array(v: ColumnOrName) -> Column:
    """Elements of an ML Vector as an ARRAY<DOUBLE>; the zeros that a sparse Vector does not store
    are elements too: ``nn_to_array(v)``.

    :param v: an ML Vector
    """
    return call("to_array", [("v", v)])


def to_vector(a: ColumnOrName) -> Column:
    """Dense ML Vector of the elements of an array; an array with a null element gives null, as a
    Vector holds no nulls: ``nn_to_vector(a)``.

    :param a: an ARRAY of numbers
    """
    return call("to_vector", [("a", a)])


def element(v: ColumnOrName, i: int | Column) -> Column:
    """Element i of an ML Vector or an array, counted from 0; a FLOAT of an ARRAY<FLOAT>, else a
    DOUBLE; an i outside the row is an error: ``nn_element(v, i)``.

    :param v: an ML Vector or an ARRAY of numbers
    :param i: index of the element, from 0; a whole number ≥ 0
    """
    return call("element", [("v", v), ("i", _whole("element", "i", i))])


def argmax(x: ColumnOrName) -> Column:
    """Index of the first greatest element of a row, from 0; null elements take no part; a NaN gives
    null, and so does a row without elements: ``nn_argmax(x)``.

    :param x: an ML Vector or an ARRAY of numbers
    """
    return call("argmax", [("x", x)])


def top_k(x: ColumnOrName, k: int | Column) -> Column:
    """Indices and values of the k greatest elements of a row, the greatest first; of equal elements
    the first comes first; null elements take no part; a NaN gives null; a k beyond the number of
    elements gives all of them: ``nn_top_k(x, k)``.

    :param x: an ML Vector or an ARRAY of numbers
    :param k: number of elements; a whole number ≥ 0
    """
    return call("top_k", [("x", x), ("k", _whole("top_k", "k", k))])


def one_hot(i: ColumnOrName, n: int | Column) -> Column:
    """Row of n elements that is 1 at place i and 0 elsewhere; a null i gives null; an i outside the
    row is an error: ``nn_one_hot(i, n)``.

    :param i: index of a class, a whole number from 0 to n − 1
    :param n: number of classes; a whole number ≥ 1
    """
    return call("one_hot", [("i", i), ("n", _whole("one_hot", "n", n))])


def dense(x: ColumnOrName, weights: ColumnOrName, bias: ColumnOrName | None = None) -> Column:
    """Affine map of a row, weights·x + bias, as a dense layer of a network has it; weights has a
    row for each unit, as torch.nn.Linear has it; the result is of the kind of x, with an element
    for each unit; a null element gives null: ``nn_dense(x, weights[, bias])``.

    :param x: an ML Vector or an ARRAY of numbers
    :param weights: an ARRAY of ARRAYs of numbers, one per unit
    :param bias: an ML Vector or an ARRAY of numbers, one per unit; 0 if left out
    """
    return call(
        "dense",
        [("x", x), ("weights", weights)],
        ("bias", _optional("dense", "bias", bias), None),
    )


def interpolate(x: ColumnOrName, xs: ColumnOrName, ys: ColumnOrName) -> Column:
    """Piecewise linear function through the points (xs, ys), as numpy.interp has it; xs must
    ascend; an x beyond them gives the first or the last of ys; a NaN gives NaN:
    ``nn_interpolate(x, xs, ys)``.

    :param x: a number
    :param xs: an ARRAY of numbers that ascend
    :param ys: an ARRAY of as many numbers
    """
    return call("interpolate", [("x", x), ("xs", xs), ("ys", ys)])


def logsumexp_agg(x: ColumnOrName) -> Column:
    """Aggregate ln(sum(exp(x))) over the rows of a group, without overflow; nulls are skipped, and
    the result without any number is -Infinity; exp(x - nn_logsumexp_agg(x) OVER (PARTITION BY
    g)) is softmax over the rows of g: ``nn_logsumexp_agg(x)``.

    :param x: a number
    """
    return call("logsumexp_agg", [("x", x)])


def calibration_error(
    probability: ColumnOrName,
    label: ColumnOrName,
    bins: ColumnOrName | None = None,
) -> Column:
    """Aggregate expected calibration error: the mean distance of confidence and accuracy over bins
    of the confidence; the confidence of a row is its greatest probability, and of a number that
    of class 1; rows with a null are skipped: ``nn_calibration_error(probability, label[,
    bins])``.

    :param probability: an ML Vector or an ARRAY with a probability per class, or a number
    :param label: index of the class, from 0
    :param bins: number of bins of equal width; a constant from 1 to 10000, 15 if left out
    """
    return call(
        "calibration_error",
        [("probability", probability), ("label", label)],
        ("bins", _optional("calibration_error", "bins", bins), None),
    )


def reliability_bins(
    probability: ColumnOrName,
    label: ColumnOrName,
    bins: ColumnOrName | None = None,
) -> Column:
    """Aggregate bins of a reliability diagram: of each bin of the confidence the number of rows,
    the mean confidence, and the accuracy, the share of rows whose prediction holds; rows are
    those of nn_calibration_error; confidence and accuracy of a bin without rows are null, and a
    confidence of NaN is in no bin: ``nn_reliability_bins(probability, label[, bins])``.

    :param probability: an ML Vector or an ARRAY with a probability per class, or a number
    :param label: index of the class, from 0
    :param bins: number of bins of equal width; a constant from 1 to 10000, 15 if left out
    """
    return call(
        "reliability_bins",
        [("probability", probability), ("label", label)],
        ("bins", _optional("reliability_bins", "bins", bins), None),
    )


def brier_score(probability: ColumnOrName, label: ColumnOrName) -> Column:
    """Aggregate Brier score: the mean squared distance of the probabilities from what came true;
    summed over the classes, and of two classes that of class 1; rows with a null are skipped:
    ``nn_brier_score(probability, label)``.

    :param probability: an ML Vector or an ARRAY with a probability per class, or a number
    :param label: index of the class, from 0
    """
    return call("brier_score", [("probability", probability), ("label", label)])

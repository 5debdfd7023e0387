"""Derives the constants of the kernels, and bounds the errors of their polynomials.

Needs mpmath only, and computes with 60 digits. It prints every constant as Java has it; given the folder of the sources, it
compares instead, and fails where one differs or is not there:

    python3 derive_polynomials.py [src/main/java]

A number held as a sum of two doubles has its low part under the same name with _LOW. The printed error of a polynomial is
that of its rounded coefficients, by dense sampling, relative to the quantity named beside it.
"""

import pathlib
import re
import sys

from mpmath import mp, mpf, cos, pi, lu_solve, matrix, polyval, log, exp, erf, erfc, sqrt, factorial, floor, nstr, tanh

mp.dps = 60
SAMPLES = 4001


def double(value):
    return mpf(float(value))


def low_part(value):
    return float(value - double(value))


def chebyshev_nodes(lo, hi, count):
    return [(lo + hi) / 2 + (hi - lo) / 2 * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]


def interpolate(f, nodes):
    """Coefficients of the polynomial that is f at the nodes."""
    system = matrix(len(nodes), len(nodes))
    for i, node in enumerate(nodes):
        for j in range(len(nodes)):
            system[i, j] = node**j
    return list(lu_solve(system, matrix([f(node) for node in nodes])))


def nodes_beside_zero(bound, count):
    """The roots beside 0 of the Chebyshev polynomial in r^2 that has its first one at 0 and ends at the bounds."""
    roots = chebyshev_nodes(mpf(-1), mpf(1), count // 2 + 1)
    return [sign * bound * sqrt((t - roots[-1]) / (1 - roots[-1])) for t in roots[:-1] for sign in (1, -1)]


def fit(f, lo, hi, degree, exact):
    """Coefficients of least relative error in the mean square; all but the first few are doubles.

    They are rounded one by one, and those that come after make up for it.
    """
    nodes = chebyshev_nodes(lo, hi, 60)
    values = [f(node) for node in nodes]
    fixed = {}
    for k in list(range(exact, degree + 1)) + [None]:
        free = [j for j in range(degree + 1) if j not in fixed]
        system = matrix(len(nodes), len(free))
        rest = matrix(len(nodes), 1)
        for i, node in enumerate(nodes):
            for column, j in enumerate(free):
                system[i, column] = node**j / values[i]
            rest[i] = 1 - sum(c * node**j for j, c in fixed.items()) / values[i]
        solved = dict(zip(free, lu_solve(system, rest)))
        if k is not None:
            fixed[k] = double(solved[k])
    return [fixed.get(j, solved.get(j)) for j in range(degree + 1)]


def worst(f, coefficients, lo, hi, weight):
    """log2 of the greatest |p - f| * weight."""
    error = mpf(0)
    for i in range(SAMPLES):
        x = lo + (hi - lo) * (mpf(i) + mpf(1) / 3) / SAMPLES
        error = max(error, abs((polyval(coefficients[::-1], x) - f(x)) * weight(x)))
    return nstr(log(error, 2), 5)


def exp_tail(r):
    """(e^r - 1 - r - r^2/2) / r^3, by its series."""
    return sum(r**k / factorial(k + 3) for k in range(40))


def atanh_tail(w):
    """(atanh(s)/s - 1)/w for w = s^2, by its series."""
    return sum(w**k / (2 * k + 3) for k in range(160))


def tanh_tail(w):
    """(x - tanh x)/x^3 for w = x^2."""
    x = sqrt(w)
    return (x - tanh(x)) / x**3


def erf_quotient(w):
    """erf(x)/x for w = x^2."""
    return erf(sqrt(w)) / sqrt(w)


CENTRE = mpf("5.5")


def mills_quotient(w):
    """e^(t^2/2) Phi(-t)/s for w = 2s - 1 and s = C/(t + C): Mills' ratio over sqrt(2 pi) and s."""
    s = (w + 1) / 2
    t = CENTRE / s - CENTRE
    return exp(t * t / 2) * erfc(t / sqrt(mpf(2))) / 2 / s


def exp_rest(r):
    """(e^r - 1 - r) / r^2, by its series."""
    return sum(r**k / factorial(k + 2) for k in range(40))


def log_rest(g):
    """(ln(1 + g) - g)/g^2; next to 0 by its series."""
    if g < mpf("1e-12"):
        return sum((-1) ** (k + 1) * g**k / (k + 2) for k in range(8))
    return (log(1 + g) - g) / g**2


FLOAT_CENTRE = mpf(4)


def float_mills_quotient(w):
    """As mills_quotient, for another C."""
    t = FLOAT_CENTRE * (2 / (w + 1) - 1)
    return exp(t * t / 2) * erfc(t / sqrt(mpf(2))) / (w + 1)


def float_polynomials():
    """Yields the names and values of the coefficients for results that are rounded to float."""
    half_ln2 = log(mpf(2)) / 2 * (1 + mpf(2) ** -20)
    far = 2 * FLOAT_CENTRE / (mpf("14.5") + FLOAT_CENTRE) - 1
    unit = chebyshev_nodes(mpf(0), mpf(1), 13)
    for name, f, lo, hi, nodes, weight, quantity in (
        ("EXP", exp_rest, -half_ln2, half_ln2, chebyshev_nodes(-half_ln2, half_ln2, 7), abs, "of e^r - 1"),
        ("POWER", exp_rest, -half_ln2, half_ln2, nodes_beside_zero(half_ln2, 6), lambda r: r**2 / exp(r), "relative"),
        ("LOG", log_rest, mpf(0), mpf(1), unit, lambda g: g**2 / log(1 + g), "of ln(1 + g)"),
        (
            "MILLS",
            float_mills_quotient,
            far,
            mpf(1),
            chebyshev_nodes(far, mpf(1), 13),
            lambda w: 1 / float_mills_quotient(w),
            "relative",
        ),
    ):
        c = [double(v) for v in interpolate(f, nodes)]
        print(f"{name} for floats: greatest error ({quantity}) 2^{worst(f, c, lo, hi, weight)}")
        for i, v in enumerate(c):
            yield f"FloatCoefficients.{name}_{i}", float(v)


def polynomials():
    """Yields the names and values of coefficients."""
    half_ln2 = log(mpf(2)) / 2 * (1 + mpf(2) ** -20)
    far = 2 * CENTRE / (40 + CENTRE) - 1

    def relative(f):
        return lambda w: 1 / f(w)

    # name, function, from, to, degree, coefficients with a low part, and what the error is multiplied by and relative to
    for name, f, lo, hi, degree, exact, weight, quantity in (
        ("EXP", exp_tail, -half_ln2, half_ln2, 9, 0, lambda r: abs(r) ** 3, "of e^r"),
        ("ATANH", atanh_tail, mpf(0), mpf(1) / 9, 10, 0, lambda w: w, "of atanh(s)/s"),
        ("SHRINK", tanh_tail, mpf(0), mpf(9) / 16, 13, 1, relative(tanh_tail), "relative"),
        ("ERF", erf_quotient, mpf(0), mpf(9) / 16, 11, 1, relative(erf_quotient), "relative"),
        ("MILLS", mills_quotient, far, mpf(1), 21, 4, relative(mills_quotient), "relative"),
    ):
        trims = name == "MILLS"
        c = fit(f, lo, hi, degree, exact) if trims else interpolate(f, chebyshev_nodes(lo, hi, degree + 1))
        rounded = [v if i < exact else double(v) for i, v in enumerate(c)]
        print(f"{name}: greatest error ({quantity}) 2^{worst(f, rounded, lo, hi, weight)}")
        for i, v in enumerate(c):
            # Few bits, so that a sum with it shows what rounding takes.
            head = floor(v * 2**43 + mpf(1) / 2) / 2**43 if trims and i < exact else double(v)
            yield f"Coefficients.{name}_{i}", float(head)
            if i < exact:
                yield f"Coefficients.{name}_{i}_LOW", float(v - head)


def sums_of_two_doubles():
    """Names and values; the constants of SELU are those of its formula, to as many digits."""
    selu_lambda, selu_alpha = mpf("1.0507009873554805"), mpf("1.6732632423543772")
    return {
        "Coefficients.INVERSE_LN2": 1 / log(mpf(2)),
        "Coefficients.LN2": log(mpf(2)),
        "GeluKernel.PEAK": 1 / sqrt(2 * pi),
        "ErfKernels.SQRT2": sqrt(mpf(2)),
        "ErfKernels.PEAK": 2 / sqrt(pi),
        "RationalTanhKernel.TWO_THIRDS": mpf(2) / 3,
        "RationalTanhKernel.C": mpf("1.41645"),
        "RationalTanhKernel.A": mpf("1.7159"),
        "RationalTanhKernel.SLOPE": mpf("1.7159") * 2 / 3,
        "HyperbolicTangents.FOUR_THIRDS": mpf(4) / 3,
        "ExponentialUnits.LAMBDA": selu_lambda,
        "ExponentialUnits.LAMBDA_ALPHA": selu_lambda * selu_alpha,
        "SelfGatedUnits.LINEAR": 2 * sqrt(2 / pi),
        "SelfGatedUnits.CUBIC": 2 * sqrt(2 / pi) * mpf("0.044715"),
        "SelfGatedUnits.SIXTH": mpf(1) / 6,
        "SelfGatedUnits.QUICK": mpf("1.702"),
    }


def constants():
    for name, value in sums_of_two_doubles().items():
        yield name, float(value)
        yield name + "_LOW", low_part(value)
    yield from polynomials()
    yield from float_polynomials()


def in_sources(folder):
    """The constants of all classes, by class and name."""
    found = {}
    for path in pathlib.Path(folder).rglob("*.java"):
        for name, value in re.findall(r"static final double (\w+) = ([-0-9.e/ ]+);", path.read_text()):
            found[f"{path.stem}.{name}"] = eval(value)
    return found


def main():
    derived = dict(constants())
    if len(sys.argv) < 2:
        for name, value in derived.items():
            print(f"    {name} = {value!r}")
        return
    found = in_sources(sys.argv[1])
    wrong = {name: value for name, value in derived.items() if found.get(name) != value}
    for name, value in wrong.items():
        print(f"{name} is {found.get(name)}, not {value!r}")
    print(f"{len(derived) - len(wrong)} of {len(derived)} constants are as derived")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()

"""Derives the polynomials and constants of org.sparkactivations.math, and bounds their errors.

Needs mpmath only. Every polynomial interpolates its function at Chebyshev nodes, with coefficients solved for in 60
digits and then rounded to double; the printed error is that of the rounded coefficients, by dense sampling, relative to
the quantity named beside it. Run it and compare with the constants in Polynomials.java:

    python3 derive_polynomials.py
"""

from mpmath import mp, mpf, cos, pi, lu_solve, matrix, polyval, log, exp, erfc, sqrt, factorial, nstr, erf

mp.dps = 60
SAMPLES = 4001


def interpolate(f, lo, hi, degree):
    nodes = [(lo + hi) / 2 + (hi - lo) / 2 * cos(pi * (2 * i + 1) / (2 * degree + 2)) for i in range(degree + 1)]
    system = matrix(degree + 1, degree + 1)
    for i, node in enumerate(nodes):
        for j in range(degree + 1):
            system[i, j] = node**j
    return [c for c in lu_solve(system, matrix([f(node) for node in nodes]))]


def double(value):
    return mpf(float(value))


def worst(f, coefficients, lo, hi, weight):
    """log2 of the greatest |p - f| * weight."""
    error = mpf(0)
    for i in range(SAMPLES):
        x = lo + (hi - lo) * (mpf(i) + mpf(1) / 3) / SAMPLES
        error = max(error, abs((polyval(coefficients[::-1], x) - f(x)) * weight(x)))
    return nstr(log(error, 2), 5)


def show(name, coefficients, error, exact=0):
    print(f"{name}: greatest error 2^{error}")
    for i, c in enumerate(coefficients):
        low = f"   + {float(c - double(c))!r}" if i < exact else ""
        print(f"    {float(c)!r}{low}")


def double_double(name, value):
    print(f"{name} = {float(value)!r} + {float(value - double(value))!r}")


def exp_tail(r):
    """(e^r - 1 - r - r^2/2) / r^3, by its series."""
    return sum(r**k / factorial(k + 3) for k in range(40))


def atanh_tail(w):
    """(atanh(s)/s - 1)/w for w = s^2, by its series."""
    return sum(w**k / (2 * k + 3) for k in range(160))


def mills(t):
    """e^(t^2/2) Phi(-t), Mills' ratio over sqrt(2 pi)."""
    return exp(t * t / 2) * erfc(t / sqrt(mpf(2))) / 2


HALF_LN2 = log(mpf(2)) / 2 * (1 + mpf(2) ** -20)


def main():
    double_double("ln 2", log(mpf(2)))
    double_double("1/ln 2", 1 / log(mpf(2)))
    double_double("1/sqrt(2 pi)", 1 / sqrt(2 * pi))
    double_double("2 sqrt(2/pi)", 2 * sqrt(2 / pi))
    double_double("2 sqrt(2/pi) 0.044715", 2 * sqrt(2 / pi) * mpf("0.044715"))
    double_double("1.702", mpf("1.702"))
    c = interpolate(exp_tail, -HALF_LN2, HALF_LN2, 9)
    show("exp tail (of e^r)", c, worst(exp_tail, [double(v) for v in c], -HALF_LN2, HALF_LN2, lambda r: abs(r) ** 3))
    c = interpolate(atanh_tail, mpf(0), mpf(1) / 9, 10)
    show("atanh tail (of atanh(s)/s)", c, worst(atanh_tail, [double(v) for v in c], mpf(0), mpf(1) / 9, lambda w: w))
    centre, reach = mpf(5), mpf(39)
    least = centre / (centre + reach)

    def scaled_mills(w):
        s = (1 + least) / 2 + (1 - least) / 2 * w
        return mills(centre / s - centre) / s

    c = interpolate(scaled_mills, mpf(-1), mpf(1), 23)
    exact = 6
    rounded = [v if i < exact else double(v) for i, v in enumerate(c)]
    error = worst(scaled_mills, rounded, mpf(-1), mpf(1), lambda w: 1 / scaled_mills(w))
    show("Mills' ratio over s (relative)", c, error, exact)


if __name__ == "__main__":
    main()

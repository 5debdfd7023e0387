"""Writes the reference values that the accuracy tests compare with, into src/test/resources/reference.

    python3 src/test/reference/generate_reference.py [name ...]

Needs Python 3 with mpmath. Reads catalogue.jsonl beside it (written by mvn -q -Pgenerate process-test-classes), and
evaluates the formulas declared there with at least 50 digits, with twice as many again and again until the result stands.
Derivatives are those of the declared formula, which must agree with the value's formula differentiated automatically; where
none is declared, they are the latter. So must declared derivatives by parameters. No code of the library takes part.

A reference file begins with the line of the catalogue that it was made from. Then, for each set of parameter values, a line
"trial v1 v2 ..." and rows "x value error derivative error [magnitude]" follow, where value is the exact result rounded to
double, and error is what it lacks to the exact result, in ulp of value. magnitude is the largest addend of the derivative,
given next to a zero of the derivative, where the error is measured in ulp of it. Derivatives by
trainable parameters follow as further pairs before magnitude.

What belongs to functions of rows is in reference_rows.py.
"""

import gzip
import json
import multiprocessing
import random
import re
import struct
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
from mpmath import mp, mpf

HERE = Path(__file__).parent
TARGET = HERE.parent / "resources" / "reference"
LEAST = 2.0**-1074
GREATEST = sys.float_info.max


class Dual:
    """A value with its derivative, and the magnitude of the largest addend of the derivative."""

    def __init__(self, v, d=0, m=None):
        self.v = v
        self.d = mpf(d)
        self.m = abs(self.d) if m is None else m

    def __add__(self, other):
        return Dual(self.v + other.v, self.d + other.d, max(self.m, other.m))

    def __sub__(self, other):
        return Dual(self.v - other.v, self.d - other.d, max(self.m, other.m))

    def __neg__(self):
        return Dual(-self.v, -self.d, self.m)

    def __mul__(self, other):
        if self.is_zero() and mpmath.isinf(other.v) or other.is_zero() and mpmath.isinf(self.v):
            # What is left out has no part in it: 0·ln 0 = 0.
            return Dual(mpf(0))
        return Dual(
            self.v * other.v,
            self.d * other.v + self.v * other.d,
            max(self.m * abs(other.v), abs(self.v) * other.m),
        )

    def __truediv__(self, other):
        q = self.v / other.v
        return Dual(q, (self.d - q * other.d) / other.v, max(self.m, abs(q) * other.m) / abs(other.v))

    def is_zero(self):
        """A constant 0."""
        return self.v == 0 and self.d == 0

    def through(self, value, slope):
        """The chain rule."""
        return Dual(value, slope * self.d, abs(slope) * self.m)


def normal_cdf(x):
    # Beyond, erfc differs from its limit by less than 10^-400000000000, and mpmath overflows.
    return mpf(x > 0) if abs(x) > 1e6 else mpmath.erfc(-x / mpmath.sqrt(2)) / 2


def normal_pdf(x):
    return mpmath.exp(-x * x / 2) / mpmath.sqrt(2 * mp.pi)


def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


def logarithm(x):
    return mpmath.log(x) if x >= 0 else mp.nan


# name: (function, derivative)
FUNCTIONS = {
    "ln": (logarithm, lambda x: 1 / x),
    "exp": (mpmath.exp, mpmath.exp),
    "expm1": (mpmath.expm1, mpmath.exp),
    "log1p": (mpmath.log1p, lambda x: 1 / (1 + x)),
    "tanh": (mpmath.tanh, lambda x: 1 / mpmath.cosh(x) ** 2),
    "cosh": (mpmath.cosh, mpmath.sinh),
    "sin": (mpmath.sin, mpmath.cos),
    "erf": (mpmath.erf, lambda x: 2 / mpmath.sqrt(mp.pi) * mpmath.exp(-x * x)),
    "√": (mpmath.sqrt, lambda x: 1 / (2 * mpmath.sqrt(x))),
    "σ": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
    "Φ": (normal_cdf, normal_pdf),
    "φ": (normal_pdf, lambda x: -x * normal_pdf(x)),
    "sgn": (mpmath.sign, lambda x: mpf(0)),
    "abs": (abs, mpmath.sign),
}

COMPARISONS = {
    "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b,
    "=": lambda a, b: a == b,
    ">": lambda a, b: a > b,
    "≥": lambda a, b: a >= b,
}

GROUP = "x₁, …, xₖ"
TOKEN = re.compile(r"\s*(" + GROUP + r"|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[A-Za-z_][A-Za-z_0-9]*|[σΦφπτ√²³]|[-+−·*/^()|?:,<≤>≥=\[\]])")


class Formula:
    """Translates the notation of Definition to a function of an environment, by recursive descent."""

    def __init__(self, text):
        self.text = text
        self.tokens = []
        at = 0
        while at < len(text.rstrip()):
            match = TOKEN.match(text, at)
            if not match:
                raise SyntaxError(f"'{text}' at {at}")
            self.tokens.append(match.group(1))
            at = match.end()
        self.next = 0
        # One for each part of the result, where it is a list of parts.
        self.parts = self.listed() if self.peek() == "[" else [self.conditional()]
        self.evaluate = self.parts[0]
        if self.next < len(self.tokens):
            raise SyntaxError(f"'{text}': '{self.tokens[self.next]}' is too much")

    def peek(self):
        return self.tokens[self.next] if self.next < len(self.tokens) else ""

    def take(self, *expected):
        token = self.peek()
        if expected and token not in expected:
            raise SyntaxError(f"'{self.text}': {expected} expected, not '{token}'")
        self.next += 1
        return token

    def listed(self):
        parts = []
        while self.take("[" if not parts else ",") and (parts.append(self.conditional()) or self.peek() != "]"):
            pass
        self.take("]")
        return parts

    def conditional(self):
        left = self.sum()
        if self.peek() not in COMPARISONS:
            return left
        compare = COMPARISONS[self.take()]
        right = self.sum()
        self.take("?")
        then = self.conditional()
        self.take(":")
        otherwise = self.conditional()
        return lambda env: then(env) if compare(left(env).v, right(env).v) else otherwise(env)

    def sum(self):
        if self.peek() in ("−", "-"):
            self.take()
            first = self.product()
            total = lambda env: -first(env)
        else:
            total = self.product()
        while self.peek() in ("+", "−", "-"):
            operator, left, right = self.take(), total, self.product()
            if operator == "+":
                total = lambda env, left=left, right=right: left(env) + right(env)
            else:
                total = lambda env, left=left, right=right: left(env) - right(env)
        return total

    def product(self):
        total = self.power()
        while self.peek() in ("·", "*", "/"):
            operator, left, right = self.take(), total, self.power()
            if operator == "/":
                total = lambda env, left=left, right=right: left(env) / right(env)
            else:
                total = lambda env, left=left, right=right: left(env) * right(env)
        return total

    def power(self):
        base = self.atom()
        exponent = 1
        if self.peek() in ("²", "³"):
            exponent = 2 if self.take() == "²" else 3
        elif self.peek() == "^":
            self.take()
            if not self.peek().isdigit():
                return self.real_power(base, self.atom())
            exponent = int(self.take())
        if exponent == 1:
            return base

        def raised(env):
            b = base(env)
            return b.through(b.v**exponent, exponent * b.v ** (exponent - 1))

        return raised

    @staticmethod
    def real_power(base, exponent):
        """A power of a positive number; the exponent is a parameter, by which nothing is differentiated."""

        def raised(env):
            b = base(env)
            e = exponent(env).v
            return b.through(b.v**e, e * b.v ** (e - 1))

        return raised

    def atom(self):
        token = self.take()
        if token == "(":
            inner = self.conditional()
            self.take(")")
            return inner
        if token == "|":
            inner = self.conditional()
            self.take("|")
            return self.applied("abs", inner)
        if token == "√" and self.peek() != "(":
            return self.applied("√", self.atom())
        if token[0].isdigit():
            return lambda env: Dual(mpf(token))
        if token == "π":
            return lambda env: Dual(+mp.pi)
        if self.peek() != "(" or token not in set(FUNCTIONS) | {"max", "min", "sum", "argmax"}:
            return lambda env: env(token)
        self.take("(")
        if token == "max" and self.peek() == GROUP:
            self.take()
            self.take(")")
            return lambda env: env.greatest_of_group()
        arguments = [self.conditional()]
        while self.peek() == ",":
            self.take()
            arguments.append(self.conditional())
        self.take(")")
        if token in ("max", "min"):
            choose = max if token == "max" else min
            return lambda env: choose((each(env) for each in arguments), key=lambda dual: dual.v)
        if token == "sum":
            return lambda env: env.summed(arguments[0])
        if token == "argmax":
            return lambda env: env.argmax(arguments[0])
        return self.applied(token, arguments[0])

    @staticmethod
    def applied(name, argument):
        function, slope = FUNCTIONS[name]

        def applied(env):
            a = argument(env)
            return a.through(function(a.v), slope(a.v) if a.d else mpf(0))

        return applied


class Element:
    """The names in the formula of an element-wise function."""

    def __init__(self, x, parameters, by="x"):
        self.values = {"x": Dual(mpf(x), 1 if by == "x" else 0)}
        for name, value in parameters.items():
            # A fraction is divided with the digits of the moment.
            number = mpf(value.numerator) / value.denominator if isinstance(value, Fraction) else mpf(value)
            self.values[name] = Dual(number, 1 if by == name else 0)

    def __call__(self, name):
        return self.values[name]


def close(a, b):
    return a == b or mpmath.isnan(a) and mpmath.isnan(b) or abs(a - b) <= max(abs(b) * mpf(10) ** -40, mpf(10) ** -365)


def settled(compute, x):
    """The numbers that compute() gives, with so many digits that fewer change nothing above 1e-365."""
    mp.dps = 50
    last = compute()
    digits = 90
    if abs(x) > 1e-3 and min(abs(each) for each in last) < mpf(10) ** -25:
        # Small results of not so small numbers: all addends must be above the least double, so that none vanishes unseen.
        digits = 400
    if 0 in last:
        # Nothing at all may be what has vanished, beside the square of the greatest double even.
        digits = 1500
    while True:
        mp.dps = digits
        result = compute()
        if all(close(a, b) for a, b in zip(last, result)):
            return result
        if digits > 3000:
            raise ArithmeticError("does not settle")
        digits *= 2
        last = result


def to_double(exact):
    """The nearest double, and what it lacks to exact in ulp of it."""
    if mpmath.isnan(exact):
        return float("nan"), 0.0
    if abs(exact) < mpf(2) ** -1200:
        return 0.0, 0.0
    if abs(exact) >= mpf(2) ** 1024 - mpf(2) ** 970:
        return float("inf") if exact > 0 else float("-inf"), 0.0
    sign, mantissa, exponent, _ = exact._mpf_
    fraction = Fraction(int(mantissa)) * Fraction(2) ** int(exponent) * (-1 if sign else 1)
    nearest = fraction.numerator / fraction.denominator
    # math.ulp is wrong for nothing here, but says that the ulp of 0 is the least double, as Java does.
    error = (fraction - Fraction(nearest)) / Fraction(ulp(nearest))
    return nearest, error.numerator / error.denominator


def ulp(x):
    bits = struct.unpack("<q", struct.pack("<d", abs(x)))[0]
    exponent = max(bits >> 52, 1)
    return 2.0 ** (exponent - 1075) if exponent > 1 else LEAST


def neighbour(x, step):
    """The double that is step doubles away from x."""
    bits = struct.unpack("<q", struct.pack("<d", abs(x)))[0]
    line = (bits if x >= 0 and str(x)[0] != "-" else -bits) + step
    result = struct.unpack("<d", struct.pack("<q", abs(line)))[0]
    return result if line >= 0 else -result


def inputs(rng, kinks, full):
    """Where to try: binades, the middle, tails, edges, kinks."""
    points = {0.0, 1.0, -1.0, LEAST, -LEAST, 2.0**-1022, -(2.0**-1022), GREATEST, -GREATEST}
    for sign in (1, -1):
        for exponent in range(-1074, 1024):
            if full or exponent % (3 if -40 <= exponent <= 12 else 100) == 0:
                # Far out, few bits, so that the files stay small.
                bits = 52 if -60 <= exponent <= 12 else 7
                mantissa = 1 + rng.getrandbits(bits) / 2.0**bits
                points.add(sign * min(mantissa * 2.0**exponent, GREATEST) if exponent > -1022 else sign * 2.0**exponent)
    for count, reach in ((200, 40), (160, 4), (60, 1), (120, 760)) if full else ((60, 40), (50, 4), (20, 1), (40, 760)):
        points.update(rng.uniform(-reach, reach) for _ in range(count))
    points.update(whole + sign * 2.0**-k for whole in (0.5, 1, -1) for sign in (1, -1) for k in range(2, 54, 1 if full else 6))
    for edge in (-708.4, -709.8, -745.13, 709.78, 710.4, -37.5, -38.6, 36.7, 19.06, 22.0):
        points.update(edge + offset for offset in ((0, 0.01, -0.3) if full else (0,)))
    for kink in kinks:
        if abs(kink) <= GREATEST:
            points.update(neighbour(kink, step) for step in (-2, -1, 0, 1, 2))
            points.update(kink + sign * 2.0**-k for k in (1, 5, 20, 40) for sign in (1, -1))
    return points


def zeros(slope, points):
    """The zeros of the derivative among points that change its sign, to double."""
    mp.dps = 50
    found = []
    near = sorted(x for x in points if 0.01 < abs(x) < 760)
    values = [slope(x) for x in near]
    for (a, fa), (b, fb) in zip(zip(near, values), zip(near[1:], values[1:])):
        if not fa * fb < 0:
            continue
        while neighbour(a, 1) < b:
            middle = (a + b) / 2
            if slope(middle) * fa > 0:
                a = middle
            else:
                b = middle
        if abs(slope(a)) < 1e-10:
            found.append(a)
    return found


def named(entry, values):
    """The values of the parameters by their names, where a default that is a unit fraction is exactly that."""
    divisors = entry.get("divisors", {})
    return {
        name: Fraction(1, divisors[name]) if name in divisors and value == 1 / divisors[name] else value
        for name, value in zip(entry["parameters"], values)
    }


def element_rows(entry, values, kinks, rng, full):
    formula = Formula(entry["formula"])
    declared = Formula(entry["derivative"]) if entry["derivative"] else None
    declared_by = {by: Formula(text) for by, text in entry.get("by_parameters", {}).items()}
    parameters = named(entry, values)

    def automatic(x, by="x"):
        return formula.evaluate(Element(x, parameters, by))

    def slope(x):
        return declared.evaluate(Element(x, parameters, None)).v if declared else automatic(x).d

    def slope_or_nan(x):
        try:
            return slope(x)
        except ZeroDivisionError:
            return mp.nan

    points = inputs(rng, kinks, full)
    roots = zeros(slope_or_nan, points)
    for root in roots:
        points.update(neighbour(root, step) for step in (-1, 0, 1))
        points.update(root + sign * 2.0**-k for k in range(4, 50, 6) for sign in (1, -1))
    for x in sorted(points):
        if entry.get("probabilities") and not 0 <= x <= 1:
            if not -2e-6 < x < 1 + 2e-6:
                yield f"{compact(x)} NaN 0 NaN 0"
            # Next to the bounds, the kernel takes the bound for x.
            continue

        def both():
            dual = automatic(x)
            trained = [automatic(x, by).d for by in entry["trainable"]]
            trained += [each.evaluate(Element(x, parameters, None)).v for each in declared_by.values()]
            if mpmath.isnan(dual.v):
                return [mp.nan] * (3 + len(trained))
            return [dual.v, slope(x), dual.d] + trained

        try:
            value, derivative, differentiated, *trained = settled(both, x)
        except ZeroDivisionError:
            # A pole, whose sides are not for the reference to choose.
            continue
        if min((abs(x - kink) for kink in kinks), default=1) > 0 and not close(differentiated, derivative):
            raise ArithmeticError(f"{entry['name']}{values}: the declared derivative at {x} is {derivative}, "
                                  f"but that of the formula is {differentiated}")
        count = len(entry["trainable"])
        by_parameter = dict(zip(entry["trainable"], trained))
        for by, declared_slope in zip(declared_by, trained[count:]):
            if not close(by_parameter[by], declared_slope):
                raise ArithmeticError(f"{entry['name']}{values}: the declared derivative by {by} at {x} is {declared_slope}, "
                                      f"but that of the formula is {by_parameter[by]}")
        row = [x]
        for exact in [value, derivative] + trained[:count]:
            row.extend(to_double(exact))
        if any(abs(x - root) < 0.1 * max(1, abs(root) / 2) for root in roots):
            row.append(float(automatic(x).m))
        yield " ".join(compact(each) for each in row)


def check_automatic_differentiation(entry, values, kinks):
    """A second opinion on the derivatives, by mpmath's difference quotients."""
    formula = Formula(entry["formula"])
    parameters = named(entry, values)
    mp.dps = 60
    for x in (-3.7, -0.9, 0.4, 2.2):
        if entry.get("probabilities") and not 0 <= x <= 1:
            continue
        if min((abs(x - kink) for kink in kinks), default=1) > 0.01:
            numeric = mpmath.diff(lambda t: formula.evaluate(Element(t, parameters)).v, mpf(x))
            exact = formula.evaluate(Element(x, parameters)).d
            if not mpmath.isnan(exact) and abs(numeric - exact) > mpf(10) ** -20 * max(abs(exact), 1):
                raise ArithmeticError(f"{entry['name']}: differentiation is wrong at {x}: {exact}, not {numeric}")


def compact(number):
    if number != number:
        return "NaN"
    if number == 0 or number == int(min(max(number, -(2**53)), 2**53)):
        return str(int(number))
    decimal = repr(number).replace("e-0", "e-").replace("inf", "Infinity")
    hexadecimal = re.sub(r"\.?0*p", "p", number.hex()) if abs(number) <= GREATEST else decimal
    return min(decimal, hexadecimal, key=len)


def generate(entry, line):
    import reference_rows  # knows this module, so it cannot be imported before it

    rng = random.Random(entry["name"])
    lines = [line]
    for index, (values, kinks) in enumerate(zip(entry["trials"], entry["kinks"])):
        lines.append(" ".join(["trial"] + [repr(value).replace("nan", "NaN") for value in values]))
        if entry["rowwise"]:
            lines.extend(reference_rows.lines(entry, values, rng, index == 0))
        else:
            check_automatic_differentiation(entry, values, kinks)
            lines.extend(element_rows(entry, values, kinks, rng, index == 0))
    TARGET.mkdir(parents=True, exist_ok=True)
    data = gzip.compress(("\n".join(lines) + "\n").encode("utf-8"), 9, mtime=0)
    (TARGET / f"{entry['name']}.txt.gz").write_bytes(data)
    print(f"{entry['name']}: {len(lines)} lines, {len(data)} bytes", flush=True)


def main(names):
    lines = (HERE / "catalogue.jsonl").read_text("utf-8").splitlines()
    entries = [(json.loads(line), line) for line in lines]
    with multiprocessing.Pool() as pool:
        pool.starmap(generate, [pair for pair in entries if not names or pair[0]["name"] in names], chunksize=1)


if __name__ == "__main__":
    # Under the name by which reference_rows imports it.
    import generate_reference

    generate_reference.main(sys.argv[1:])

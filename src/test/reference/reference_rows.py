"""The reference values of functions of rows, for generate_reference.py.

A line is "x1 x2 ... ; operand ; value error value error ... ; derivative error magnitude ...", of which later parts may be
missing. The operand is "# index" for the index of a class, or the elements of a row. Derivatives are the vector-Jacobian product
with the operand as upstream gradient, or the gradient of a loss, by differentiating the declared formula automatically for each
element of x in turn. magnitude is the largest addend, where errors are measured in ulp of it, or 0.

The notation, beyond that of elements: x and the operand's name stand for the element in turn, i for its place and n for the number
of elements; sum(...) runs over all elements, argmax(...) is the place of the first greatest; a and b are elements of the row's
halves; max(x₁, …, xₖ) is the greatest of k neighbours; [f, g] is f of all elements, then g of all; "f, where τ solves g = h" defines
τ; "∂(f)/∂x" is the Jacobian.
"""

import re

import mpmath
from mpmath import mp, mpf

from generate_reference import GREATEST, LEAST, Dual, Formula, compact, settled, to_double


class RowFormula:
    """A declared formula, with the condition that defines τ, if any."""

    def __init__(self, text):
        matrix = re.fullmatch(r"∂\((.*)\)/∂x", text)
        self.is_matrix = matrix is not None
        value, _, condition = (matrix.group(1) if matrix else text).partition(", where ")
        self.formula = Formula(value)
        self.condition = None
        if condition:
            name, _, equation = condition.partition(" solves ")
            left, _, right = equation.partition(" = ")
            self.condition = name, Formula(f"{left} − ({right})")

    def results(self, row, places):
        """The elements of the result at these places, of each part of it."""
        return [part(row.at(i)) for part in self.formula.parts for i in places]


class Row:
    """The names in a formula, for one row; the element at place `by` is what is differentiated by."""

    def __init__(self, formula, x, parameters, operand=None, by=None):
        self.formula = formula
        self.x = [Dual(mpf(each), 1 if i == by else 0) for i, each in enumerate(x)]
        self.parameters = {name: Dual(mpf(value)) for name, value in parameters.items()}
        self.operand = [Dual(mpf(each)) for each in operand or []]
        self.place = 0
        self.sums = {}
        self.solution = None

    def at(self, i):
        self.place = i
        return self

    def __call__(self, name):
        if name in self.parameters:
            return self.parameters[name]
        if name in ("x", "a"):
            return self.x[self.place]
        if name == "b":
            return self.x[self.place + len(self.x) // 2]
        if name in ("label", "upstream", "q"):
            return self.operand[self.place]
        if name == "i":
            return Dual(mpf(self.place))
        if name == "n":
            return Dual(mpf(len(self.x)))
        if self.formula.condition and name == self.formula.condition[0]:
            self.solution = self.solution or self.solve()
            return self.solution
        raise NameError(name)

    def over_all(self, argument):
        here = self.place
        results = [argument(self.at(i)) for i in range(len(self.x))]
        self.place = here
        return results

    def summed(self, argument):
        if argument not in self.sums:
            total = Dual(mpf(0))
            for each in self.over_all(argument):
                total = total + each
            self.sums[argument] = total
        return self.sums[argument]

    def argmax(self, argument):
        values = [each.v for each in self.over_all(argument)]
        return Dual(mpf(values.index(max(values))))

    def greatest_of_group(self):
        k = int(self.parameters["k"].v)
        return max(self.x[self.place * k : (self.place + 1) * k], key=lambda dual: dual.v)

    def residual(self, tau):
        self.sums = {}
        self.solution = tau
        result = self.formula.condition[1].evaluate(self)
        self.sums = {}
        return result

    def solve(self):
        """Newton's method from the left, where a convex function is above 0. For a piecewise linear one it takes a few steps."""
        given = self.x
        self.x = [Dual(each.v) for each in given]
        greatest = max(each.v for each in given)
        tau = greatest - 1
        if self.residual(Dual(tau)).v < 0:
            tau = greatest / 2 - 1
        for _ in range(2 * len(given) + 40):
            residual = self.residual(Dual(tau, 1))
            if not residual.d:
                # The digits do not suffice for greatest/2 − 1; settled() takes more.
                break
            step = residual.v / residual.d
            tau -= step
            if not abs(step) > abs(tau) * mpf(10) ** (3 - mp.dps):
                break
        slope = self.residual(Dual(tau, 1)).d or mpf(1)
        self.x = given
        # Of F(x, τ(x)) = 0 the derivative is F_x + F_τ·τ′ = 0.
        return Dual(tau, -self.residual(Dual(tau)).d / slope)


def result_count(entry, n, parameters):
    """How many elements each part of the result has."""
    width = entry["width"]
    if width == "a number":
        return 1
    if width.startswith("n/"):
        divisor = width[2:]
        return n // int(parameters[divisor] if divisor in parameters else divisor)
    return n


def samples(entry, parameters, rng, full):
    """Rows to try the function at."""
    if entry["width"] not in ("n", "a number"):
        return divisible(rng, full)
    if entry.get("probabilities") or "ln(x" in entry["formula"]:
        return probabilities(rng, full)
    rows = [[0.0], [5.5], [0.0, 0.0, 0.0], [1.0, 2.0, 2.75], [1e308, -1e308], [1000.0, 999.5, -1000.0], [0.0, -37.5], [40.0, 0.0]]
    rows += [[LEAST, -LEAST, 0.0], [1e-300, 2e-300], [-700.0, 0.0, -745.2, -744.0, 1e-8], [GREATEST, GREATEST, 1e300]]
    rows += [[1e308], [0.1] * 10, [0.3, 0.1, 0.2, 0.3], [-5e-17, -37.5], [-0.7, -0.68], [0.0] + [-40.0] * 30]
    for length in (2, 3, 7, 8, 9, 33, 64, 100, 130) if full else (5, 33):
        for reach in (1e-3, 0.3, 1, 10, 300):
            rows.append([rng.uniform(-reach, reach) for _ in range(length)])
        rows.append([rng.uniform(-1, 1) + 1e9 for _ in range(length)])
    if not full:
        rows = [row for row in rows if len(row) < 64]
    return rows


def divisible(rng, full):
    """Rows of 6, 12 and 60 elements, which have halves and groups of most sizes."""
    rows = [[0.0] * 6, [1.0, -2.0, 3.0, 0.5, -0.25, 4.0], [LEAST, -LEAST, 1e300, -1e300, 1e-300, 2.0]]
    rows += [[-40.0, -700.0, 36.0, -37.0, 709.0, -745.0], [1.0, 2.0, 3.0, -800.0, 750.0, -38.0]]
    # Halves of which one is next to nothing and the other is huge.
    rows += [[-800.0, -750.25, -1400.0, 1e300, -1e250, 1.5e308], [1.5e308, -1e300, 3.0, -800.0, -1000.5, -745.0]]
    rows += [[-38.5, -45.25, -53.0, 1e308, 1e200, 1.5e308], [LEAST, 1e-310, -2e-308, 1e308, 1e300, 3.0]]
    rows += [[1e200, -1e200, 3e307, 1e200, 1e150, 0.25], [700.5, -699.0, 37.5, -700.0, 701.0, -37.25]]
    rows += [[37.3, -37.45, -37.39, 2.0, 1e20, -3.0], [-701.5, -760.0, -37.41, GREATEST, 1e16, 1e300]]
    # Next to the zeros of the derivatives of silu and gelu.
    rows += [[-1.2784645427610738, -0.7517915246935645, -1.2784, -0.75179, 3.0, -1e-3]]
    for length in (6, 12, 60, 60, 60) if full else (12, 60):
        for reach in (1e-3, 1, 4, 40, 760):
            rows.append([rng.uniform(-reach, reach) for _ in range(length)])
        rows.append([rng.uniform(-1, 1) * 2.0 ** rng.randint(-500, 500) for _ in range(length)])
    return rows


def probabilities(rng, full):
    rows = [[1.0], [0.5, 0.5], [1.0, LEAST], [1e-300, 1.0, 2.0**-1022, 1e-17]]
    for length in (2, 3, 8, 10, 33) if full else (3, 10):
        for reach in (1, 5, 40):
            weights = [2.0 ** rng.uniform(-reach, 0) for _ in range(length)]
            rows.append([each / sum(weights) for each in weights])
            rows.append([1 - 2.0 ** rng.randint(-50, -1) for _ in range(length)])
    return rows


def operands(entry, row, count, rng):
    """What to try with a row: upstream gradients, or labels; None where there is no second column."""
    if entry["operand"] == "upstream":
        yield [rng.uniform(-1, 1) for _ in range(count)]
        if count > 1:
            one = rng.randrange(count)
            yield [1.0 if i == one else 0.0 for i in range(count)]
            yield [1e9 + rng.uniform(-1, 1) for _ in range(count)]
        if count > 1 and entry["width"] == "n":
            # The greatest element's own gradient, far from the mean of all.
            top = row.index(max(row))
            yield [1.0 if i == top else 0.0 for i in range(count)]
        if entry["width"] != "n":
            yield [rng.uniform(-1, 1) * 2.0 ** rng.randint(-1000, 1000) for _ in range(count)]
    elif entry["operand"] == "label":
        yield from {max(range(len(row)), key=row.__getitem__), min(range(len(row)), key=row.__getitem__), rng.randrange(len(row))}
        weights = [rng.uniform(0, 1) for _ in row]
        yield [each / sum(weights) for each in weights]
        one = rng.randrange(len(row))
        yield [1.0 if i == one else 0.0 for i in range(len(row))]
    elif entry["operand"] == "q":
        for reach in (0, 1, 5, 40):
            weights = [2.0 ** rng.uniform(-reach, 0) for _ in row]
            yield [each / sum(weights) for each in weights]
        # Next to the row itself, where the terms cancel.
        for reach in (-52, -30, -10):
            yield [each * (1 + rng.uniform(-1, 1) * 2.0**reach) if each > 2.0**-1000 else each for each in row]
    else:
        yield None


def touched(entry, by, parameters, count):
    """The places of the result that depend on the element of x at place `by`."""
    if entry["width"] == "n/k":
        return [by // int(parameters["k"])]
    if entry["width"] in ("n/2", "2n"):
        return [by % count]
    return range(count)


def derivatives(entry, formula, row, parameters, operand, count):
    """For each element of x the derivative and its magnitude."""
    results = []
    for by in range(len(row)):
        places = touched(entry, by, parameters, count)
        duals = formula.results(Row(formula, row, parameters, operand, by), places)
        if entry["operand"] == "label":
            results.append(loss_derivative(entry, duals[0], operand[by], parameters, len(row)))
            continue
        if entry["operand"] == "q":
            # ln(x/q) and 1 cancel next to x = q/e.
            results.append((duals[0].d, max(abs(duals[0].d - 1), mpf(1))))
            continue
        upstream = [operand[start + i] for start in range(0, len(operand), count) for i in places]
        addends = [mpf(g) * dual.d for g, dual in zip(upstream, duals)]
        total = sum(addends, mpf(0))
        if entry["width"] == "n":
            results.append((total, max(abs(each) for each in addends)))
        else:
            magnitude = max(abs(g) * dual.m for g, dual in zip(upstream, duals))
            results.append((total, magnitude if abs(total) < magnitude / 16 else mpf(0)))
    return results


def loss_derivative(entry, loss, label, parameters, n):
    """softmax − label cancels in truth only where both are alike, and neither is next to 0 or 1."""
    smoothing = mpf(parameters.get("label_smoothing", 0))
    weight = mpf(parameters.get("class_weights", 1))
    target = (1 - smoothing) * mpf(label) + smoothing / n
    share = loss.d / weight + target
    if "exp" not in entry["formula"] or target in (0, 1):
        return loss.d, abs(loss.d)
    return loss.d, weight * min(max(share, target), max(1 - share, 1 - target))


def check_declared(entry, row, parameters, operand, exact):
    """The declared gradient of a loss must be what automatic differentiation gives."""
    declared = RowFormula(entry["derivative"])
    given = declared.results(Row(declared, row, parameters, operand), range(len(row)))
    for i, (dual, (total, magnitude)) in enumerate(zip(given, exact)):
        if abs(dual.v - total) > mpf(10) ** -35 * max(abs(total), magnitude):
            raise ArithmeticError(f"{entry['name']}: the declared gradient {i} at {row}, {operand} is {dual.v}, "
                                  f"but that of the formula is {total}")


def row_line(entry, formula, row, parameters, operand):
    n = len(row)
    one_hot = [1.0 if i == operand else 0.0 for i in range(n)] if isinstance(operand, int) else operand
    count = result_count(entry, n, parameters)
    differentiated = formula.is_matrix or operand is not None and n <= 64

    def compute():
        if formula.is_matrix:
            return [each.d for by in range(n) for each in formula.results(Row(formula, row, parameters, by=by), range(count))]
        values = [each.v for each in formula.results(Row(formula, row, parameters, one_hot), range(count))]
        if not differentiated:
            return values
        return values + [each for pair in derivatives(entry, formula, row, parameters, one_hot, count) for each in pair]

    exact = settled(compute, 1)
    length = n * n if formula.is_matrix else count * len(formula.formula.parts)
    # The Jacobian was computed column by column.
    values = [exact[j * n + i] for i in range(n) for j in range(n)] if formula.is_matrix else exact[:length]
    written = [row, [], [each for value in values for each in to_double(value)]]
    if operand is not None:
        written[1] = operand if isinstance(operand, list) else []
        pairs = list(zip(exact[length::2], exact[length + 1 :: 2]))
        if differentiated and entry["derivative"]:
            check_declared(entry, row, parameters, one_hot, pairs)
        if entry["operand"] in ("label", "q"):
            # 0 is for "its own".
            pairs = [(total, magnitude if magnitude > abs(total) else 0) for total, magnitude in pairs]
        written.append([each for total, magnitude in pairs for each in (*to_double(total), float(magnitude))])
    parts = [" ".join(map(compact, each)) for each in written]
    if isinstance(operand, int):
        parts[1] = f"# {operand}"
    return " ; ".join(parts)


def lines(entry, values, rng, full):
    formula = RowFormula(entry["formula"])
    parameters = dict(zip(entry["parameters"], values))
    for row in samples(entry, parameters, rng, full):
        if formula.is_matrix and len(row) > 10:
            continue
        count = result_count(entry, len(row), parameters) * len(formula.formula.parts)
        for operand in operands(entry, row, count, rng):
            yield row_line(entry, formula, row, parameters, operand)

"""Writes scores and what SciPy and scikit-learn make of them, into src/test/resources/calibration.

    python3 src/test/reference/generate_calibration.py

Needs Python 3 with SciPy and scikit-learn. No code of the library takes part.

scores.tsv has rows "label weight score0 score1 score2 score3"; binary.tsv has "label weight score".
parameters.tsv has a line "method name value ..." for each result. Minima are those of SciPy's trust-exact with exact
first and second derivatives; of the temperature, of its bounded scalar minimiser. isotonic.tsv and errors.tsv have what
scikit-learn's IsotonicRegression and a plain loop over bins give for each row, or for each number of bins.
"""

from pathlib import Path

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.special import expit, log_softmax, softmax
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss

TARGET = Path(__file__).parent.parent / "resources" / "calibration"
ROWS = 400
CLASSES = 4
PENALTY = 1e-3


def write(name, rows):
    with open(TARGET / name, "w") as file:
        for row in rows:
            file.write("\t".join(str(each) for each in row) + "\n")


def temperature(x, labels, weights):
    def loss(scale):
        return -np.average(
            log_softmax(scale * x, axis=1)[np.arange(len(x)), labels], weights=weights
        )

    found = minimize_scalar(
        loss, bounds=(1e-3, 10), method="bounded", options={"xatol": 1e-13, "maxiter": 1000}
    )
    return 1 / found.x


def vector(x, labels, weights):
    n, k = x.shape
    share = weights / weights.sum()
    hot = np.eye(k)[labels]
    centre = np.concatenate([np.ones(k), np.zeros(k)])

    def value(p):
        losses = -log_softmax(p[:k] * x + p[k:], axis=1)[np.arange(n), labels]
        return share @ losses + PENALTY / 2 * np.sum((p - centre) ** 2)

    def gradient(p):
        slopes = (softmax(p[:k] * x + p[k:], axis=1) - hot) * share[:, None]
        return np.concatenate([(slopes * x).sum(0), slopes.sum(0)]) + PENALTY * (p - centre)

    def curvature(p):
        s = softmax(p[:k] * x + p[k:], axis=1)
        second = np.zeros((2 * k, 2 * k))
        for row in range(n):
            h = share[row] * (np.diag(s[row]) - np.outer(s[row], s[row]))
            jacobian = np.hstack([np.diag(x[row]), np.eye(k)])
            second += jacobian.T @ h @ jacobian
        return second + PENALTY * np.eye(2 * k)

    found = minimize(
        value, centre, jac=gradient, hess=curvature, method="trust-exact", options={"gtol": 1e-13}
    )
    return found.x[:k], found.x[k:]


def sigmoid(x, labels, weights):
    positive = weights[labels == 1].sum()
    negative = weights[labels == 0].sum()
    targets = np.where(labels == 1, (positive + 1) / (positive + 2), 1 / (negative + 2))
    share = weights / weights.sum()

    def value(p):
        z = p[0] * x + p[1]
        return share @ (np.logaddexp(0, z) - targets * z)

    def gradient(p):
        slopes = share * (expit(p[0] * x + p[1]) - targets)
        return np.array([slopes @ x, slopes.sum()])

    def curvature(p):
        s = expit(p[0] * x + p[1])
        h = share * s * (1 - s)
        return np.array([[h @ x**2, h @ x], [h @ x, h.sum()]])

    start = np.array([0.0, np.log((positive + 1) / (negative + 1))])
    return minimize(
        value, start, jac=gradient, hess=curvature, method="trust-exact", options={"gtol": 1e-13}
    ).x


def calibration_errors(probabilities, labels, weights, bins):
    """Expected and greatest error over bins of equal width, of the greatest probability of each row."""
    top = probabilities.argmax(1)
    confidence = probabilities.max(1)
    hit = (top == labels).astype(float)
    expected = 0.0
    greatest = 0.0
    for b in range(bins):
        inside = [i for i in range(len(top)) if min(int(confidence[i] * bins), bins - 1) == b]
        if inside:
            weight = sum(weights[i] for i in inside)
            gap = abs(sum(weights[i] * (hit[i] - confidence[i]) for i in inside)) / weight
            expected += weight * gap
            greatest = max(greatest, gap)
    return expected / weights.sum(), greatest


def main():
    TARGET.mkdir(exist_ok=True)
    random = np.random.default_rng(7)
    true = random.normal(size=(ROWS, CLASSES)) * 1.5
    labels = np.array([random.choice(CLASSES, p=softmax(row)) for row in true])
    scores = np.round(3 * true + random.normal(size=true.shape), 4)
    weights = random.integers(0, 4, ROWS).astype(float)
    write("scores.tsv", ([labels[i], weights[i], *scores[i]] for i in range(ROWS)))
    margin = np.round(random.normal(size=ROWS) * 4, 4)
    binary = (random.random(ROWS) < expit(0.4 * margin - 0.5)).astype(int)
    write("binary.tsv", zip(binary, weights, margin))
    scale, bias = vector(scores, labels, weights)
    pair = np.stack([np.zeros(ROWS), margin], axis=1)
    write(
        "parameters.tsv",
        [
            ["temperature", "temperature", temperature(scores, labels, weights)],
            ["temperature of numbers", "temperature", temperature(pair, binary, weights)],
            ["vector", "scale", *scale],
            ["vector", "bias", *bias],
            ["sigmoid", "scale and bias", *sigmoid(margin, binary, weights)],
            [
                "brier",
                "score",
                brier_score_loss(labels, softmax(scores, axis=1), sample_weight=weights),
            ],
            [
                "brier of numbers",
                "score",
                brier_score_loss(binary, expit(margin), sample_weight=weights),
            ],
        ],
    )
    counted = weights > 0
    columns = []
    for c in range(CLASSES):
        model = IsotonicRegression(out_of_bounds="clip")
        model.fit(scores[counted, c], (labels[counted] == c).astype(float), weights[counted])
        columns.append(model.predict(scores[:, c]))
    raw = np.stack(columns, axis=1)
    sums = raw.sum(1, keepdims=True)
    write("isotonic.tsv", np.where(sums > 0, raw / np.where(sums > 0, sums, 1), 1 / CLASSES))
    probabilities = softmax(scores, axis=1)
    write(
        "errors.tsv",
        (
            [bins, *calibration_errors(probabilities, labels, weights, bins)]
            for bins in (1, 2, 5, 10, 15, 40)
        ),
    )


if __name__ == "__main__":
    main()

"""Measures how many held-out digits networks of scikit-learn classify correctly, into digits-accuracy.tsv beside this
file.

    python3 src/test/reference/measure_digits.py

Needs Python 3 with scikit-learn. The rows are those of spark-examples/data/digits.csv.gz, of which every 4th is held
out. A network has one hidden layer of 32 units, and the penalty of FeedForwardClassifier with regParam 1e-3: alpha of
scikit-learn is regParam times the number of rows that it is trained on. The figure is the mean of 5 seeds.
"""

import csv
import gzip
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn.neural_network import MLPClassifier

HERE = Path(__file__).parent
DIGITS = HERE.parents[2] / "spark-examples" / "data" / "digits.csv.gz"
REG_PARAM = 1e-3
MAX_ITER = 100
TOL = 1e-6
ACTIVATIONS = {"sigmoid": "logistic", "tanh": "tanh", "relu": "relu"}


def accuracy(activation, seed, training, held):
    """The share of held-out rows whose class is found."""
    network = MLPClassifier(
        (32,),
        activation=activation,
        solver="lbfgs",
        alpha=REG_PARAM * len(training[0]),
        max_iter=MAX_ITER,
        tol=TOL,
        random_state=seed,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that training has not converged
        return network.fit(*training).score(*held)


def main():
    with gzip.open(DIGITS, "rt") as file:
        rows = np.array([line.split(",") for line in file], dtype=np.float64)
    features, classes = rows[:, :64] / 16, rows[:, 64]
    is_held = np.arange(len(rows)) % 4 == 0
    training = features[~is_held], classes[~is_held]
    held = features[is_held], classes[is_held]
    with open(HERE / "digits-accuracy.tsv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("activation", "accuracy", "seeds", "library"))
        for name, activation in ACTIVATIONS.items():
            found = [accuracy(activation, seed, training, held) for seed in range(1, 6)]
            each = " ".join(f"{share:.4f}" for share in found)
            writer.writerow((name, f"{np.mean(found):.4f}", each, f"scikit-learn {sklearn.__version__}"))
            print(name, np.mean(found), each)


if __name__ == "__main__":
    main()

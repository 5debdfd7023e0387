"""Writes networks of scikit-learn and PyTorch, with rows and what those libraries compute for them, into
src/test/resources/networks.

    python3 src/test/reference/write_networks.py

Needs Python 3 with scikit-learn, torch and safetensors. networks.tsv has a line for each network: its name, the library
with its version, and the layers and the loss as FeedForwardClassifier and FeedForwardRegressor take them.
NAME.safetensors has the weights as the library names them. NAME.expected.safetensors has the features of some rows and
the result for each: the probabilities of a classifier, or the predictions. scikit-learn keeps a matrix as [inputs,
units]; the file has it as [units, inputs], as PyTorch does. All results are computed in double.
"""

import csv
import gzip
import warnings
from pathlib import Path

import numpy as np
import sklearn
import torch
from safetensors.numpy import save_file
from sklearn.neural_network import MLPClassifier, MLPRegressor

HERE = Path(__file__).parent
TARGET = HERE.parent / "resources" / "networks"
DIGITS = HERE.parents[2] / "spark-examples" / "data" / "digits.csv.gz"
SKLEARN = f"scikit-learn {sklearn.__version__}"
TORCH = f"torch {torch.__version__.split('+')[0]}"
ROWS = 16

lines = []


def digits():
    """The 64 features from 0 to 1, and the class, of all rows."""
    with gzip.open(DIGITS, "rt") as file:
        rows = np.array([line.split(",") for line in file], dtype=np.float64)
    return rows[:, :64] / 16, rows[:, 64].astype(int)


def save(name, library, layers, loss, tensors, features, expected):
    """Writes a network."""
    expected = expected.reshape(len(features), -1)
    own = {key: np.ascontiguousarray(value) for key, value in tensors.items()}
    save_file(own, TARGET / f"{name}.safetensors")
    save_file(
        {"features": np.ascontiguousarray(features), "expected": np.ascontiguousarray(expected)},
        TARGET / f"{name}.expected.safetensors",
    )
    lines.append((name, library, layers, loss))


def of_sklearn(name, network, layers, loss, features, targets, predict):
    """Trains a network of scikit-learn and writes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that training has not converged
        network.fit(features, targets)
    tensors = {f"coefs_{i}": each.T for i, each in enumerate(network.coefs_)}
    tensors.update({f"intercepts_{i}": each for i, each in enumerate(network.intercepts_)})
    rows = features[:ROWS]
    save(name, SKLEARN, layers, loss, tensors, rows, getattr(network, predict)(rows))


def of_torch(name, network, layers, dtype=torch.float64):
    """Trains a network of PyTorch for some steps, and writes its weights as they are, and its results in double."""
    torch.manual_seed(len(lines))
    random = np.random.default_rng(len(lines))
    inputs = next(each for each in network.modules() if isinstance(each, torch.nn.Linear)).in_features
    features = random.normal(size=(200, inputs))
    classes = torch.tensor(np.abs(features[:, :3]).argmax(axis=1))
    network.to(dtype)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
    for _ in range(30):
        optimizer.zero_grad()
        outputs = network(torch.tensor(features, dtype=dtype))
        torch.nn.functional.cross_entropy(outputs, classes).backward()
        optimizer.step()
    tensors = {key: value.numpy().copy() for key, value in network.state_dict().items()}
    rows = features[:ROWS]
    with torch.no_grad():
        expected = torch.softmax(network.double()(torch.tensor(rows)), dim=1).numpy()
    save(name, TORCH, layers, "softmax_cross_entropy", tensors, rows, expected)


def sklearn_networks():
    features, classes = digits()
    for activation, layer in [("relu", "relu"), ("tanh", "tanh"), ("logistic", "sigmoid")]:
        of_sklearn(
            f"sklearn-{activation}",
            MLPClassifier((6, 5), activation=activation, solver="lbfgs", max_iter=60, random_state=1),
            f"dense(6) {layer}, dense(5) {layer}, dense",
            "softmax_cross_entropy",
            *(features, classes, "predict_proba"),
        )
    of_sklearn(
        "sklearn-multilabel",
        MLPClassifier((6,), activation="tanh", solver="lbfgs", max_iter=60, random_state=1),
        "dense(6) tanh, dense",
        "sigmoid_cross_entropy",
        *(features, np.stack([classes % 2, classes > 4, classes == 7], axis=1).astype(int), "predict_proba"),
    )
    of_sklearn(
        "sklearn-regressor",
        MLPRegressor(hidden_layer_sizes=(6,), activation="relu", solver="lbfgs", max_iter=60, random_state=1),
        "dense(6) relu, dense",
        "squared_error",
        *(features, np.stack([classes, classes**2], axis=1), "predict"),
    )


class Named(torch.nn.Module):
    """A module whose layers have names, the third of which comes after the second by its number alone."""

    def __init__(self):
        super().__init__()
        self.fc1 = torch.nn.Linear(4, 6)
        self.fc2 = torch.nn.Linear(6, 5)
        self.fc10 = torch.nn.Linear(5, 3)

    def forward(self, x):
        return self.fc10(torch.nn.functional.softsign(self.fc2(torch.nn.functional.mish(self.fc1(x)))))


def torch_networks():
    nn = torch.nn
    for name, activation, layer in [
        ("relu", nn.ReLU(), "relu"),
        ("tanh", nn.Tanh(), "tanh"),
        ("sigmoid", nn.Sigmoid(), "sigmoid"),
        ("gelu", nn.GELU(), "gelu"),
        ("gelu-tanh", nn.GELU(approximate="tanh"), "gelu_tanh"),
        ("silu", nn.SiLU(), "silu"),
        ("elu", nn.ELU(0.5), "elu(0.5)"),
        ("selu", nn.SELU(), "selu"),
        ("leaky-relu", nn.LeakyReLU(0.2), "leaky_relu(0.2)"),
        ("hardswish", nn.Hardswish(), "hard_swish"),
        ("softplus", nn.Softplus(), "softplus"),
    ]:
        of_torch(
            f"torch-{name}",
            nn.Sequential(nn.Linear(4, 6), activation, nn.Linear(6, 5), activation, nn.Linear(5, 3)),
            f"dense(6) {layer}, dense(5) {layer}, dense",
        )
    of_torch(
        "torch-prelu",
        nn.Sequential(nn.Linear(4, 6), nn.PReLU(6), nn.Linear(6, 5), nn.PReLU(), nn.Linear(5, 3)),
        "dense(6) prelu(alpha = learned), dense(5) prelu(alpha = learned), dense",
    )
    of_torch(
        "torch-glu",
        nn.Sequential(nn.Linear(4, 6), nn.GLU(), nn.Linear(3, 3)),
        "dense(6) glu, dense",
    )
    of_torch("torch-module", Named(), "dense(6) mish, dense(5) softsign, dense")
    of_torch(
        "torch-float",
        nn.Sequential(nn.Linear(4, 6), nn.GELU(), nn.Linear(6, 3)),
        "dense(6) gelu, dense",
        torch.float32,
    )


if __name__ == "__main__":
    torch.manual_seed(0)
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.iterdir():
        old.unlink()
    sklearn_networks()
    torch_networks()
    with open(TARGET / "networks.tsv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("name", "library", "layers", "loss"))
        writer.writerows(lines)

"""Times the activations of PyTorch, NumPy, SciPy and JAX, for comparison with the kernels of this library.

    python3 src/jmh/python/native_libraries.py [--avx2] [function ...]

Needs Python 3 and any of the packages torch, numpy, scipy and jax. It runs one thread over 4,096 doubles, and as many
floats, between −10 and 10, which stay in the cache. Results go into an existing array where the library allows it. Softmax works on 32 rows of
128. The minimum of many short runs counts, because a disturbance only ever makes a run longer. Writes
src/jmh/results/native.tsv, of which the page of benchmarks is made; if functions are named, it writes nothing. With
--avx2 the libraries use vectors of 256 bits at most, and the file is native-avx2.tsv.
"""

import datetime
import importlib.metadata
import math
import os
import platform
import sys
import time
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

AVX2 = "--avx2"
if AVX2 in sys.argv:
    os.environ["ATEN_CPU_CAPABILITY"] = "avx2"
    os.environ["MKL_ENABLE_INSTRUCTIONS"] = "AVX2"
    os.environ["NPY_DISABLE_CPU_FEATURES"] = "X86_V4 AVX512_ICL AVX512_SPR"
    os.environ["XLA_FLAGS"] += " --xla_cpu_max_isa=AVX2"

RESULTS = Path(__file__).parent.parent / "results" / ("native-avx2.tsv" if AVX2 in sys.argv else "native.tsv")
SIZE = 4096
WIDTH = 128
SECONDS = 0.6
DOUBLE = "DOUBLE"
TYPES = (DOUBLE, "FLOAT")


def best(call):
    """The minimum time of a call, in nanoseconds per element."""
    repetitions = 1
    while True:
        start = time.perf_counter_ns()
        for _ in range(repetitions):
            call()
        taken = time.perf_counter_ns() - start
        if taken > 2_000_000:
            break
        repetitions *= 2
    shortest = taken
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        start = time.perf_counter_ns()
        for _ in range(repetitions):
            call()
        shortest = min(shortest, time.perf_counter_ns() - start)
    return shortest / repetitions / SIZE


def processor():
    """The name of the processor."""
    try:
        names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        return names[0].split(":")[1].strip()
    except (OSError, IndexError):
        return platform.machine()


def torch_calls(values, type_name):
    import torch
    from torch.nn import functional

    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    x = torch.tensor(values, dtype=torch.float64 if type_name == DOUBLE else torch.float32)
    rows = x.reshape(-1, WIDTH)
    y = torch.empty_like(x)
    out = torch.empty_like(rows)
    return {
        "relu": lambda: torch.clamp_min(x, 0, out=y),
        "sigmoid": lambda: torch.sigmoid(x, out=y),
        "tanh": lambda: torch.tanh(x, out=y),
        "exponential": lambda: torch.exp(x, out=y),
        "silu": lambda: torch.ops.aten.silu.out(x, out=y),
        "elu": lambda: torch.ops.aten.elu.out(x, out=y),
        "gelu": lambda: torch.ops.aten.gelu.out(x, out=y),
        "gelu_tanh": lambda: torch.ops.aten.gelu.out(x, approximate="tanh", out=y),
        "softplus": lambda: torch.ops.aten.softplus.out(x, out=y),
        "mish": lambda: torch.ops.aten.mish.out(x, out=y),
        "softmax": lambda: torch.softmax(rows, 1, out=out),
        "copy": lambda: y.copy_(x),
    }


def numpy_calls(values, type_name):
    import numpy as np

    x = np.array(values, dtype=np.float64 if type_name == DOUBLE else np.float32)
    y = np.empty_like(x)
    return {
        "relu": lambda: np.maximum(x, 0, out=y),
        "tanh": lambda: np.tanh(x, out=y),
        "exponential": lambda: np.exp(x, out=y),
        "softplus": lambda: np.logaddexp(x, 0, out=y),
        "copy": lambda: np.copyto(y, x),
    }


def scipy_calls(values, type_name):
    import numpy as np
    from scipy import special

    x = np.array(values, dtype=np.float64 if type_name == DOUBLE else np.float32)
    rows = x.reshape(-1, WIDTH)
    y = np.empty_like(x)
    return {
        "sigmoid": lambda: special.expit(x, out=y),
        "gelu": lambda: np.multiply(special.ndtr(x, out=y), x, out=y),
        "softmax": lambda: special.softmax(rows, axis=1),
    }


def jax_calls(values, type_name):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp

    x = jnp.array(values, dtype=jnp.float64 if type_name == DOUBLE else jnp.float32)
    rows = x.reshape(-1, WIDTH)

    def timed(function, argument):
        compiled = jax.jit(function)
        return lambda: compiled(argument).block_until_ready()

    nn = jax.nn
    return {
        "relu": timed(nn.relu, x),
        "sigmoid": timed(nn.sigmoid, x),
        "tanh": timed(jnp.tanh, x),
        "exponential": timed(jnp.exp, x),
        "silu": timed(nn.silu, x),
        "elu": timed(nn.elu, x),
        "gelu": timed(lambda v: nn.gelu(v, approximate=False), x),
        "gelu_tanh": timed(lambda v: nn.gelu(v, approximate=True), x),
        "softplus": timed(nn.softplus, x),
        "mish": timed(nn.mish, x),
        "softmax": timed(nn.softmax, rows),
    }


LIBRARIES = {"torch": torch_calls, "numpy": numpy_calls, "scipy": scipy_calls, "jax": jax_calls}


def main(chosen):
    # Multiples of the golden ratio modulo 1 are spread evenly, in an order that no branch predictor can guess.
    values = [20 * math.modf(i * 0.6180339887498949)[0] - 10 for i in range(SIZE)]
    lines = [f"# {processor()} with {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
             f"{datetime.date.today()}", "library\tversion\tfunction\ttype\tns"]
    for name, calls in LIBRARIES.items():
        for type_name in TYPES:
            try:
                functions = calls(values, type_name)
            except ImportError:
                print(f"{name} is not installed and is left out")
                break
            version = importlib.metadata.version(name)
            for function, call in functions.items():
                if chosen and function not in chosen:
                    continue
                nanoseconds = best(call)
                print(f"{name:6} {type_name:6} {function:12} {nanoseconds:.3f} ns")
                lines.append(f"{name}\t{version}\t{function}\t{type_name}\t{nanoseconds:.3f}")
    if not chosen:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main([argument for argument in sys.argv[1:] if argument != AVX2])

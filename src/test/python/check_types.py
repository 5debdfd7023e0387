"""Checks the types of the installed package and of code that uses it. mypy has to find the errors that are marked."""

import re
import subprocess
import sys
from pathlib import Path

USE = Path(__file__).parent / "typed_use.py"
MYPY = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", "/dev/null"]


def check(*arguments):
    result = subprocess.run([*MYPY, *arguments], capture_output=True, text=True)
    print(result.stdout)
    return result.stdout


clean = check("-p", "sparkactivations")
assert "Success" in clean, "expected no errors in the package"
found = {int(line) for line in re.findall(r"typed_use\.py:(\d+): error", check(str(USE)))}
lines = USE.read_text(encoding="utf-8").splitlines()
marked = {i for i, line in enumerate(lines, 1) if line.endswith("# wrong")}
assert marked, "expected marked lines"
assert found == marked, f"expected errors in the lines {sorted(marked)}, got {sorted(found)}"

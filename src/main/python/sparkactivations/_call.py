"""Calls of the SQL functions, and the check of their arguments."""

from __future__ import annotations

import numbers
from typing import Any, List, Sequence, Tuple, Union

from pyspark.sql import Column
from pyspark.sql import functions as spark_functions

from sparkactivations._sessions import prefix

ColumnOrName = Union[Column, str]
"""A column, or the name of one."""

Number = Union[float, int, Column]
"""A number, or a column of numbers."""

Numbers = Union[float, int, Column, Sequence[float]]
"""A number, one number per element, or a column of either."""

Parameter = Tuple[str, Any, Any]
"""The name of a parameter, its value and its default."""


def call(name: str, columns: Sequence[Tuple[str, Any]], *parameters: Parameter) -> Column:
    """The call of a function of the catalogue. Parameters at their defaults are left out from the right."""
    arguments = [_column(name, which, value) for which, value in columns]
    given = list(parameters)
    while given and (given[-1][1] is None or _is_default(given[-1])):
        given.pop()
    arguments += [_parameter(name, *each) for each in given]
    return spark_functions.call_function(prefix() + name, *arguments)


def key(name: str, column: ColumnOrName | None) -> Column | None:
    """The column of keys, which may be absent."""
    return optional(name, "key", column)


def optional(name: str, which: str, column: ColumnOrName | None) -> Column | None:
    """A column that may be absent."""
    return None if column is None else _column(name, which, column)


def whole(name: str, which: str, value: int | Column) -> Column:
    """A whole number as a column, or the column of whole numbers."""
    if isinstance(value, Column):
        return value
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return spark_functions.lit(int(value))
    hint = f"; write col({value!r}) for a column" if isinstance(value, str) else ""
    raise TypeError(f"{name}: {which}: expected a whole number or a Column, got {value!r}{hint}")


def _is_default(parameter: Parameter) -> bool:
    _, value, default = parameter
    return type(value) in (int, float) and default is not None and value == default


def _column(name: str, which: str, value: Any) -> Column:
    if isinstance(value, Column):
        return value
    if isinstance(value, str):
        return spark_functions.col(value)
    hint = "; write lit(…) for a constant" if _is_number(value) else ""
    raise TypeError(f"{name}: {which}: expected a Column or the name of one, got {value!r}{hint}")


def _parameter(name: str, which: str, value: Any, default: Any) -> Column:
    if value is None:
        value = default
    if isinstance(value, Column):
        return value
    if _is_number(value):
        return spark_functions.lit(float(value))
    if isinstance(value, str):
        raise TypeError(
            f"{name}: {which}: expected a number or a Column, got {value!r}; write col({value!r}) for a column"
        )
    elements = _elements(value)
    if elements is None:
        raise TypeError(f"{name}: {which}: expected a number or a Column, got {value!r}")
    return spark_functions.array(*[spark_functions.lit(each) for each in elements])


def _elements(value: Any) -> List[float] | None:
    """The numbers of a list, tuple or one-dimensional array; None for anything else."""
    if isinstance(value, (dict, set, bytes)) or not hasattr(value, "__iter__"):
        return None
    elements = list(value)
    return [float(each) for each in elements] if all(map(_is_number, elements)) else None


def _is_number(value: Any) -> bool:
    return isinstance(value, numbers.Real) and not isinstance(value, bool)

"""A property that is worked out once per object. Not for objects shared between threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, like property
    """Like `functools.cached_property` without its lock, which costs more than most searches."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, owner: None, kind: type | None = None) -> once[T]: ...

    @overload
    def __get__(self, owner: object, kind: type | None = None) -> T: ...

    def __get__(self, owner: object | None, kind: type | None = None) -> once[T] | T:
        """Work the value out and keep it under the same name, where it is found next time."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work(owner)
        return value

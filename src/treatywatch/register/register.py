"""The register: one object that answers what the project knows of states."""

from __future__ import annotations

from functools import cache, cached_property

from treatywatch.model import InvalidRegister
from treatywatch.register.area import Area, AreaName, area, area_name
from treatywatch.register.gazetteer import AreaTerm, gazetteer
from treatywatch.register.names import NameIndex
from treatywatch.register.table import read_table


class Register:
    """States and areas with their names; built by `load_register`."""

    @cached_property
    def areas(self) -> dict[str, Area]:
        """All areas by code, in the order of the table."""
        named: dict[str, list[AreaName]] = {}
        for row in read_table("area_names"):
            named.setdefault(row["code"], []).append(area_name(row))
        rows = read_table("areas")
        return {row["code"]: area(row, named.get(row["code"], ())) for row in rows}

    @cached_property
    def names(self) -> NameIndex:
        """The index of names, which fulfils `model.AreaNames`."""
        return NameIndex(name for each in self.areas.values() for name in each.names)

    def area(self, code: str) -> Area:
        """Return an area by its code. Raises InvalidRegister when there is none."""
        try:
            return self.areas[code]
        except KeyError:
            mend = "use an ISO 3166-1 alpha-3 code or an area code of areas.csv"
            raise InvalidRegister(f"no area has the code {code!r}", "areas.csv", mend) from None

    def name(self, code: str) -> str:
        """Return the name under which an area is shown ("North Korea")."""
        return self.area(code).name

    def gazetteer(self) -> tuple[AreaTerm, ...]:
        """Return the terms by which running text speaks of areas; see `AreaTerm`."""
        return self._terms

    @cached_property
    def _terms(self) -> tuple[AreaTerm, ...]:
        return gazetteer(self.areas.values(), read_table("demonyms"))


@cache
def load_register() -> Register:
    """Return the register of the package; tables are read when first asked for, and once."""
    return Register()

"""What became of claims and sources between two published editions."""

from treatywatch.publish.delta.compare import Delta, Kind, delta_of
from treatywatch.publish.delta.opening import evidence_in
from treatywatch.publish.delta.shape import delta_as_json

__all__ = ["Delta", "Kind", "delta_as_json", "delta_of", "evidence_in"]

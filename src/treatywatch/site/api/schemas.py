"""The shapes of the API's answers. Fields say the same as the columns of the open data."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from ninja import Field, Schema

T = TypeVar("T")


class Problem(Schema):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


class Paged(Schema, Generic[T]):
    """One page of an answer."""

    items: list[T]
    cursor: str | None = Field(None, description="Leads to the next page; null on the last one.")
    next: str | None = Field(None, description="The address of the next page.")


class Versions(Schema):
    """What the evidence file was built with, and the counts of the build."""

    versions: dict[str, str]
    counts: dict[str, int]


class ReportLine(Schema):
    """One report."""

    id: str
    series: str
    edition: int | None
    country: str | None
    country_as_written: str
    title: str
    theme: str
    last_updated: str | None


class Place(Schema):
    """Words with their place in the report's text, in characters."""

    start: int
    end: int
    text: str


class ClaimOut(Schema):
    """One claim. Never drop certainty and speaker: an allegation is not a finding."""

    report: str
    country: str | None
    edition: int | None
    question: str
    answer: str
    subject: str
    certainty: str
    speaker: str
    date: str | None
    period: str | None
    quantity: dict[str, Any] | None
    treaty: str | None
    resolution: str | None
    weapon_class: str | None
    places: list[str]
    partners: list[str]
    victims: list[str]
    weapons: list[str]
    notes: list[int]
    in_note: int | None
    anchor: dict[str, Any]
    sentence: dict[str, Any]
    rule: str
    confidence: float
    assertion: str


class SourceOut(Schema):
    """One source."""

    key: str
    kind: str
    label: str
    date: str | None
    citations: int
    reports: int


class StatusOut(Schema):
    """What a state was to a treaty on a day, with the acts that it is computed from."""

    country: str
    treaty: str
    on: str
    status: str
    since: str | None
    in_force_since: str | None
    certain: bool
    remarks: list[str]
    acts: list[dict[str, Any]]


class VoteOut(Schema):
    """One state's vote."""

    country: str
    resolution: str
    date: str
    vote: str
    sources: list[str]
    confidence: str
    note: str | None


class HitOut(Schema):
    """A sentence or a note in which the words occur, or that fits the filters."""

    part: Literal["sentence", "note"]
    report: str
    country: str | None
    edition: int | None
    heading: str | None
    topic: str | None
    note: int | None
    start: int
    end: int
    text: str
    matches: list[list[int]]
    claims: list[dict[str, Any]]


class SourceFound(Schema):
    """A source in whose label the words occur, or that fits the filters."""

    part: Literal["source"]
    key: str
    kind: str
    label: str
    date: str | None
    matches: list[list[int]]
    citations: int


class CodingOut(Schema):
    """Why a sentence was coded so: by the coder, by people, or not told, with the reason."""

    report: str
    start: int = Field(description="Where the sentence begins in the report's text.")
    codebook: str
    sentence: int | None = Field(description="Its number in the report, from 1.")
    why_not: str = Field(description="Why nothing is explained; empty where it is.")
    explanation: dict[str, Any] | None = Field(
        description="What was seen, considered, rejected and claimed; as `explain --json`."
    )
    decisions: list[dict[str, Any]] = Field(description="What people decided on its claims.")

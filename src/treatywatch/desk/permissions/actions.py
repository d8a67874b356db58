"""Everything that can be done at the desk. Each has a row in `table.csv`."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """Something that a person may or may not do."""

    SEE_PEOPLE = "see-people"
    INVITE_RESEARCHER = "invite-researcher"
    INVITE_ANYBODY = "invite-anybody"
    CHANGE_PERSON = "change-person"

    SEE_EDITION = "see-edition"
    PLAN_EDITION = "plan-edition"
    SEE_ASSIGNMENT = "see-assignment"
    ASSIGN = "assign"
    REMIND = "remind"

    SEE_SOURCES = "see-sources"
    PUT_SOURCE = "put-source"
    SEE_REQUESTS = "see-requests"
    WRITE_REQUEST = "write-request"
    SEE_AUDIT = "see-audit"

    SEE_DRAFT = "see-draft"
    WRITE_DRAFT = "write-draft"
    COMMENT = "comment"
    HAND_IN = "hand-in"
    RETURN_DRAFT = "return-draft"
    PASS_TO_CHECK = "pass-to-check"  # noqa: S105 - a verb, not a password
    REVIEW = "review"
    SET_TASK = "set-task"
    SIGN_SECTION = "sign-section"
    SIGN_REPORT = "sign-report"
    REOPEN = "reopen"
    RELEASE = "release"
    PASS_CHECK = "pass-check"  # noqa: S105 - a verb, not a password

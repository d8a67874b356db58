"""Concessions, silences, ways of giving way, and periods, whatever the question."""

from __future__ import annotations

import pytest

CASES = {
    "a concession is no scope": (
        "Despite repeated denials by the government, it appears that Georgian forces used mines.",
        "GEO",
        {"use=yes likely monitor", "use.denial=yes flat government"},
    ),
    "not aware of any": (
        "Landmine Monitor is not aware of any allegations of use of mines by Colombian forces.",
        "COL",
        {"use=no no-reports monitor"},
    ),
    "the head's negation reaches its relative clause": (
        "There are no armed groups in Mongolia that use mines.",
        "MNG",
        set(),
    ),
    "a silence ends at its turn": (
        (
            "There have been no reports of exports of mines by Russia, but its mines were found"
            " in Syria."
        ),
        "RUS",
        {"transfer.export=no no-reports monitor", "transfer.found-abroad=yes flat monitor"},
    ),
    "signed and ratified": (
        "Colombia signed the treaty on 3 December 1997 and ratified on 6 September 2000.",
        "COL",
        {"treaty.status=party flat monitor"},
    ),
    "signed and not ratified": (
        "The Marshall Islands signed the treaty on 4 December 1997 but has yet to ratify.",
        "MHL",
        {"treaty.status=signatory flat monitor"},
    ),
    "joined in voting": (
        "Mongolia joined 164 other nations in voting in favor of Resolution 62/41.",
        "MNG",
        {"vote=for flat monitor"},
    ),
    "removed from the list": (
        "Landmine Monitor removed Thailand from its list of producers in 2000.",
        "THA",
        {"production=no flat monitor"},
    ),
    "neither, nor": (
        "Officials say that Togo has neither produced nor imported mines.",
        "TGO",
        {"production=no flat government", "transfer.import=no flat government"},
    ),
    "a noun is no second verb": (
        "Jordan has never exported mines, and says that it keeps none for training.",
        "JOR",
        {"transfer.export=no flat monitor", "stockpile.retained=none flat government"},
    ),
    "a second deed is no subject": (
        (
            "It is not known to have made or sold mines, and has said that those it holds were left"
            " by the Soviet army."
        ),
        "ARM",
        {
            "production=no not-known monitor",
            "transfer.export=no not-known monitor",
            "stockpile.origin=inherited flat government",
        },
    ),
    "who denies a charge does not make it": (
        (
            "Turkish forces were accused of the use of mines near Afrin, a charge denied by the"
            " General Staff."
        ),
        "TUR",
        {"use=yes alleged monitor", "use.denial=yes flat government"},
    ),
    "a concession has its own voice": (
        "Chinese mines were found in Sudan, although China says it never exported any.",
        "CHN",
        {"transfer.found-abroad=yes flat monitor", "transfer.export=no flat government"},
    ),
    "a voice in the middle": (
        (
            "Latvia is not in a position to accede, according to a letter of the Foreign Ministry,"
            " for its security."
        ),
        "LVA",
        {"treaty.intent=not-ready reported government"},
    ),
    "a capital speaks for its government": (
        "Seoul says that it is not in a position to join the treaty.",
        "KOR",
        {"treaty.intent=not-ready flat government"},
    ),
    "another capital accuses": (
        "Baku claimed that Armenian forces had laid mines on the border in 2020.",
        "ARM",
        {"use=yes alleged other-government"},
    ),
    "an exception is no vote": (
        "Bahrain voted in favor of the resolution in every year except in 1999.",
        "BHR",
        {"vote.record=for flat monitor"},
    ),
    "what somebody was told": (
        "A visitor was told in 2005 that the production of mines in Vietnam had ended.",
        "VNM",
        {"production=no reported monitor"},
    ),
    "none reported": (
        "Neither mines nor casualties from them have been reported in Palau.",
        "PLW",
        {"casualties=no no-reports monitor", "contamination=no no-reports monitor"},
    ),
}


@pytest.mark.parametrize(("text", "country", "expected"), CASES.values(), ids=CASES.keys())
def test_a_general_form_is_read(claims, text, country, expected):
    found = {
        f"{c.question}={c.answer} {c.certainty} {c.speaker}"
        for c in claims(text, country=country)
        if c.question != "armed-group.use"
    }
    assert found == expected


PERIODS = {
    "was": ("Spain was a producer of mines until 1996.", "past"),
    "used to be": ("Spain used to be a producer of mines.", "past"),
    "is": ("Spain is a producer of mines.", "current"),
    "never": ("Spain has never been a producer of mines.", None),
}


@pytest.mark.parametrize(("text", "period"), PERIODS.values(), ids=PERIODS.keys())
def test_a_producer_of_the_past_is_no_producer_of_today(claims, text, period):
    assert [c.period for c in claims(text, country="ESP") if c.question == "production"] == [period]


def test_what_a_vote_is_likened_to_is_a_vote_of_its_own(claims):
    found = claims(
        "On 2 December 2009, Nepal abstained from the vote on Resolution 64/56, as it had in 2007.",
        country="NPL",
    )
    assert [(c.answer, c.date, c.resolution) for c in found if c.question == "vote"] == [
        ("abstained", "2009-12-02", "64/56"),
        ("abstained", "2007", None),
    ]

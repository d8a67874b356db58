"""Whose deed it is, whether it is a deed at all, and which figure belongs to it."""

from __future__ import annotations

import pytest

NO_DEED_OF_THE_STATE = {
    "an adjective is no verb": "It makes hand-emplaced and remotely-delivered antipersonnel mines.",
    "their use, not the army's": "The rebel New People's Army stepped up its use of mines.",
    "their denial, not the state's": "The rebels used mines; it denied having used mines.",
    "mines that are found": "The army said that it found freshly laid mines on the hill.",
    "roads that are mined": "Its forces used mined roads at their peril.",
    "a film about mines": "The government has produced films about mines.",
    "those who are urged": "The country was among the states urged not to use mines.",
    "an apposition of another": "According to Italy, a producer of mines must answer for them.",
    "a wish against use": "A campaign began to prevent the continued use of mines by the army.",
    "mines of another maker": "US-manufactured mines have been found in the country.",
}


@pytest.mark.parametrize("text", NO_DEED_OF_THE_STATE.values(), ids=NO_DEED_OF_THE_STATE.keys())
def test_no_deed_of_the_state_is_read(claims, text):
    deeds = {"use", "use.denial", "transfer.export", "transfer.found-abroad"}
    found = {(c.question, c.subject) for c in claims(text, country="PHL")}
    assert not {(q, s) for q, s in found if q in deeds and s == "PHL"}


READ = {
    "an opening with a clause of its own": (
        "During the fighting that began in 2001, Indian forces laid mines along the border.",
        "IND",
        "use=yes flat monitor",
    ),
    "a parenthesis before the verb": (
        "Cuba is believed, in the absence of any denial, to continue to produce mines.",
        "CUB",
        "production=yes believed monitor",
    ),
    "who says so before the verb": (
        "The army is said by villagers to have laid mines.",
        "TUR",
        "use=yes reported",
    ),
    "a clause without that": (
        "Ecuador confirmed it no longer possesses mines.",
        "ECU",
        "stockpile=no flat government",
    ),
    "the speaker behind the verb": (
        "“Uzbek border guards laid mines in 2000,” said Tajikistan's Minister of Defense.",
        "TJK",
        "use=yes alleged other-government",
    ),
    "the army admits a deed of its country": (
        "The army has acknowledged that Nepal produces mines.",
        "NPL",
        "production=yes confirmed government",
    ),
    "both sides, with rebels named before": (
        "Maoist rebels returned to the hills. Both sides laid mines.",
        "NPL",
        "armed-group.use=yes flat monitor",
    ),
    "sold to nobody": ("India supplied mines to no one.", "IND", "transfer.export=no flat monitor"),
    "the supplier is not the buyer": (
        "The mines in its depots had been delivered by Israel.",
        "KEN",
        "transfer.import=yes flat monitor",
    ),
    "confirmed to be using": (
        "Syria was confirmed to be using mines in 2012.",
        "SYR",
        "use=yes confirmed monitor",
    ),
}


@pytest.mark.parametrize(("text", "country", "expected"), READ.values(), ids=READ.keys())
def test_the_deed_is_read(claims, text, country, expected):
    found = [
        f"{c.question}={c.answer} {c.certainty} {c.speaker}"
        for c in claims(text, country=country)
        if c.subject == country or c.certainty == "alleged"
    ]
    assert any(f.startswith(expected) for f in found), found


FIGURES = {
    "a figure without a unit": (
        "It destroyed its stock of 3,339 mines, retaining 225 for training.",
        "stockpile.retained",
        (225, 225),
    ),
    "millions without a unit": (
        "Its stockpile of mines may number 22-25 million.",
        "stockpile.size",
        (22e6, 25e6),
    ),
    "mines of two kinds": (
        "The army has a stockpile of 3,000 antipersonnel and antivehicle mines.",
        "stockpile.size",
        (3000, 3000),
    ),
}


@pytest.mark.parametrize(("text", "question", "bounds"), FIGURES.values(), ids=FIGURES.keys())
def test_the_figure_belongs_to_its_claim(claims, text, question, bounds):
    found = [c.quantity for c in claims(text, country="NPL") if c.question == question]
    assert [(q.low, q.high) for q in found if q] == [bounds]

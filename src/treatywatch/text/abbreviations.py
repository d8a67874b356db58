"""Words that end in a full stop without ending a sentence, by what has to follow them."""

from __future__ import annotations


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


BEFORE_NUMBER = _words(
    """
    no nos art arts para paras par p pp vol vols ch chap res doc docs fig figs sec sect
    sess approx ca c app ann form jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
"""Hold on when a number, a Roman numeral or a document symbol follows (`No. 45`, `Art. VII`)."""

BEFORE_NAME = _words(
    """
    mr mrs ms mme mlle dr prof amb hon rev fr sr st ste mt ft lt col gen maj capt cpt
    cmdr cdr brig sgt cpl pvt adm vice rear wg sqn gov sen rep pres sec min messrs h.e
    h.r.h maj.-gen lt.-col lt.-gen brig.-gen
    """
)
"""Hold on when a capital letter follows (`Lt. Col. Smith`, `St. Petersburg`)."""

LOOKALIKES = ("Hun Sen",)
"""Names of persons whose last word is spelt as an abbreviation; they may end a sentence."""

ALWAYS = _words(
    """
    e.g i.e cf viz vs v ed eds trans sq al op cit rev esp incl resp ret
    """
)
"""Never end a sentence in these reports, whatever follows."""

LETTERED = _words(
    """
    annex appendix form protocol schedule part type class category model group phase
    table figure section title vitamin plan zone sector camp area block file
    """
)
"""Before a single capital letter these make it a name of a thing, not an initial of a person."""

STARTERS = _words(
    """
    The This That These Those There It Its He She They We I In On At By As After Before
    Since During While When Although Though However But And Yet No Not Some Most Many
    Several Such According Following For From With Without If Both Each All Another
    Other One Two A An Additionally Moreover Furthermore Nevertheless Meanwhile
    Subsequently Previously Instead See Their His Her Our Until Despite Between To What
    Who Also Later Earlier
    """
)
"""Words that begin a sentence after a dotted name (`in the U.S. The government`)."""

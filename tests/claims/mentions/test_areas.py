from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

# Each line: a sentence, then what is found, as "written=CODE" (":adj" for demonyms, "?" for no
# code), in order.
CASES = [
    ("North Korea has not signed.", "North Korea=PRK"),
    (
        "The Democratic People’s Republic of Korea (DPRK)",
        "Democratic People’s Republic of Korea=PRK|DPRK=PRK",
    ),
    ("Democratic People's Republic of Korea", "Democratic People's Republic of Korea=PRK"),
    ("along a Republic of Korea patrol route", "Republic of Korea=KOR"),
    ("South Korea’s Defense Minister", "South Korea=KOR"),
    ("North and South Korea agreed", "North=PRK|South Korea=KOR"),
    ("South and North Korea agreed", "South=KOR|North Korea=PRK"),
    ("North and South Korean officials", "North=PRK:adj|South Korean=KOR:adj"),
    ("Korea has mines", "Korea=?"),
    ("on the Korean peninsula", ""),
    ("in the Korean War", ""),
    ("North Korean-made copies", "North Korean=PRK:adj"),
    ("the U.S. and the US told us", "U.S.=USA|US=USA"),
    ("It told us that they gave us mines.", ""),
    ("The United States (US)-led command", "United States=USA|US=USA"),
    ("captured U.S. mines", "U.S.=USA"),
    ("Guinea-Bissau and Guinea", "Guinea-Bissau=GNB|Guinea=GIN"),
    ("Equatorial Guinea and Papua New Guinea", "Equatorial Guinea=GNQ|Papua New Guinea=PNG"),
    ("Mines lie along the Jordan River in Jordan.", "Jordan=JOR"),
    ("in the Jordan Valley", ""),
    ("near the Niger River in Niger", "Niger=NER"),
    ("in the Niger Delta of Nigeria", "Nigeria=NGA"),
    ("made in Georgia, USA", "USA=USA"),
    ("Georgia said that Georgian forces", "Georgia=GEO|Georgian=GEO:adj"),
    ("South Ossetia and Abkhazia", "South Ossetia=XSO|Abkhazia=XAB"),
    ("Turkey accused Syria", "Turkey=TUR|Syria=SYR"),
    ("Türkiye has destroyed", "Türkiye=TUR"),
    ("Chad and Sudan", "Chad=TCD|Sudan=SDN"),
    ("South Sudan and Sudan", "South Sudan=SSD|Sudan=SDN"),
    ("Sudan and South Sudan", "Sudan=SDN|South Sudan=SSD"),
    ("around Lake Chad", ""),
    ("imported from the Soviet Union and China", "Soviet Union=SUN|China=CHN"),
    ("copies of Soviet mines", "Soviet=SUN:adj"),
    ("the USSR supplied", "USSR=SUN"),
    ("Myanmar (Burma) abstained", "Myanmar=MMR|Burma=MMR"),
    ("the Democratic Republic of the Congo (DRC)", "Democratic Republic of the Congo=COD|DRC=COD"),
    ("the Republic of the Congo", "Republic of the Congo=COG"),
    ("Congolese forces", "Congolese=?:adj"),
    ("the Central African Republic", "Central African Republic=CAF"),
    ("Bosnia and Herzegovina and Serbia", "Bosnia and Herzegovina=BIH|Serbia=SRB"),
    ("Côte d’Ivoire", "Côte d’Ivoire=CIV"),
    ("Cote d'Ivoire", "Cote d'Ivoire=CIV"),
    ("São Tomé and Príncipe", "São Tomé and Príncipe=STP"),
    ("states of Latin America", ""),
    ("Organization of American States", ""),
    ("the Gulf of Guinea", ""),
    ("the South China Sea", ""),
    ("the Indian Ocean", ""),
    ("Indian and Pakistani troops", "Indian=IND:adj|Pakistani=PAK:adj"),
    ("ISRAEL, Landmine Monitor Report 1999", "ISRAEL=ISR"),
    ("VIET NAM", "VIET NAM=VNM"),
    ("Viet Nam and Vietnamese officials", "Viet Nam=VNM|Vietnamese=VNM:adj"),
    ("Eswatini, formerly Swaziland", "Eswatini=SWZ|Swaziland=SWZ"),
    ("Kosovo and the Palestinian territories", "Kosovo=XKX|Palestinian territories=PSE"),
    ("the Revolutionary Armed Forces of Colombia used mines", ""),
    ("the Communist Party of India (Maoist) used mines", ""),
    ("reported by the Korea Herald", ""),
    ("Voice of America reported", ""),
    ("the Saudi-led coalition in Yemen", "Saudi=SAU:adj|Yemen=YEM"),
    ("the UK and the UAE", "UK=GBR|UAE=ARE"),
    ("Kyrgyzstan, Uzbekistan, and Tajikistan", "Kyrgyzstan=KGZ|Uzbekistan=UZB|Tajikistan=TJK"),
    ("Nigerien and Nigerian soldiers", "Nigerien=NER:adj|Nigerian=NGA:adj"),
    ("the Solomon Islands", "Solomon Islands=SLB"),
    ("turkey and china were served", ""),
    ("Congo (Brazzaville) and DR Congo", "Congo (Brazzaville)=COG|DR Congo=COD"),
    ("the former Yugoslav Republic of Macedonia", "former Yugoslav Republic of Macedonia=MKD"),
    ("It costs US$300", ""),
    ("The two Koreas agreed", "Koreas=?"),
    ("New Mexico", ""),
    ("Ethiopia/Eritrea border", "Ethiopia=ETH|Eritrea=ERI"),
    ("Iran-Iraq War", ""),
    ("mines from Iraq,Iran and Syria", "Iraq=IRQ|Iran=IRN|Syria=SYR"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_areas(finder: MentionFinder, text: str, expected: str) -> None:
    found = [
        f"{m.text}={m.code or '?'}{':adj' if m.adjectival and m.text not in ('US', 'U.S.') else ''}"
        for m in finder.areas(text)
    ]
    assert "|".join(found) == expected


def test_an_ambiguous_name_keeps_its_candidates_and_has_no_code(finder: MentionFinder) -> None:
    (korea,) = finder.areas("Korea has mines.")
    assert korea.code is None
    assert set(korea.candidates) == {"PRK", "KOR"}

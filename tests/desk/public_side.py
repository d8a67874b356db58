"""Asks the public site, in a process of its own, and keeps every answer: `EVIDENCE OUT`.

The site has settings of its own and knows nothing of the desk.
"""

from __future__ import annotations

import json
import os
import sys
import zipfile

SOUGHT = "Quwanthi"
PAGES = (
    "/",
    "/about/",
    "/corpus/",
    "/country/PRK/",
    "/country/PRK/answers/",
    "/country/PRK/profile.docx",
    "/country/PRK/profile.pdf",
    "/data/claims.csv",
    "/data/notes.csv",
    "/data/sources.csv",
    "/downloads/",
    "/findings/",
    "/nowhere/",
    "/questions/",
    "/questions/stockpile.size/",
    "/search/?q=official",
    f"/search/?q={SOUGHT}",
    "/sources/",
    "/api/v1/",
    "/api/v1/changes?country=PRK",
    "/api/v1/claims",
    "/api/v1/findings",
    "/api/v1/openapi.json",
    "/api/v1/search?q=official",
    f"/api/v1/search?q={SOUGHT}",
    "/api/v1/sources",
    "/api/v1/status/MBT",
    "/api/v1/votes/PRK",
    "/api/v1/nowhere",
)


def main(evidence: str, out: str) -> None:
    """Ask for every page and keep headers and body."""
    os.environ["TREATYWATCH_EVIDENCE"] = evidence
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    import django
    from django.test import Client

    django.setup()
    client = Client(SERVER_NAME="localhost", raise_request_exception=False)
    reports = json.loads(client.get("/api/v1/reports").content)["items"]
    slugs = [report["id"] for report in reports]
    each = [f"{before}{slug}{after}" for slug in slugs for before, after in _OF_REPORT]
    with zipfile.ZipFile(out, "w") as kept:
        for path in (*PAGES, "/api/v1/reports", *each):
            answer = client.get(path)
            body = b"".join(answer) if answer.streaming else answer.content
            head = repr(sorted(answer.headers.items())).encode()
            # The page of a search says back what was asked.
            body = body.replace(SOUGHT.encode(), b"") if "?q=" in path else body
            kept.writestr(f"{answer.status_code} {path}".replace(SOUGHT, ""), head + b"\n" + body)
            if body[:4] in (b"%PDF", b"PK\x03\x04"):
                kept.writestr(f"{path} body", body)


_OF_REPORT = (("/reports/", "/"), ("/api/v1/reports/", ""))

if __name__ == "__main__":
    main(*sys.argv[1:])

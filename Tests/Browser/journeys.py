"""What three people do here, from page to page; what they download is opened and compared with what they saw.

Pages are told by their addresses and fields by their names, which last; words are not.
"""

import csv
import gzip
import hashlib
import io
import json
import re

import openpyxl

from publication import WORDS


class Journey:
    def __init__(self, site, browser, language):
        self.site = site
        self.browser = browser
        self.language = language

    def path(self, name):
        return f"/{self.language}/{WORDS[self.language][name]}"

    def link(self, part):
        """The first link on the page whose address has a part."""
        for element in self.browser.find("a[href]"):
            address = element.get_attribute("href")
            if part in address:
                return element
        raise AssertionError(f"no link with {part} on {self.browser.driver.current_url}")

    def go(self, part):
        """Follows the first link that is seen and whose address has a part."""
        for element in self.browser.find("a[href]"):
            if part in element.get_attribute("href") and element.is_displayed():
                self.browser.follow(element)
                return
        raise AssertionError(f"no link with {part} is seen on {self.browser.driver.current_url}")

    def number(self, selector):
        return int(re.sub(r"[^0-9]", "", self.browser.one(selector).text))

    def open_details(self):
        """Opens what is folded, from the outside to the inside."""
        for element in self.browser.find("form details:not([open]) > summary"):
            if element.is_displayed():
                element.click()

    def submit(self):
        buttons = [b for b in self.browser.find("main form button[type=submit]") if b.is_displayed()]
        self.browser.follow(buttons[-1])


class Analyst(Journey):
    """Filters to direct awards of 2024 above an amount and takes the spreadsheet and the lines home."""

    def go_through(self):
        browser = self.browser
        browser.open(f"/{self.language}")
        self.go(self.path("processes"))
        self.open_details()
        for name, value in (("method", "direct"), ("year", "2024")):
            box = browser.one(f"input[name={name}][value='{value}']")
            box.click()
        field = browser.one("input[name=minAmount]")
        field.clear()
        field.send_keys("50000")
        self.submit()
        address = browser.driver.current_url
        for part in ("method=direct", "year=2024", "minAmount=50000"):
            assert part in address, f"{part} is not in {address}"
        total = self.number(".lead strong")
        expected = self.site.json("/api/v1/records?method=direct&year=2024&minAmount=50000&limit=1")
        assert total == expected["pagination"]["total"] > 0, f"the page says {total}"
        shown = {e.get_attribute("href").rsplit("/", 1)[1]
                 for e in browser.find(f"main tbody a[href*='{self.path('processes')}/']")}
        lines = gzip.decompress(self.site.get(self.link(".jsonl.gz").get_attribute("href"))).splitlines()
        ocids = {json.loads(line)["ocid"] for line in lines}
        assert len(lines) == len(ocids) == total, f"{len(lines)} lines of {total}"
        assert shown and shown <= ocids, "the page shows what the file has not"
        assert self.sheet(self.site.get(self.link(".xlsx").get_attribute("href"))) == ocids
        assert self.table(self.site.get(self.link(".csv").get_attribute("href"))) == ocids

    @staticmethod
    def sheet(content):
        rows = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0].iter_rows(values_only=True)
        return Analyst.ocids(rows)

    @staticmethod
    def table(content):
        return Analyst.ocids(csv.reader(io.StringIO(content.decode("utf-8-sig"))))

    @staticmethod
    def ocids(rows):
        """The values that have the form of an ocid, whatever their column is called."""
        return {cell for row in rows for cell in row
                if isinstance(cell, str) and re.fullmatch(r"ocds-xq9v00-[0-9A-Za-z-]+", cell)}


class Journalist(Journey):
    """Searches a word, opens a process, sees what changed and follows the feed."""

    def go_through(self):
        browser = self.browser
        browser.open(f"/{self.language}")
        field = browser.one("main input[name=q]")
        field.send_keys("servicio")
        self.submit()
        total = self.number(".lead strong")
        answer = self.site.json("/api/v1/records?q=servicio&limit=100")
        assert total == answer["pagination"]["total"] > 0
        feed = self.site.get(self.link(".atom").get_attribute("href"))
        assert feed.count(b"<entry") > 0 and b"http://www.w3.org/2005/Atom" in feed
        self.go(self.path("processes") + "/ocds-")
        ocid = browser.driver.current_url.rsplit("/", 1)[1]
        history = browser.find("section[aria-labelledby=historia] > ol > li")
        record = self.site.json(f"/api/v1/records/{ocid}")["records"][0]
        assert len(history) == len(record["releases"]), "the history is not the releases"
        assert browser.one("h1").text
        # The same process in the other language is one link away.
        other = "en" if self.language == "es" else "es"
        self.go(f"/{other}/{WORDS[other]['processes']}/{ocid}")
        assert browser.one("html").get_attribute("lang") == other


class Official(Journey):
    """Looks up a supplier, then how the office's own publication does, then its files."""

    def go_through(self):
        browser = self.browser
        browser.open(f"/{self.language}")
        self.go(self.path("suppliers"))
        self.go(self.path("suppliers") + "/")
        assert browser.find("main table tbody tr"), "the supplier has no awards"
        self.go(self.path("quality"))
        figures = self.site.json(f"{self.path('quality')}.json")
        processes = sum(int(re.sub(r"[^0-9]", "", cell.text.split(":")[-1]))
                        for cell in browser.find("table.lights td.number"))
        assert processes == figures["publication"]["processes"] > 0
        assert len(browser.find("table.lights .light")) == 3 * len(figures["buyers"])
        folded = browser.one("table.lights details:not([open]) > summary")
        folded.click()
        assert browser.one("table.lights details[open] dl").is_displayed()
        self.go(self.path("downloads"))
        if not self.site.has_files:
            assert browser.one(".notice")
            return
        row = browser.one("table.files tbody tr")
        content = self.site.get(row.find_element("css selector", "a").get_attribute("href"))
        digest = row.find_element("css selector", "code.hash").text
        assert hashlib.sha256(content).hexdigest() == digest, "the file is not the one that is listed"


ALL = (Official, Analyst, Journalist)

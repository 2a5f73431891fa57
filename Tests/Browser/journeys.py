"""What three people do here, from page to page; what they download is opened and compared with what they saw.

Each finds a supplier, filters to direct awards of 2024 above an amount, takes the spreadsheet, opens a process, sees
what changed and follows the feed; each comes through another door.
"""

import hashlib
import re

from elsewhere import Elsewhere
from journey import Journey
from publication import WORDS


class Analyst(Journey):
    """Wants the numbers: filters, takes every form home, adds up, and then does the same with everything."""

    def go_through(self):
        browser = self.browser
        browser.open(f"/{self.language}")
        self.go(self.path("processes"), "nav")
        query = self.filter()
        rows = self.compare()
        # The chart is of the same money as the rows.
        values = [cell.get_attribute("textContent") for cell in browser.find("main .chart-table td.number")]
        cents = lambda text: int(re.sub(r"[^0-9]", "", text))
        assert sum(map(cents, values)) == sum(cents(amount) for _, _, amount in rows.values()) > 0
        self.embed()
        # The greatest first, and the same processes.
        self.go("sort=amount", ".results")
        sorted_rows = self.rows()
        amounts = [cents(amount) for _, _, amount in sorted_rows.values()]
        assert sorted_rows == rows and amounts == sorted(amounts, reverse=True)
        # A filter is taken away where it is shown.
        chip = next(one for one in browser.find("ul.chips a") if "×" in one.text and "2024" in one.text)
        browser.follow(chip)
        assert "year=2024" not in browser.driver.current_url and self.total() >= len(rows)
        supplier = next(iter(rows.values()))[1]
        self.find_party("suppliers", supplier)
        self.go(self.path("processes"), "main .tiles")
        assert set(self.compare()) & set(rows)
        browser.open(f"{self.path('processes')}?{query}")
        self.go(self.path("processes") + "/ocds-", "main tbody")
        self.see_changes(browser.driver.current_url.rsplit("/", 1)[1])
        browser.open(self.path("processes"))
        everything = self.compare()
        assert len(everything) == self.total() > 25, "there is one page only"
        browser.open(f"{self.path('processes')}?{query}")
        self.follow_feed(rows)


    def embed(self):
        """The chart stands in a page of another site, by the lines that the page gives for it."""
        browser = self.browser
        address = browser.driver.current_url
        lines = browser.one("figure.chart-figure pre code").get_attribute("textContent")
        values = browser.one("main .chart-table").get_attribute("textContent")
        # The pages themselves stand in nobody's frame.
        with Elsewhere(f"{lines}<iframe src='{address}'></iframe>") as other:
            browser.visit(other.base)
            frames = browser.find("iframe")
            browser.driver.switch_to.frame(frames[0])
            assert browser.wait("svg.chart").is_displayed()
            assert browser.one(".chart-table").get_attribute("textContent") == values
            browser.driver.switch_to.default_content()
            browser.driver.switch_to.frame(frames[1])
            assert not browser.find("main"), "a page stands in a frame of another site"
            browser.driver.switch_to.default_content()
            browser.leave()
        browser.open(address)


class Journalist(Journey):
    """Has a name: looks it up, sees its direct awards, reads one from its beginning, and wants to hear what is new."""

    def go_through(self):
        browser = self.browser
        browser.open(f"/{self.language}")
        self.type("q", "servicio")
        self.submit()
        assert self.total() == self.site.json("/api/v1/records?q=servicio&limit=1")["pagination"]["total"] > 0
        wanted = f"/api/v1/records?method=direct&year=2024&minAmount={self.least}&limit=100"
        release = self.site.json(wanted)["records"][-1]["compiledRelease"]
        supplier = release["awards"][0]["suppliers"][0]
        self.find_party("suppliers", supplier["name"])
        self.awards_of("supplier", supplier["id"])
        self.go(self.path("processes"), "main .tiles")
        assert "supplier=" in browser.driver.current_url
        if self.total() > 1:
            self.filter()
        rows = self.compare()
        assert release["ocid"] in rows
        selection = browser.driver.current_url
        self.go(f"{self.path('processes')}/{release['ocid']}", "main tbody")
        title, name, _ = rows[release["ocid"]]
        assert browser.one("h1").text == title
        assert name in browser.one("main").text
        awards = self.sheet(browser.take(self.link(f"/{release['ocid']}.xlsx", "main")))
        assert {award["OCID"] for award in awards} == {release["ocid"]}
        for award in awards:
            assert self.money([award]) in browser.one("section[aria-labelledby=adjudicaciones]").text
        self.see_changes(release["ocid"])
        # The same process in the other language is one link away, and back.
        other = "en" if self.language == "es" else "es"
        for language in (other, self.language):
            self.go(f"/{language}/{WORDS[language]['processes']}/{release['ocid']}", ".masthead")
            assert browser.one("html").get_attribute("lang") == language
        browser.open(selection)
        self.follow_feed(rows)

    def awards_of(self, kind, identifier):
        """The awards on the page of a supplier or a buyer are those of its spreadsheet."""
        shown = sorted(amount for amount in (
            re.sub(r"^[^:]*: ", "", row.find_elements("css selector", "td")[-1].text)
            for row in self.browser.find("main table.listing tbody tr")))
        sheet = self.sheet(self.browser.take(self.link("records.xlsx", "main")))
        known = sorted(self.money([award]) for award in sheet if award["Supplier"])
        assert shown == known, f"{shown} on the page, {known} in the file"
        total = self.site.json(f"/api/v1/{kind}s/{identifier}/awards?limit=1")["pagination"]["total"]
        assert len(shown) == total > 0


class Official(Journey):
    """Answers for an office: looks at its page, its awards, its lights, and at the files that everybody gets."""

    def go_through(self):
        browser = self.browser
        browser.open(f"/{self.language}")
        wanted = f"/api/v1/records?method=direct&year=2024&minAmount={self.least}&limit=100"
        release = self.site.json(wanted)["records"][0]["compiledRelease"]
        self.find_party("buyers", release["buyer"]["name"])
        self.go(self.path("processes"), "main .tiles")
        self.filter()
        rows = self.compare()
        assert release["ocid"] in rows
        selection = browser.driver.current_url
        # From the list to the supplier, whose page leads back to the office.
        self.go(self.path("suppliers") + "/", "main tbody")
        assert browser.one("h1").text == rows[release["ocid"]][1] or len(rows) > 1
        self.go(self.path("buyers") + "/", "main table.listing")
        self.lights()
        self.files()
        self.copying()
        browser.open(selection)
        self.go(f"{self.path('processes')}/{release['ocid']}", "main tbody")
        self.see_changes(release["ocid"])
        browser.open(selection)
        self.follow_feed(rows)

    def lights(self):
        browser = self.browser
        self.go(self.path("quality"), "nav")
        figures = self.site.json(f"{self.path('quality')}.json")
        shown = [int(re.sub(r"[^0-9]", "", cell.text.split(":")[-1]))
                 for cell in browser.find("table.lights td.number")]
        assert shown == [buyer["processes"] for buyer in figures["buyers"]]
        assert sum(shown) == figures["publication"]["processes"] > 0
        assert len(browser.find("table.lights .light")) == 3 * len(figures["buyers"])
        browser.click(browser.one("table.lights details:not([open]) > summary"))
        assert browser.one("table.lights details[open] dl").is_displayed()

    def files(self):
        """Every kind of ready-made file is what the list says, and the lines of one are counted."""
        browser = self.browser
        self.go(self.path("downloads"), "nav")
        rows = browser.one("table.files").find_elements("css selector", "tbody tr")
        assert len(rows) == 5, f"{len(rows)} files hold everything"
        for row in rows:
            link = row.find_element("css selector", "a")
            name, rows = link.text, int(row.find_elements("css selector", "td")[1].text.split(":")[-1])
            digest = row.find_element("css selector", "code.hash").text
            content = browser.take(link)
            assert hashlib.sha256(content).hexdigest() == digest, f"{name} is not the file that is listed"
            assert rows == 60, f"{name} has {rows} processes"
            if name.endswith(".xlsx"):
                assert len(self.processes(content)) == rows

    def copying(self):
        """A button that copies is there where scripts run, and nowhere else."""
        self.browser.open(self.path("developers"))
        shown = [button.is_displayed() for button in self.browser.find("button[data-copy]")]
        assert shown and all(one == self.browser.scripts for one in shown)


ALL = (Official, Analyst, Journalist)

"""What every journey does: it finds its way by addresses and names of fields, which last; words are not."""

import csv
import datetime
import decimal
import gzip
import io
import itertools
import json
import re
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree

import openpyxl

from publication import WORDS

ATOM = "{http://www.w3.org/2005/Atom}"
# The columns of the table of awards that are compared.
COLUMNS = {
    "es": ("OCID", "Proceso", "Proveedor", "Monto adjudicado", "Identificador de la adjudicación",
           "Estatus de la adjudicación", "Página del proceso"),
    "en": ("OCID", "Process", "Supplier", "Awarded value", "Award identifier",
           "Award status", "Page of the process"),
}
number_of_release = itertools.count(1)


class Journey:
    # What the filters ask for: direct awards of 2024 above an amount.
    least = "60000"

    def __init__(self, site, browser, language):
        self.site = site
        self.browser = browser
        self.language = language
        # A browser that asks for the other language: a page and its files are in that of its address all the same.
        browser.speak("en" if language == "es" else "es")

    def path(self, name):
        return f"/{self.language}/{WORDS[self.language][name]}"

    def link(self, part, inside=""):
        """The first link that is seen and whose address has a part."""
        for element in self.browser.find(f"{inside} a[href]"):
            if part in element.get_attribute("href") and element.is_displayed():
                return element
        raise AssertionError(f"no link with {part} is seen on {self.browser.driver.current_url}")

    def go(self, part, inside=""):
        self.browser.follow(self.link(part, inside))

    def named(self, name, part):
        """Follows the link that has a name."""
        for element in self.browser.find("main a[href]"):
            if part in element.get_attribute("href") and element.text == name:
                return self.browser.follow(element)
        raise AssertionError(f"no link {name} on {self.browser.driver.current_url}")

    def submit(self):
        """Sends the form whose button is seen last."""
        buttons = [b for b in self.browser.find("main form button[type=submit]") if b.is_displayed()]
        self.browser.follow(buttons[-1])

    def type(self, name, text):
        self.browser.click(self.browser.one(f"main input[name={name}]"), text)

    def find_party(self, kind, name):
        """Looks for a supplier or a buyer by the beginning of its name; a script suggests the rest."""
        self.go(self.path(kind), "nav")
        self.type("q", name[:12])
        options = []
        for _ in range(100):
            options = [o.get_attribute("value") for o in self.browser.find("datalist option")]
            if options or not self.browser.scripts:
                break
            time.sleep(0.05)
        assert (name in options) == self.browser.scripts, f"{options} is suggested for {name[:12]}"
        self.submit()
        self.named(name, self.path(kind) + "/")
        assert self.browser.one("h1").text == name

    def filter(self):
        """Opens what is folded, asks for direct awards of 2024 above an amount, and finds what the API finds."""
        before = self.total()
        for summary in self.browser.find("form.filters > details > summary"):
            if summary.is_displayed():
                self.browser.click(summary)
        for name, value in (("method", "direct"), ("year", "2024")):
            box = self.browser.one(f"input[name={name}][value='{value}']")
            if not box.is_selected():
                self.browser.click(box)
        self.type("minAmount", self.least)
        self.submit()
        address = self.browser.driver.current_url
        for part in ("method=direct", "year=2024", f"minAmount={self.least}"):
            assert part in address, f"{part} is not in {address}"
        query = address.split("?", 1)[1]
        found = self.site.json(f"/api/v1/records?{query}&limit=100")["pagination"]["total"]
        assert self.total() == found > 0, f"the page says {self.total()}, the API {found}"
        assert found < before, "the filters leave nothing out"
        box = self.browser.one("input[name=method][value='direct']")
        count = self.browser.one(f"label[for='{box.get_attribute('id')}'] .count").get_attribute("textContent")
        assert int(count) == found, f"beside the choice stands {count}"
        return query

    def total(self):
        return int(re.sub(r"[^0-9]", "", self.browser.one(".results .lead strong").text))

    def rows(self):
        """The processes of a listing by their ocids, from all its pages: title, supplier, amount."""
        rows = {}
        while True:
            for row in self.browser.find("main table.listing tbody tr"):
                cells = row.find_elements("css selector", "th, td")
                address = cells[0].find_element("css selector", "a").get_attribute("href")
                texts = [re.sub(r"^[^:]*: ", "", cell.text) for cell in cells[1:]]
                title = cells[0].find_element("css selector", "a").text
                rows[address.rsplit("/", 1)[1]] = (title, texts[0], texts[-1])
            following = self.browser.find("a[rel=next]")
            if not following:
                return rows
            self.browser.follow(following[0])

    def awards(self, table):
        """The awards of a table in the language of the page, by their English columns."""
        table = [list(row) for row in table]
        places = [table[0].index(name) for name in COLUMNS[self.language]]
        return [dict(zip(COLUMNS["en"], (row[place] for place in places))) for row in table[1:]]

    def sheet(self, content):
        """The awards of a workbook; its first sheet explains the others."""
        return self.awards(openpyxl.load_workbook(io.BytesIO(content)).worksheets[1].iter_rows(values_only=True))

    @staticmethod
    def processes(content):
        """The processes of a workbook, by the sheet that has a row for each."""
        rows = openpyxl.load_workbook(io.BytesIO(content)).worksheets[2].iter_rows(min_row=2, max_col=1, values_only=True)
        return {ocid for (ocid,) in rows}

    def comma(self, content):
        return self.awards(csv.reader(io.StringIO(content.decode("utf-8-sig"))))

    @staticmethod
    def in_force(awards):
        return [award for award in awards if award["Award status"] not in ("cancelled", "unsuccessful")]

    @staticmethod
    def money(awards):
        """What a page writes for the sum of some rows, in which an award stands once for each of its suppliers."""
        amounts = {award["Award identifier"]: decimal.Decimal(str(award["Awarded value"]))
                   for award in awards if award["Awarded value"] not in (None, "")}
        return f"${sum(amounts.values()):,.2f} MXN" if amounts else "—"

    def compare(self):
        """Takes the selection home in every form that is offered, and compares it with the rows of its pages."""
        address = self.browser.driver.current_url
        files = {ending: self.browser.take(self.link(f"records.{ending}", "main"))
                 for ending in ("xlsx", "csv", "jsonl.gz", "json")}
        rows = self.rows()
        lines = [json.loads(line) for line in gzip.decompress(files["jsonl.gz"]).splitlines()]
        assert len(lines) == len(rows), f"{len(lines)} lines, {len(rows)} rows"
        assert {line["ocid"] for line in lines} == set(rows)
        assert {record["ocid"] for record in json.loads(files["json"])["records"]} == set(rows)
        assert self.processes(files["xlsx"]) == set(rows), "the workbook has other processes than the page"
        awarded = {ocid for ocid, (_, supplier, _) in rows.items() if supplier != "—"}
        for awards in (self.sheet(files["xlsx"]), self.comma(files["csv"])):
            # What is not awarded has no row in this table, and no supplier on the page.
            assert awarded and awarded <= {award["OCID"] for award in awards} <= set(rows)
            for ocid in awarded:
                title, supplier, amount = rows[ocid]
                own = [award for award in awards if award["OCID"] == ocid]
                assert own[0]["Process"] == title, f"{own[0]['Process']} is {title} on the page"
                names = {award["Supplier"] for award in own if award["Supplier"]}
                assert any(supplier.startswith(name) for name in names), f"{supplier} is {names} in the file"
                # The file of a supplier leaves out the awards of others in the same process.
                if "supplier=" not in address or supplier in names:
                    known = self.money(self.in_force(own))
                    assert amount == known, f"{ocid}: {amount} on the page, {known} in the file"
                assert own[0]["Page of the process"].startswith(f"{self.site.base}{self.path('processes')}/")
                assert self.site.page(own[0]["Page of the process"][len(self.site.base):], self.language)[0] == 200
        self.browser.open(address)
        return rows

    def see_changes(self, ocid):
        """The history of a process is that of the API, each release with its sentences."""
        for summary in self.browser.find("section[aria-labelledby=historia] details:not([open]) > summary"):
            self.browser.click(summary)
        entries = self.browser.find("section[aria-labelledby=historia] > ol > li")
        told = [[item.text for item in entry.find_elements("css selector", "li")] for entry in entries]
        answer = self.site.json(f"/api/v1/records/{ocid}/changes?limit=100&lang={self.language}")
        known = [[change["sentence"] for change in release["changes"]] for release in answer["releases"]]
        assert told == known[::-1], f"the page tells {sum(map(len, told))} changes, the API {sum(map(len, known))}"
        assert sum(map(len, told)) > 0, "nothing changed"

    def read(self, address, tag=None):
        """A feed as a reader asks for it, in no language: its status, tag and the entries of all its pages."""
        headers = {"If-None-Match": tag} if tag else {}
        try:
            with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20) as answer:
                root = xml.etree.ElementTree.fromstring(answer.read())
                lang = root.get("{http://www.w3.org/XML/1998/namespace}lang")
                assert lang == self.language, f"the feed of a page in {self.language} is in {lang}"
                entries = root.findall(f"{ATOM}entry")
                following = root.find(f"{ATOM}link[@rel='next']")
                if following is not None:
                    entries += self.read(following.get("href"))[2]
                return answer.status, answer.headers["ETag"], entries
        except urllib.error.HTTPError as error:
            return error.code, tag, []

    def page_of(self, entry):
        return entry.find(f"{ATOM}link[@rel='alternate']").get("href")

    def follow_feed(self, ocids):
        """Follows the feed that the page offers: what is published afterwards comes in it, and is told on its page."""
        address = self.link("records.atom", "main").get_attribute("href")
        _, tag, entries = self.read(address)
        pages = {f"{self.site.base}{self.path('processes')}/{ocid}" for ocid in ocids}
        assert {self.page_of(entry) for entry in entries} == pages, "the feed is of other processes than the page"
        assert self.read(address, tag)[0] == 304, "nothing was published, and the feed is new"
        record = next(one for one in map(self.record, sorted(ocids)) if one["compiledRelease"].get("contracts"))
        ocid, contract = record["ocid"], record["compiledRelease"]["contracts"][0]
        amount = round(contract["value"]["amount"] + 1000, 2)
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        self.site.publish({
            "ocid": ocid, "id": f"{ocid}-seguimiento-{next(number_of_release)}", "date": now,
            "tag": ["contractUpdate"], "initiationType": "tender", "language": "es",
            "contracts": [{"id": contract["id"], "awardID": contract["awardID"],
                           "value": {"amount": amount, "currency": contract["value"]["currency"]}}]})
        status, _, newer = self.read(address, tag)
        assert status == 200 and len(newer) == len(entries) + 1, f"{len(newer)} entries after {len(entries)}"
        assert self.page_of(newer[0]).endswith("/" + ocid), "the newest entry is of another process"
        self.browser.open(self.page_of(newer[0]))
        newest = self.browser.one("section[aria-labelledby=historia] > ol > li")
        assert f"${amount:,.2f} MXN" in newest.text, f"the page does not tell of ${amount:,.2f}: {newest.text}"

    def record(self, ocid):
        return self.site.json(f"/api/v1/records/{ocid}")["records"][0]

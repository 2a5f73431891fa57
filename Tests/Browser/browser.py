"""A headless Chromium of one width, theme and language, with scripts or without."""

import json
import os

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

WIDTHS = {360: 780, 1280: 900}
THEMES = ("light", "dark")
LANGUAGES = ("es", "en")


class Browser:
    def __init__(self, base, scripts=True):
        options = webdriver.ChromeOptions()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for flag in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                     "--no-first-run", "--disable-background-networking", "--disable-component-update"):
            options.add_argument(flag)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.base = base
        self.scripts = scripts
        self.asked = []
        self.said = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def look(self, width, theme="light"):
        """Sets the width of the screen and the theme of the system."""
        self.width = width
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": WIDTHS[width], "deviceScaleFactor": 1, "mobile": width < 600})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": theme},
                         {"name": "prefers-reduced-motion", "value": "reduce"}]})

    def open(self, target):
        self.driver.get(target if target.startswith("http") else self.base + target)
        self.listen()

    def listen(self):
        """Keeps what was asked for and what was said on the console since the last time."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.asked.append(message["params"]["request"]["url"])
        self.said += [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def strangers(self):
        """The requests that left the site."""
        own = (self.base, "data:", "about:", "chrome:", "devtools:")
        return [address for address in self.asked if not address.startswith(own)]

    def find(self, selector):
        return self.driver.find_elements("css selector", selector)

    def one(self, selector):
        found = self.find(selector)
        assert found, f"nothing is {selector} on {self.driver.current_url}"
        return found[0]

    def follow(self, element):
        """Follows a link as a click does; a link below the fold is scrolled to first."""
        self.driver.execute_cdp_cmd("Page.bringToFront", {})
        element.click()
        self.listen()

"""A headless Chromium of one width, theme and language, with scripts or without."""

import json
import os
import pathlib
import shutil
import tempfile
import time

from selenium import webdriver
from selenium.common import exceptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

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
        self.driver.set_page_load_timeout(90)
        # axe needs half a minute of a dictionary on a machine that does other things too.
        self.driver.set_script_timeout(180)
        self.base = base
        self.scripts = scripts
        self.asked = []
        self.said = []
        self.weight = 0
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vitrina-downloads-"))
        self.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {
            "behavior": "allow", "downloadPath": str(self.folder)})
        self.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    def look(self, width, theme="light", media="screen"):
        """Sets the width of the screen, the theme of the system, and whether it is paper."""
        self.width = width
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": WIDTHS.get(width, 900), "deviceScaleFactor": 1, "mobile": width < 600})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": media,
            "features": [{"name": "prefers-color-scheme", "value": theme},
                         {"name": "prefers-reduced-motion", "value": "reduce"}]})

    def speak(self, language):
        """Sets the language that the browser asks for."""
        self.driver.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": {"Accept-Language": language}})

    def open(self, target):
        """Opens a page; what it weighs with all that it loads, compressed and with its headers, is kept."""
        self.listen()
        self.weight = 0
        self.driver.get(target if target.startswith("http") else self.base + target)
        self.listen()

    def visit(self, address):
        """Opens a page of another site; what it asks for and says is its own."""
        self.listen()
        self.driver.get(address)

    def leave(self):
        """Forgets what another site asked for and said."""
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")

    def listen(self):
        """Keeps what was asked for and what was said on the console since the last time."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.asked.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.loadingFinished":
                self.weight += int(message["params"]["encodedDataLength"])
        self.said += [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def strangers(self):
        """The requests that left the site."""
        own = (self.base, "data:", "about:", "chrome:", "devtools:")
        return [address for address in self.asked if not address.startswith(own)]

    def wait(self, selector):
        """The first element that is a selector, once there is one."""
        for _ in range(200):
            if self.find(selector):
                break
            time.sleep(0.05)
        return self.one(selector)

    def find(self, selector):
        return self.driver.find_elements("css selector", selector)

    def one(self, selector):
        found = self.find(selector)
        assert found, f"nothing is {selector} on {self.driver.current_url}"
        return found[0]

    def follow(self, element):
        """Follows a link or a button as a click does, until the next page is there."""
        page = self.one("html").id
        self.click(element)
        for _ in range(500):
            try:
                # Another page has another root; between the two there may be none.
                if self.one("html").id != page and self.one("footer"):
                    return self.listen()
            except (exceptions.WebDriverException, AssertionError):
                pass
            time.sleep(0.01)
        raise AssertionError(f"the click led nowhere from {self.driver.current_url}")

    def click(self, element, text=None):
        """Moves the mouse there and clicks as a hand does; then types."""
        self.driver.execute_cdp_cmd("Page.bringToFront", {})
        actions = ActionChains(self.driver, duration=0).scroll_to_element(element).move_to_element(element).click()
        if text is not None:
            actions = actions.key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(text)
        actions.perform()

    def take(self, element):
        """Clicks a link to a file and gives the file's bytes once it is there."""
        # A file of the same name would be written over.
        for file in self.folder.iterdir():
            file.unlink()
        self.click(element)
        for _ in range(400):
            # The place of the file is kept by an empty one, beside one that grows, until all of it is there.
            files = [file for file in self.folder.iterdir() if not file.name.startswith(".")]
            if len(files) == 1 and files[0].suffix != ".crdownload" and files[0].stat().st_size > 0:
                return files[0].read_bytes()
            time.sleep(0.05)
        raise AssertionError(f"nothing was downloaded on {self.driver.current_url}")

"""Writes every page at both widths, light and dark, and as it is printed, to .build/screenshots.

    screenshots.py [NAME,…]
"""

import base64
import sys

import templates
from browser import LANGUAGES, THEMES, WIDTHS, Browser
from publication import ROOT, Site

# A4 at 96 points an inch, without its margins.
PAPER = 718

folder = ROOT / ".build/screenshots"
folder.mkdir(parents=True, exist_ok=True)
only = sys.argv[1].split(",") if len(sys.argv) > 1 else None


def shoot(browser, width, file):
    height = browser.driver.execute_script("return document.documentElement.scrollHeight")
    shot = browser.driver.execute_cdp_cmd("Page.captureScreenshot", {
        "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1}})
    (folder / file).write_bytes(base64.b64decode(shot["data"]))


with Site() as site, Browser(site.base) as browser:
    for name, path in templates.of(site, only).items():
        for language in LANGUAGES:
            browser.speak(language)
            for width in WIDTHS:
                for theme in THEMES:
                    browser.look(width, theme)
                    browser.open(path(language))
                    shoot(browser, width, f"{name}-{language}-{width}-{theme}.png")
            browser.look(PAPER, media="print")
            browser.open(path(language))
            shoot(browser, PAPER, f"{name}-{language}-paper.png")
print(f"screenshots: {folder.relative_to(ROOT)}")

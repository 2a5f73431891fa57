"""Writes every page at both widths, light and dark, to .build/screenshots.

    screenshots.py [NAME,…]
"""

import base64
import sys

from browser import LANGUAGES, THEMES, WIDTHS, Browser
from publication import ROOT, Site

folder = ROOT / ".build/screenshots"
folder.mkdir(parents=True, exist_ok=True)
only = sys.argv[1].split(",") if len(sys.argv) > 1 else None
with Site() as site, Browser(site.base) as browser:
    for name, path in site.pages(only).items():
        for language in LANGUAGES:
            for width in WIDTHS:
                for theme in THEMES:
                    browser.look(width, theme)
                    browser.open(path(language))
                    height = browser.driver.execute_script("return document.documentElement.scrollHeight")
                    shot = browser.driver.execute_cdp_cmd("Page.captureScreenshot", {
                        "captureBeyondViewport": True,
                        "clip": {"x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1}})
                    (folder / f"{name}-{language}-{width}-{theme}.png").write_bytes(base64.b64decode(shot["data"]))
print(f"screenshots: {folder.relative_to(ROOT)}")

"""axe-core on the page that a test looks at.

The page's strict policy stays on: the driver evaluates the script, as a browser's
own tools do, and the page loads nothing for it.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "files" / "axe-core" / "4.14.1"
AXE = (FOLDER / "axe.min.js").read_text()
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_ROOM = ["target-size", "scrollable-region-focusable", "link-in-text-block"]
"""The rules that depend on how much room the words take."""
RUN = """
async rules => {
    const asked = {runOnly: rules, resultTypes: ["violations"], preload: false};
    const found = await axe.run(asked);
    return found.violations.flatMap(
        rule => rule.nodes.map(node => `${rule.id} ${node.target} ${node.html}`)
    );
}
"""


def violations(page, rules=ALL):
    """Return what axe finds wrong: the rule, where it is broken, and the element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return [found[:300] for found in page.evaluate(RUN, rules)]

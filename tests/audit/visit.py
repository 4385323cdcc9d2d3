"""What a first visit to a page costs, and what axe finds there, in light and dark."""

from dataclasses import dataclass, field
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.audit.tools import AXE

WIDTHS = {320: 568, 1280: 800}
SCHEMES = ("light", "dark")
# A first visit of HTML, CSS and JavaScript, as sent.
HEAVIEST = 60_000
WEIGHED = {"document", "stylesheet", "script"}
BROWSERS_ACCEPT = {"Accept-Encoding": "gzip, deflate, br"}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

JUDGE = """
async tags => {
    const {violations} = await axe.run(document, {runOnly: tags, resultTypes: ["violations"]});
    return violations.map(({id, help, nodes, tags}) => ({
        isAdvice: tags.includes("best-practice"),
        text: `${id}: ${help} (${nodes.length} times, e.g. ${nodes[0].html.slice(0, 200)}: ${nodes[0].failureSummary})`,
    }));
}
"""
# The layout has to stand still from the first moment on, to the three digits that Lighthouse tells too. The largest
# picture is the one that fills most of the screen.
LOOK = """
() => new Promise(tell => {
    const inView = picture => {
        const {left, right, top, bottom} = picture.getBoundingClientRect();
        return Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0))
            * Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    };
    const largest = [...document.images].sort((one, other) => inView(other) - inView(one))[0];
    const seen = {
        shift: 0,
        moved: [],
        lazy: largest && inView(largest) && largest.loading === "lazy" ? largest.outerHTML : "",
        wide: document.documentElement.scrollWidth > innerWidth,
    };
    new PerformanceObserver(shifts => {
        for (const {value, sources} of shifts.getEntries()) {
            seen.shift += value;
            seen.moved.push(...sources.map(({node}) => node?.outerHTML?.slice(0, 120)));
        }
    }).observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => setTimeout(tell, 100, seen));
})
"""


@dataclass
class Visit:
    weight: int = 0
    shift: float = 0
    moved: list = field(default_factory=list)
    lazy: str = ""
    is_too_wide: bool = False
    violations: list = field(default_factory=list)
    advice: list = field(default_factory=list)


def visit(browser, address, width):
    """A reader who comes for the first time, on a screen of this width."""
    context = browser.new_context(viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce")
    # Before the page's own policy is there to refuse it.
    context.add_init_script(path=AXE)
    try:
        return seen(context.new_page(), address, width)
    finally:
        context.close()


def seen(page, address, width):
    visit, weighed = Visit(), []
    page.on("request", lambda request: request.resource_type in WEIGHED and weighed.append(request.url))
    page.goto(address)
    look = page.evaluate(LOOK)
    visit.shift, visit.moved = round(look["shift"], 3), look["moved"]
    visit.lazy, visit.is_too_wide = look["lazy"], look["wide"]
    visit.weight = sum(map(weight, weighed))
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for found in page.evaluate(JUDGE, RULES):
            kind = visit.advice if found["isAdvice"] else visit.violations
            kind.append(f"{width} px, {scheme}: {found['text']}")
    return visit


def weight(address):
    try:
        answer = urlopen(Request(address, headers=BROWSERS_ACCEPT))
    except HTTPError as error:
        answer = error
    return len(answer.read())


def wrong_with(visit):
    """What must not be, as text."""
    wrong = list(visit.violations)
    if visit.weight > HEAVIEST:
        wrong.append(f"{visit.weight} bytes of HTML, CSS and JavaScript")
    if visit.shift:
        wrong.append(f"the layout shifts by {visit.shift}: {visit.moved}")
    if visit.lazy:
        wrong.append(f"the largest picture is lazy: {visit.lazy}")
    if visit.is_too_wide:
        wrong.append("it scrolls sideways")
    return wrong

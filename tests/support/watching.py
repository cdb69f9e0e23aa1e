"""A page that remembers everything it should not have done, and that one touches only once it has come to rest.

It records; what counts as a fault is `WatchedPage.faults`, and tests decide when to look.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

_REPORT_VIOLATIONS = """
addEventListener('securitypolicyviolation', (event) => {
  reportPolicyViolation(`${event.effectiveDirective} ${event.blockedURI} line ${event.lineNumber}`);
});
"""
_BUSY = ':has(> [aria-busy="true"])'
_LED_TO = "**/creneaux/*.html"
_WITHIN_THE_PAGE = ("data:", "blob:", "about:")


@dataclass
class WatchedPage:
    """A Playwright page, the address it may use (ending in a slash) and what went wrong on it so far."""

    page: Page
    home: str
    outside_requests: list[str] = field(default_factory=list)
    console_errors: list[str] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)
    policy_violations: list[str] = field(default_factory=list)

    def visit(self, path: str = "", follow: bool = False) -> Page:
        """Open the page at `path`, relative to the site, and wait until it has loaded.

        A short address leads on at once: unless asked to `follow`, one stays, as with a browser that does not redirect.
        """
        self.page.unroute(_LED_TO)
        if path.startswith("c/") and not follow:
            self.page.route(_LED_TO, lambda route: route.fulfill(status=204))
        self.page.goto(self.home + path, wait_until="load")
        return self.page

    @property
    def faults(self) -> list[str]:
        """Everything recorded, each with its kind, in words for a test's report."""
        kinds = {
            "request elsewhere": self.outside_requests,
            "console error": self.console_errors,
            "uncaught error": self.page_errors,
            "policy violation": self.policy_violations,
        }
        return [f"{kind}: {what}" for kind, those in kinds.items() for what in those]

    def assert_quiet(self) -> None:
        """`AssertionError` naming each fault, when there is one."""
        assert not self.faults, f"{self.page.url}\n" + "\n".join(self.faults)

    def note_request(self, request: Request) -> None:
        """Remember a request that leaves the site."""
        if not request.url.startswith((self.home, *_WITHIN_THE_PAGE)):
            self.outside_requests.append(request.url)

    def note_console(self, message: ConsoleMessage) -> None:
        """Remember an error written on the console."""
        if message.type == "error":
            self.console_errors.append(f"{message.text} ({message.location['url']})")

    def note_violation(self, violation: str) -> None:
        """Remember what the page's own policy refused."""
        self.policy_violations.append(violation)


def watch(context: BrowserContext, home: str) -> WatchedPage:
    """A new page of `context` that may use only addresses under `home`.

    A test's hand is faster than any person's: it waits until the answer is whole, else what it presses can move away.
    """
    watched = WatchedPage(context.new_page(), home)
    page = watched.page
    page.add_locator_handler(page.locator(_BUSY), lambda: None)
    page.expose_function("reportPolicyViolation", watched.note_violation)
    page.add_init_script(_REPORT_VIOLATIONS)
    page.on("request", watched.note_request)
    page.on("console", watched.note_console)
    page.on("pageerror", lambda error: watched.page_errors.append(str(error)))
    return watched

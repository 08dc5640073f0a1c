package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody at a device of their own, in Dutch, with the scripts of pages off: only keys that say so need them. */
final class Visitor implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HEIGHT = 900;
    /** Half of the time of a look: only when they are asked for. */
    private static final boolean PICTURED = System.getProperty("screenshots") != null;

    private static final Path PICTURES = Path.of("../docs/screenshots");

    /** Nothing when the page does not scroll sideways, else what sticks out. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? '' : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth)
                .map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + Math.round(e.getBoundingClientRect().right))
                .join(', ') || 'something out of flow'
            """;

    /** Every address that any browser asked for in this run. */
    private static final Set<String> ADDRESSES = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final Page page;
    private final CDPSession chromium;
    private final List<String> complaints = new ArrayList<>();
    private boolean runsScripts;
    private String passkeys = "";

    Visitor(Browser browser) {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(WIDE, HEIGHT));
        context.onRequest(request -> ADDRESSES.add(request.url()));
        page = context.newPage();
        chromium = context.newCDPSession(page);
        scripts(false);
        page.onConsoleMessage(message -> {
            // A page that answers 403 or 503 is a page; a browser also notes it as an error.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text());
            }
        });
    }

    /** From now on the pages run their scripts. */
    Visitor withScripts() {
        runsScripts = true;
        scripts(true);
        return this;
    }

    /** From now on they do not. */
    Visitor withoutScripts() {
        runsScripts = false;
        scripts(false);
        return this;
    }

    /** A device that keeps passkeys, and knows that it is its owner who holds it. */
    Visitor withPasskeys() {
        withScripts();
        chromium.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var authenticator = new JsonObject();
        authenticator.add("options", options);
        passkeys = chromium.send("WebAuthn.addVirtualAuthenticator", authenticator)
                .get("authenticatorId")
                .getAsString();
        return this;
    }

    /** From now on the device is not unlocked: no finger, no face, no PIN. */
    void doesNotUnlock() {
        var value = new JsonObject();
        value.addProperty("authenticatorId", passkeys);
        value.addProperty("isUserVerified", false);
        chromium.send("WebAuthn.setUserVerified", value);
    }

    /** As after closing the browser: nobody is signed in any more. */
    void forgetCookies() {
        context.clearCookies();
    }

    /** Waits for words that a script brings. */
    void await(String words) {
        page.getByText(words).first().waitFor();
    }

    static Set<String> addresses() {
        return ADDRESSES;
    }

    void open(String address) {
        page.navigate(address);
    }

    String address() {
        return page.url();
    }

    /** Presses a button that brings a file, and gives the file. */
    byte[] download(String button) {
        return file(() -> press(button));
    }

    /** Follows a link that brings a file, and gives the file. */
    byte[] downloadBehind(String link) {
        return file(() -> follow(link));
    }

    private byte[] file(Runnable asks) {
        try (var file = page.waitForDownload(asks).createReadStream()) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The button whose name begins so: words that are only for screen readers may follow. */
    void press(String button) {
        var name = Pattern.compile("^" + button + "\\b");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void choose(String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option))
                .check();
    }

    void tick(String option) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(option))
                .check();
    }

    void select(String label, String option) {
        page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
    }

    /** Goes on when a script has brought the visitor to this address. */
    void arriveAt(String address) {
        page.waitForURL(address);
    }

    void fill(String label, String value) {
        page.getByLabel(label).fill(value);
    }

    /** Chooses a file of their own. */
    void attach(String label, String fileName, byte[] content) {
        page.getByLabel(label).setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
    }

    /** What stands in an element that may be folded away. */
    String textOf(String selector) {
        return page.locator(selector).textContent(new Locator.TextContentOptions());
    }

    /** The first heading, and what a reader of the page reads. */
    String read() {
        return page.locator("body").innerText().replaceAll("\\s+", " ");
    }

    /** Looks at the page as somebody with a telephone, somebody with a screen and somebody with a screen reader do. */
    void look(String name) {
        page.waitForLoadState();
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            if (PICTURED) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            }
            assertThat(page.evaluate(TOO_WIDE))
                    .as(name + " fits in " + width + " pixels")
                    .isEqualTo("");
        }
        scripts(true);
        // Without the legacy mode it opens a second page for each look, for frames of other origins: there are none.
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("axe on " + name)
                .extracting(Visitor::finding)
                .isEmpty();
        scripts(runsScripts);
    }

    /** axe is a script: only while it looks, scripts run. */
    private void scripts(boolean run) {
        var value = new JsonObject();
        value.addProperty("value", !run);
        chromium.send("Emulation.setScriptExecutionDisabled", value);
    }

    private static String finding(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the browser blocked or could not understand. */
    List<String> complaints() {
        return complaints;
    }
}

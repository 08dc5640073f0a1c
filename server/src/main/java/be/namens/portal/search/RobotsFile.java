package be.namens.portal.search;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells crawlers which pages are for everybody (RFC 9309); in a demo world nothing is worth finding. */
@Controller
class RobotsFile {

    private static final String PUBLIC = """
            User-agent: *
            Allow: /$
            Allow: /zoeken$
            Allow: /onderneming/
            Allow: /assets/
            Allow: /webjars/
            Disallow: /
            Crawl-delay: 2
            """;

    private static final String NOTHING = """
            User-agent: *
            Disallow: /
            """;

    private final boolean demo;

    RobotsFile(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Plain text, whatever is asked for: who is refused it may take everything (RFC 9309, section 2.3.1.3). */
    @GetMapping("/robots.txt")
    ResponseEntity<String> read() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(demo ? NOTHING : PUBLIC);
    }
}

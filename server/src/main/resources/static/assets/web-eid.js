// The browser interface of Web eID: `webeid.authenticate(nonce, {lang})` and `webeid.status()`.
// The page and the extension talk by messages on the window: the extension first says that it heard (-ack), later -success or -failure.
(() => {
  "use strict";
  if (window.webeid) return;

  const VERSION = "2.0.2";
  const HEARD_WITHIN = 2000;
  const APP_WITHIN = 6000;
  const PERSON_WITHIN = 120000;

  function problem(code) {
    return Object.assign(new Error(code), { code });
  }

  function ask(action, fields, patience) {
    if (!window.isSecureContext) return Promise.reject(problem("ERR_WEBEID_CONTEXT_INSECURE"));
    return new Promise((resolve, reject) => {
      const end = (settle, value) => {
        clearTimeout(unheard);
        clearTimeout(unanswered);
        window.removeEventListener("message", hear);
        settle(value);
      };
      const hear = (event) => {
        // Whoever else sends such a message gains nothing: the server believes a card, not a message.
        if (!event.data || typeof event.data.action !== "string") return;
        if (event.data.action === action + "-ack") clearTimeout(unheard);
        if (event.data.action === action + "-success") end(resolve, event.data);
        if (event.data.action === action + "-failure") {
          end(reject, problem((event.data.error && event.data.error.code) || "ERR_WEBEID_UNKNOWN_ERROR"));
        }
      };
      const unheard = setTimeout(() => end(reject, problem("ERR_WEBEID_EXTENSION_UNAVAILABLE")), HEARD_WITHIN);
      const unanswered = setTimeout(() => end(reject, problem("ERR_WEBEID_ACTION_TIMEOUT")), patience);
      window.addEventListener("message", hear);
      window.postMessage({ action, libraryVersion: VERSION, ...fields }, window.location.origin);
    });
  }

  window.webeid = {
    status: () => ask("web-eid:status", {}, APP_WITHIN),
    authenticate: (challengeNonce, options = {}) =>
      ask("web-eid:authenticate", { challengeNonce, options }, APP_WITHIN + PERSON_WITHIN),
  };
})();

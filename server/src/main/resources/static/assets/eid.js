// Asks the card before the form goes: the answer of the card is what the form sends.
(() => {
  "use strict";
  const STATES = {
    ERR_WEBEID_EXTENSION_UNAVAILABLE: "missing",
    ERR_WEBEID_NATIVE_UNAVAILABLE: "app",
    ERR_WEBEID_VERSION_MISMATCH: "app",
    ERR_WEBEID_VERSION_INVALID: "app",
    ERR_WEBEID_USER_CANCELLED: "cancelled",
    ERR_WEBEID_USER_TIMEOUT: "timeout",
    ERR_WEBEID_ACTION_TIMEOUT: "timeout",
    ERR_WEBEID_CONTEXT_INSECURE: "insecure",
  };
  const token = document.getElementById("eid-token");
  const form = token.form;
  let busy = false;

  function show(state) {
    document.querySelectorAll("[data-eid-state]").forEach((one) => {
      one.hidden = one.dataset.eidState !== state;
    });
    if (state === "missing" || state === "app") document.getElementById("eid-install").open = true;
  }

  async function askCard() {
    show("waiting");
    const answer = await window.webeid.authenticate(token.dataset.nonce, { lang: token.dataset.lang });
    const { unverifiedCertificate, algorithm, signature, format } = answer;
    token.value = JSON.stringify({ unverifiedCertificate, algorithm, signature, format });
    show("sending");
    form.submit();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    askCard().catch((problem) => {
      busy = false;
      show(STATES[problem.code] || "failed");
    });
  });

  // Back in the browser shows the page as it was left: its question is used, so a new one is asked.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
})();

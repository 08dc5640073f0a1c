// In a demo only: a card that the server makes, instead of one in a reader. Chosen is "reader", the real extension is asked.
(() => {
  "use strict";
  const real = window.webeid;

  async function sign(nonce) {
    const answer = await fetch("/eid-testkaart/tekenen", {
      method: "POST",
      credentials: "omit",
      body: new URLSearchParams({
        person: document.getElementById("stand-in-whose").value,
        card: document.getElementById("stand-in-which").value,
        origin: window.location.origin,
        nonce,
      }),
    });
    if (!answer.ok) throw Object.assign(new Error("no such card"), { code: "ERR_WEBEID_NATIVE_FATAL" });
    return answer.json();
  }

  window.webeid = {
    status: real.status,
    authenticate: (nonce, options) =>
      document.getElementById("stand-in-which").value === "reader" ? real.authenticate(nonce, options) : sign(nonce),
  };
})();

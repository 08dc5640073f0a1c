// Puts the question of the page to a passkey of this device, and fills the answer in the form in which it stands.
(function () {
  'use strict';

  const WAYS = { use: use, make: make };

  document.querySelectorAll('[data-passkey]').forEach(function (part) {
    const form = part.closest('form');
    part.querySelectorAll('[data-passkey-without-script]').forEach(function (words) {
      words.hidden = true;
    });
    if (!window.PublicKeyCredential) {
      say(part, 'unsupported');
    }
    let asking = false;
    form.addEventListener('submit', function (event) {
      const name = form.elements.namedItem('name');
      if (name && name.value.trim() === '') {
        return; // The server says that a name is needed, before a device makes anything.
      }
      event.preventDefault();
      if (asking) {
        return;
      }
      if (!window.PublicKeyCredential) {
        say(part, 'unsupported');
        return;
      }
      asking = true;
      say(part, '');
      WAYS[part.dataset.passkey](JSON.parse(part.dataset.options)).then(
        function (answer) {
          Object.keys(answer).forEach(function (field) {
            form.elements.namedItem(field).value = answer[field];
          });
          form.submit();
        },
        function (failure) {
          asking = false;
          say(part, words(part.dataset.passkey, failure.name));
        });
    });
  });

  // A browser gives the same reason when the person cancels, when it takes too long and when there is no passkey.
  function words(way, reason) {
    if (reason === 'InvalidStateError' && way === 'make') {
      return 'held';
    }
    if (reason === 'NotSupportedError' || reason === 'ConstraintError' || reason === 'SecurityError') {
      return 'unsupported';
    }
    return way === 'make' ? 'not-made' : 'cancelled';
  }

  function say(part, kind) {
    part.querySelectorAll('[data-passkey-says]').forEach(function (sentence) {
      sentence.hidden = sentence.dataset.passkeySays !== kind;
    });
  }

  async function use(options) {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = (options.allowCredentials || []).map(withBytes);
    const credential = await navigator.credentials.get({ publicKey: options });
    return {
      credential: text(credential.rawId),
      type: credential.type,
      clientData: text(credential.response.clientDataJSON),
      authenticatorData: text(credential.response.authenticatorData),
      signature: text(credential.response.signature),
      userHandle: credential.response.userHandle ? text(credential.response.userHandle) : ''
    };
  }

  async function make(options) {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = (options.excludeCredentials || []).map(withBytes);
    const credential = await navigator.credentials.create({ publicKey: options });
    const transports = credential.response.getTransports ? credential.response.getTransports() : [];
    return {
      credential: text(credential.rawId),
      type: credential.type,
      clientData: text(credential.response.clientDataJSON),
      attestation: text(credential.response.attestationObject),
      transports: transports.join(',')
    };
  }

  function withBytes(known) {
    return Object.assign({}, known, { id: bytes(known.id) });
  }

  function bytes(base64url) {
    const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, function (letter) {
      return letter.charCodeAt(0);
    });
  }

  function text(buffer) {
    const binary = Array.from(new Uint8Array(buffer), function (byte) {
      return String.fromCharCode(byte);
    }).join('');
    return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
})();

// Passkeys need a script, because only a script can ask a browser for one. Each form marked data-passkey holds the words for
// browsers without, which are taken away here; pressed, it asks the site what to ask for, the browser for its answer, and sends that.
const ceremonies = {
  create: async (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: async (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

async function begin(form) {
  const problem = form.querySelector("[role=alert]");
  problem.textContent = "";
  const asked = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!asked.ok) {
    problem.textContent = asked.status === 403 ? await asked.text() : form.dataset.refused;
    return;
  }
  try {
    const credential = await ceremonies[form.dataset.passkey](await asked.json());
    form.elements.credenziale.value = JSON.stringify(credential);
    form.submit();
  } catch {
    problem.textContent = form.dataset.refused;
  }
}

if (globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.querySelector("[data-without]").hidden = true;
    form.querySelector("[data-with]").hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      begin(form);
    });
  }
}

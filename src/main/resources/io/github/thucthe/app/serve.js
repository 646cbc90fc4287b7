"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("form");
  const text = byId("text");
  const published = byId("published");
  const annotate = byId("annotate");
  const copy = byId("copy");
  const status = byId("status");
  const result = byId("result");
  const number = new Intl.NumberFormat("en");
  let json = "";

  function say(message, isError = false) {
    status.textContent = message;
    status.classList.toggle("error", isError);
  }

  async function submit() {
    if (!text.value.trim()) {
      say("Paste an article first.", true);
      text.focus();
      return;
    }
    annotate.disabled = true;
    copy.hidden = true;
    say("Annotating …");
    const started = performance.now();
    try {
      const response = await fetch("/view", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: text.value, published: published.value || null }),
      });
      const answer = await response.json();
      if (!response.ok) {
        throw new Error(answer.error);
      }
      show(answer, performance.now() - started);
    } catch (problem) {
      result.replaceChildren();
      say("Not annotated: " + problem.message, true);
    } finally {
      annotate.disabled = false;
    }
  }

  function show(answer, milliseconds) {
    // The server has escaped everything that comes from the article.
    result.innerHTML = answer.html;
    json = JSON.stringify(answer.document, null, 2);
    copy.hidden = false;
    const count = result.querySelectorAll(".article mark").length;
    const parts = [
      `${number.format(count)} mentions`,
      `${number.format(answer.document.entities.length)} entities`,
      `${number.format(Math.round(milliseconds))} ms`,
    ];
    if (answer.document.published) {
      parts.push(`published ${answer.document.published}`);
    }
    say(parts.join(" · "));
    text.rows = 4;
    if (window.matchMedia("(max-width: 52rem)").matches) {
      status.scrollIntoView({ block: "start" });
    }
  }

  async function sample(which) {
    try {
      const story = await (await fetch("/samples/" + which)).json();
      text.value = story.text;
      published.value = story.published;
      await submit();
    } catch (problem) {
      say("The sample could not be read: " + problem.message, true);
    }
  }

  async function open(file) {
    if (!file) {
      return;
    }
    try {
      text.value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      say(file.name + " is not UTF-8 text.", true);
      return;
    }
    published.value = "";
    await submit();
  }

  async function copyJson() {
    try {
      await navigator.clipboard.writeText(json);
    } catch {
      // Browsers offer the clipboard to secure origins only.
      const area = document.createElement("textarea");
      area.value = json;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      copy.focus();
    }
    say("Copied as JSON.");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  document
    .querySelectorAll("[data-sample]")
    .forEach((button) => button.addEventListener("click", () => sample(button.dataset.sample)));
  byId("file").addEventListener("change", (event) => open(event.target.files[0]));
  copy.addEventListener("click", copyJson);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      document.body.classList.remove("dropping");
    }
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    const file = event.dataTransfer.files[0];
    if (file) {
      open(file);
    } else if (event.dataTransfer.getData("text")) {
      text.value = event.dataTransfer.getData("text");
      submit();
    }
  });
})();

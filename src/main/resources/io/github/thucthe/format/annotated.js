"use strict";
// Shows what a mention stands for while it is hovered, focused or tapped, and the other mentions of
// the same entity. Without this script the browser shows the same words as a title.
(() => {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);

  function describe(mark) {
    if (mark.title) {
      mark.dataset.tip = mark.title;
      mark.removeAttribute("title");
      mark.setAttribute("aria-description", mark.dataset.tip);
    }
    return mark.dataset.tip;
  }

  function off(mark) {
    const box = mark.closest(".annotated")?.querySelector(".show-" + mark.className.split(" ")[0]);
    return box && !box.checked;
  }

  function show(mark) {
    hide();
    if (!mark || off(mark)) {
      return;
    }
    tip.textContent = describe(mark);
    tip.hidden = false;
    const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const left = Math.min(at.left, window.innerWidth - tip.offsetWidth - 8);
    const below = at.bottom + 6;
    const fits = below + tip.offsetHeight < window.innerHeight;
    tip.style.left = Math.max(8, left) + "px";
    tip.style.top = (fits ? below : Math.max(8, at.top - tip.offsetHeight - 6)) + "px";
    highlight(mark.dataset.entity);
  }

  function hide() {
    tip.hidden = true;
    highlight(undefined);
  }

  function highlight(entity) {
    document.querySelectorAll("mark.same").forEach((mark) => mark.classList.remove("same"));
    if (entity !== undefined) {
      document
        .querySelectorAll(`mark[data-entity="${CSS.escape(entity)}"]`)
        .forEach((mark) => mark.classList.add("same"));
    }
  }

  const mark = (event) => event.target.closest?.(".article mark");
  document.addEventListener("mouseover", (event) => {
    const entity = event.target.closest?.("li.entity");
    if (entity) {
      hide();
      highlight(entity.dataset.entity);
    } else {
      show(mark(event));
    }
  });
  document.addEventListener("focusin", (event) => show(mark(event)));
  document.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => show(mark(event)));
  document.addEventListener("scroll", () => (tip.hidden = true), { passive: true });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();

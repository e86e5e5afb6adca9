// Runs before the first paint: the theme, and the zone of the browser at the first visit. Later: the bar's choices.
(() => {
  const cookie = (name) => document.cookie.split("; ").find((c) => c.startsWith(name + "="))?.slice(name.length + 1);
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=strict`; };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = () => localStorage.getItem("hikeshi.theme") ?? "system";
  const paint = () => {
    const chosen = theme();
    document.documentElement.dataset.theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
    document.dispatchEvent(new Event("hikeshi:theme"));
  };
  paint();
  dark.addEventListener("change", paint);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (cookie("hikeshi.zone") === undefined && zone && zone !== "UTC") {
    // Once: the page comes again with times of the place where it is read.
    keep("hikeshi.zone", zone);
    if (document.cookie.includes("hikeshi.zone=")) { location.reload(); }
  }
  const chosen = (element, value) => {
    if (element.dataset.pref === "theme") { localStorage.setItem("hikeshi.theme", value); paint(); return; }
    keep(element.dataset.pref === "lang" ? "hikeshi.lang" : "hikeshi.zone", value);
    const url = new URL(location.href);
    url.searchParams.delete("lang");
    location.replace(url);
  };
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // There is no such clipboard over plain HTTP from another machine, or it may not be used: the old way.
    }
    const [box, focused] = [document.createElement("textarea"), document.activeElement];
    const give = (e) => { e.clipboardData.setData("text/plain", text); e.preventDefault(); };
    box.value = text;
    box.className = "hidden";
    document.body.append(box);
    box.select();
    document.addEventListener("copy", give, { once: true });
    const isDone = document.execCommand("copy");
    document.removeEventListener("copy", give);
    box.remove();
    focused?.focus({ preventScroll: true });
    return isDone;
  };
  // Says beside the text whether it was copied; where not, it is selected, so that a key does it.
  const copyFor = async (button) => {
    const shown = button.previousElementSibling;
    const isDone = await copied(button.dataset.text ?? shown.textContent);
    if (!isDone) { getSelection().selectAllChildren(shown); }
    button.dataset.copied = isDone ? "yes" : "no";
    setTimeout(() => delete button.dataset.copied, isDone ? 1500 : 6000);
  };
  document.addEventListener("change", (e) => { if (e.target.dataset?.pref) { chosen(e.target, e.target.value); } });
  document.addEventListener("click", (e) => {
    const pref = e.target.closest?.("button[data-pref]");
    if (pref) { chosen(pref, pref.dataset.value); return; }
    const copy = e.target.closest?.("button[data-copy]");
    if (copy) { copyFor(copy); }
  });
  // A menu closes by Escape, which leads back to its button, and by a click beside it.
  document.addEventListener("keydown", (e) => {
    const menu = e.key === "Escape" ? document.querySelector("details.menu[open]") : null;
    if (menu) { menu.open = false; menu.querySelector("summary")?.focus(); e.stopPropagation(); }
  }, true);
  document.addEventListener("pointerdown", (e) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) { if (!menu.contains(e.target)) { menu.open = false; } }
  });
  const mark = () => { const select = document.querySelector("select[data-pref=theme]"); if (select) { select.value = theme(); } };
  document.addEventListener("DOMContentLoaded", mark);
  document.addEventListener("focusin", mark);
})();

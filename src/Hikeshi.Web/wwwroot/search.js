// What only the browser knows: searches that were saved in it, and how tall a table may become.
const place = "hikeshi.searches";

// A message to the server has at most 32 KiB.
const most = 24000;

export const read = () => {
  try {
    const all = JSON.parse(localStorage.getItem(place) ?? "[]");
    let room = most;
    return Array.isArray(all)
      ? all.filter((s) => typeof s?.name === "string" && typeof s?.address === "string" && (room -= s.name.length + s.address.length) >= 0)
      : [];
  } catch {
    return [];
  }
};

export const keep = (all) => localStorage.setItem(place, JSON.stringify(all));

// Browsers cut elements off somewhere between 17 and 33 million pixels.
export const tallest = () => {
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;visibility:hidden;width:1px;height:100000000px";
  document.body.append(probe);
  const height = probe.getBoundingClientRect().height;
  probe.remove();
  return height;
};

export const top = (element) => { element.scrollTop = 0; };

// When an event is closed, the keyboard goes on where it was opened.
export const back = (element, key) => {
  (element.querySelector(`a[data-key="${CSS.escape(key)}"]`) ?? element).focus({ preventScroll: true });
};

const linkOf = (row) => row?.querySelector("a[data-key]");

// A row under the heading, and not half of it.
const focus = (element, link) => {
  link.focus({ preventScroll: true });
  const [row, place] = [link.closest("tr").getBoundingClientRect(), element.getBoundingClientRect()];
  const head = element.querySelector("thead").getBoundingClientRect().height;
  if (row.top < place.top + head) element.scrollTop -= place.top + head - row.top;
  if (row.bottom > place.top + element.clientHeight) element.scrollTop += row.bottom - place.top - element.clientHeight;
};

// The row that many steps away, or the last one on the way that is there.
const step = (row, count) => {
  for (let i = Math.abs(count); i > 0; i--) {
    const next = count > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (!linkOf(next)) break;
    row = next;
  }
  return row;
};

const firstSeen = (element) => {
  const edge = element.querySelector("thead").getBoundingClientRect().bottom - 1;
  return [...element.querySelectorAll("a[data-key]")].find((a) => a.closest("tr").getBoundingClientRect().top >= edge);
};

const onKey = (e) => {
  const element = e.currentTarget;
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  const row = e.target.closest("tr");
  const page = Math.max(1, Math.floor(element.clientHeight / 27) - 2);
  const count = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[e.key];
  if (count && linkOf(row)) {
    e.preventDefault();
    focus(element, linkOf(step(row, count)));
  } else if (e.key === "ArrowDown" && e.target === element) {
    const link = firstSeen(element);
    if (!link) return;
    e.preventDefault();
    focus(element, link);
  } else if ((e.key === "Home" || e.key === "End") && linkOf(row)) {
    e.preventDefault();
    element.focus();
    element.scrollTop = e.key === "Home" ? 0 : element.scrollHeight;
  }
};

// A click anywhere in a row opens it, but not the end of choosing text in it.
const onClick = (e) => {
  const row = e.target.closest("tr.hit-row");
  if (row && !e.target.closest("a") && getSelection().isCollapsed) linkOf(row)?.click();
};

// Adding the same listener again adds nothing.
export const attach = (element) => {
  element.addEventListener("keydown", onKey);
  element.addEventListener("click", onClick);
};

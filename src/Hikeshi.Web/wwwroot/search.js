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

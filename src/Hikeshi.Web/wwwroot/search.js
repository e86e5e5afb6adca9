// What only the browser knows: searches that were saved in it, and how tall a table may become.
const place = "hikeshi.searches";

export const read = () => {
  try {
    const all = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(all) ? all.filter((s) => typeof s?.name === "string" && typeof s?.address === "string") : [];
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

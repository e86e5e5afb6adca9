// A log is dropped on its field. Beside the field a drop does nothing: the browser would leave the page to show the file.
(() => {
  const zoneOf = (e) => e.target.closest?.(".drop") ?? null;
  const isFile = (e) => e.dataTransfer?.types.includes("Files") && document.querySelector(".drop") !== null;
  let lit = null;
  const light = (zone) => {
    lit?.classList.remove("over");
    zone?.classList.add("over");
    lit = zone;
  };

  document.addEventListener("dragover", (e) => {
    if (!isFile(e)) { return; }
    e.preventDefault();
    const zone = zoneOf(e);
    e.dataTransfer.dropEffect = zone ? "copy" : "none";
    if (zone !== lit) { light(zone); }
  });
  document.addEventListener("dragleave", (e) => { if (e.relatedTarget === null) { light(null); } });
  document.addEventListener("drop", (e) => {
    if (!isFile(e)) { return; }
    e.preventDefault();
    light(null);
    const [input, file] = [zoneOf(e)?.querySelector("input[type=file]"), e.dataTransfer.files[0]];
    if (!input || !file) { return; }
    const one = new DataTransfer();
    one.items.add(file);
    input.files = one.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // What the server would refuse after minutes is said before it is sent.
  document.addEventListener("change", (e) => {
    const most = Number(e.target.dataset?.most);
    if (!most) { return; }
    e.target.setCustomValidity(e.target.files[0]?.size > most ? e.target.dataset.tooLarge : "");
    e.target.reportValidity();
  });
})();

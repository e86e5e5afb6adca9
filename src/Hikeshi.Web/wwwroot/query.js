// The box that queries are typed into: a combobox whose suggestions the server gives. Keys work at once, without the
// way to the server and back; suggestions are text, never markup.
const boxes = new WeakMap();

export const attach = (input, list, page) => {
  let [range, active, asked] = [null, -1, 0];
  const options = () => [...list.children];
  const isOpen = () => !list.hidden;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (answer) => {
    range = answer;
    list.replaceChildren(...answer.items.map((item, at) => {
      const [row, text, about] = [document.createElement("li"), document.createElement("code"), document.createElement("span")];
      row.id = `${list.id}-${at}`;
      row.role = "option";
      row.setAttribute("aria-selected", "false");
      text.textContent = item.text;
      about.textContent = item.about;
      about.className = "dim";
      row.append(text, about);
      row.addEventListener("mousedown", (e) => { e.preventDefault(); take(at); });
      return row;
    }));
    list.hidden = answer.items.length === 0;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const complete = async () => {
    const mine = ++asked;
    const answer = await page.invokeMethodAsync("CompleteAsync", input.value, input.selectionStart ?? input.value.length);
    // Only the answer to the last question counts, and none after the person left.
    if (mine === asked && document.activeElement === input) { show(answer); }
  };

  const take = (at) => {
    const item = range?.items[at];
    if (!item) { return; }
    const after = input.value.slice(range.start + range.length);
    const taken = item.text.endsWith(":") || after.startsWith(" ") ? item.text : `${item.text} `;
    input.value = input.value.slice(0, range.start) + taken + after;
    const cursor = range.start + taken.length;
    input.setSelectionRange(cursor, cursor);
    input.focus();
    close();
    if (item.text.endsWith(":")) { complete(); }
  };

  const submit = () => {
    asked++;
    close();
    page.invokeMethodAsync("SubmitAsync", input.value);
  };

  const onKey = (e) => {
    if (e.isComposing) { return; }
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (isOpen()) { choose(e.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1); } else { complete(); }
    } else if (e.key === "Escape" && isOpen()) {
      e.preventDefault();
      e.stopPropagation();
      close();
    } else if (e.key === "Tab" && isOpen() && active >= 0) {
      e.preventDefault();
      take(active);
    } else if (e.key === "Enter") {
      e.preventDefault();
      if (isOpen() && active >= 0) { take(active); } else { submit(); }
    }
  };
  const onSubmit = (e) => { e.preventDefault(); submit(); };
  const onInput = (e) => { if (!e.isComposing) { complete(); } };

  input.addEventListener("keydown", onKey);
  input.addEventListener("input", onInput);
  input.addEventListener("compositionend", complete);
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", onSubmit);
  boxes.set(input, () => {
    input.removeEventListener("keydown", onKey);
    input.removeEventListener("input", onInput);
    input.removeEventListener("compositionend", complete);
    input.removeEventListener("blur", close);
    input.form?.removeEventListener("submit", onSubmit);
  });
};

export const write = (input, text) => { if (input.value !== text) { input.value = text; } };

export const detach = (input) => { boxes.get(input)?.(); boxes.delete(input); };

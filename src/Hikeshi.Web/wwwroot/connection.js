// A page that lost its server comes back by itself. The framework tries for some minutes and then only says so; and a
// server that was started anew does not know the page, which must then be loaded again.
(() => {
  const longest = 30000;
  let isComing = false;

  const isThere = () => fetch("healthz/live", { cache: "no-store", signal: AbortSignal.timeout(10000) }).then((answer) => answer.ok, () => false);

  // Also over when the network is back, or somebody looks at the page.
  const pause = (wait) => new Promise((done) => {
    const end = new AbortController();
    const over = () => { clearTimeout(timer); end.abort(); done(); };
    const timer = setTimeout(over, wait);
    addEventListener("online", over, { signal: end.signal });
    document.addEventListener("visibilitychange", over, { signal: end.signal });
  });

  const comeBack = async (isKnown) => {
    if (isComing) { return; }
    isComing = true;
    // To load while nobody answers would end at an error of the browser, which never comes back.
    for (let wait = 1000; !await isThere(); wait = Math.min(wait * 2, longest)) { await pause(wait); }
    // Where the server still knows the page, what is written in it stays.
    if (!isKnown || !await Blazor.reconnect().catch(() => false)) { location.reload(); }
    isComing = false;
  };

  document.addEventListener("components-reconnect-state-changed", (e) => {
    const state = e.detail?.state;
    if (state === "failed") { comeBack(true); } else if (state === "rejected" || state === "resume-failed") { comeBack(false); }
  }, true);
})();

// Draws what the server describes. Tooltips are text, never markup: values come from logs.
import { init } from "./lib/echarts.js";

const places = new Map();
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const painted = (value) => {
  if (typeof value === "string" && value.startsWith("--")) { return color(value); }
  if (Array.isArray(value)) { return value.map(painted); }
  if (value && typeof value === "object") { return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, painted(v)])); }
  return value;
};

const clock = (about) => {
  const locale = about.lang === "ja" ? "ja-JP" : "en-GB";
  const make = (options) => new Intl.DateTimeFormat(locale, { timeZone: about.zone, hour12: false, ...options });
  const [day, time, both] = [make({ month: "2-digit", day: "2-digit" }), make({ hour: "2-digit", minute: "2-digit" }),
    make({ month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" })];
  return { axis: (ms) => { const t = time.format(ms); return t === "00:00" || t === "24:00" ? day.format(ms) : t; }, full: (ms) => both.format(ms) };
};

// A ribbon's item: [row, begin, end, color, name].
const ribbon = (params, api) => {
  const [from, to] = [api.coord([api.value(1), api.value(0)]), api.coord([api.value(2), api.value(0)])];
  const height = Math.min(18, api.size([0, 1])[1] * 0.7);
  const left = Math.max(from[0], params.coordSys.x);
  const right = Math.min(Math.max(to[0], left + 2), params.coordSys.x + params.coordSys.width);
  return right < left ? null : { type: "rect", shape: { x: left, y: from[1] - height / 2, width: right - left, height }, style: { fill: color(api.value(3)) } };
};

const completed = (raw, width) => {
  const about = raw.hikeshi;
  const times = clock(about);
  const option = painted(raw);
  delete option.hikeshi;
  option.animation = false;
  option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily, color: color("--dim") };
  if (option.legend) { option.legend.textStyle = { color: color("--ink") }; option.legend.itemGap = 16; if (width < 480) { option.grid.top += 20; } }
  for (const axis of [option.xAxis, option.yAxis].flat().filter(Boolean)) {
    axis.axisLine = { lineStyle: { color: color("--line") } };
    axis.splitLine = axis.splitLine ?? { lineStyle: { color: color("--line") } };
    axis.axisLabel = { color: color("--dim"), hideOverlap: true, ...axis.axisLabel };
    if (axis.type === "time") { axis.axisLabel.formatter = times.axis; axis.splitLine = { show: false }; }
  }
  if (option.tooltip) {
    option.tooltip = { renderMode: "richText", confine: true, backgroundColor: color("--card"), borderColor: color("--line"), textStyle: { color: color("--ink"), fontSize: 12 },
      axisPointer: { type: "shadow", label: { formatter: (p) => times.full(p.value) } }, ...option.tooltip };
  }
  for (const series of option.series ?? []) {
    if (series.type === "custom") {
      series.renderItem = ribbon;
      series.encode = { x: [1, 2], y: 0 };
      option.tooltip.formatter = (p) => `${p.value[4]}\n${times.full(p.value[1])} – ${times.full(p.value[2])}`;
      // Colors of items are names until they are drawn.
      series.data = raw.series[option.series.indexOf(series)].data;
    }
  }
  if (about.select) {
    option.brush = { xAxisIndex: 0, brushType: "lineX", brushStyle: { color: color("--hover"), borderColor: color("--link") }, throttleType: "debounce", throttleDelay: 300 };
    option.toolbox = { show: false };
  }
  return option;
};

export const draw = (element, json, page) => {
  let place = places.get(element);
  if (!place) {
    const chart = init(element, null, { renderer: "svg" });
    place = { chart, watch: new ResizeObserver(() => chart.resize()), repaint: () => chart.setOption(completed(JSON.parse(place.json), element.clientWidth), { notMerge: true }) };
    place.watch.observe(element);
    document.addEventListener("hikeshi:theme", place.repaint);
    chart.on("brushEnd", (e) => {
      const range = e.areas?.[0]?.coordRange;
      if (range && range[1] > range[0]) { page.invokeMethodAsync("SpanAsync", range[0], range[1]); }
    });
    chart.on("click", (e) => { const name = e.data?.pick ?? e.value?.[5]; if (name) { page.invokeMethodAsync("PickAsync", String(name)); } });
    places.set(element, place);
  }
  place.json = json;
  place.repaint();
  if (JSON.parse(json).hikeshi.select) {
    place.chart.dispatchAction({ type: "takeGlobalCursor", key: "brush", brushOption: { brushType: "lineX", brushMode: "single" } });
  }
};

export const forget = (element) => {
  const place = places.get(element);
  if (!place) { return; }
  places.delete(element);
  place.watch.disconnect();
  document.removeEventListener("hikeshi:theme", place.repaint);
  place.chart.dispose();
};

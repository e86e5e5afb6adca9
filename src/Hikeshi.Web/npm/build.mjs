// Usage: node build.mjs FILE: writes the bundle there. The same packages give the same bytes: ./test compares them.
import { build } from "esbuild";
await build({ entryPoints: ["echarts.mjs"], bundle: true, format: "esm", minify: true, legalComments: "none", target: "es2022", charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' }, banner: { js: "/* Apache ECharts 6.1.0, Apache-2.0: see echarts.LICENSE */" }, outfile: process.argv[2] });

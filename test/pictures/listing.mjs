// node test/pictures/listing.mjs: renders the icon, the banner and the screenshots of docs/listing
// to the sizes that Google Workspace Marketplace asks for. Wants a Chromium.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = fileURLToPath(new URL("../../docs/listing/", import.meta.url));
const icon = await readFile(`${folder}icon.svg`, "utf8");
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

async function render(name, width, height, html) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<style>*{margin:0;box-sizing:border-box}svg{display:block}</style>${html}`,
  );
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
  await page.close();
  console.log(`docs/listing/${name}.png`);
}

const sized = (size) =>
  icon.replace(/width="128" height="128">/, `width="${size}" height="${size}">`);
for (const size of [32, 48, 96, 128]) await render(`icon-${size}`, size, size, sized(size));
await render(
  "banner-220x140",
  220,
  140,
  `<div style="width:220px;height:140px;background:#ddece8;color:#0b5c56;font:bold 26px Arial;
    display:flex;flex-direction:column;align-items:center;justify-content:center;gap:10px">
    ${sized(64)}<span>Whipround</span></div>`,
);
await browser.close();

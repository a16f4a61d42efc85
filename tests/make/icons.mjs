/** `npm run icons`: every icon of the app, drawn from static/icons/icon.svg, into static/icons/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../static/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

/** What the system may cut to any shape: ground to the edges, the leaf inside the safe circle. */
const MASKABLE = '#ground { rx: 0 } #leaf { transform-origin: center; transform: scale(1) }';
/** Only the alpha counts: a leaf with its lines cut out. */
const MONOCHROME =
	'#ground, #verso, #fold { display: none } #recto { fill: #fff } #leaf { transform-origin: center; transform: scale(1.3) }';
const FILES = [
	{ name: 'any-192.png', size: 192, css: '' },
	{ name: 'any-512.png', size: 512, css: '' },
	{ name: 'maskable-192.png', size: 192, css: MASKABLE },
	{ name: 'maskable-512.png', size: 512, css: MASKABLE },
	{ name: 'apple-180.png', size: 180, css: MASKABLE },
	{ name: 'monochrome-512.png', size: 512, css: MONOCHROME, cut: true }
];

/** Lines and blank as holes in the leaf. */
function withHoles(source) {
	const hole = (part) => part.replace(/fill="[^"]*"/, '').replace(/id="\w+"/, '');
	const blank = hole(source.match(/<rect id="blank"[^>]*>/)[0]);
	const lines = hole(source.match(/<g id="lines"[\s\S]*?<\/g>/)[0]);
	const mask = `<mask id="holes"><rect width="512" height="512" fill="#fff"/><g fill="#000">${lines}${blank}</g></mask>`;
	const bare = source.replace(/<g id="lines"[\s\S]*?<\/g>/, '').replace(/<rect id="blank"[^>]*>/, '');
	return bare.replace('<g id="leaf"', `${mask}<g id="leaf" mask="url(#holes)"`);
}

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
	for (const { name, size, css, cut } of FILES) {
		const page = await browser.newPage({ viewport: { width: size, height: size } });
		const style = `html, body { margin: 0; background: transparent } svg { display: block; width: ${size}px; height: ${size}px } ${css}`;
		await page.setContent(`<style>${style}</style>${cut ? withHoles(svg) : svg}`);
		writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
		await page.close();
		console.log(name);
	}
} finally {
	await browser.close();
}

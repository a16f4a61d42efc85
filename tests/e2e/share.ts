/** Shares something with the app, as the system hands it over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './harness';

export interface Share {
	title?: string;
	text?: string;
	url?: string;
	files?: { name: string; type: string; text: string }[];
}

/** Posts a share as the system does: a navigation to the share target. */
export async function share(page: Page, parts: Share, build = 'build'): Promise<void> {
	const manifest = JSON.parse(readFileSync(join(ROOT, build, 'manifest.webmanifest'), 'utf8'));
	await page.evaluate(
		({ parts, target }) => {
			const form = document.createElement('form');
			form.action = target.action;
			form.method = target.method;
			form.enctype = target.enctype;
			for (const part of ['title', 'text', 'url'] as const) {
				const field = document.createElement('textarea');
				field.name = target.params[part];
				field.value = parts[part] ?? '';
				form.append(field);
			}
			const field = document.createElement('input');
			field.type = 'file';
			field.multiple = true;
			field.name = target.params.files[0].name;
			const holder = new DataTransfer();
			for (const { name, type, text } of parts.files ?? [])
				holder.items.add(new File([text], name, { type }));
			field.files = holder.files;
			form.append(field);
			document.body.append(form);
			form.submit();
		},
		{ parts, target: manifest.share_target }
	);
}

/**
 * Keeps what is typed into a form until the form is left on purpose: a reload, an update, or a phone that closes
 * the app loses nothing. It sits in localStorage, which writes at once; what is stored for good is not here.
 */
import type { Attachment } from 'svelte/attachments';
import { parsed } from '#core/exchange/check';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * For `{@attach keepTyped(key)}` on a form. The fields come back, in their order, when a form with the same key is
 * opened again. Saving or cancelling closes the form where it stands, and forgets; going to another page does not.
 * @param key of what is edited: `card:<id>`
 * @param back told when something came back
 */
export function keepTyped(key: string, back?: () => void): Attachment<HTMLFormElement> {
	return (form) => {
		const name = `verso-typed:${key}`;
		const page = location.pathname;
		const fields = () => [...form.querySelectorAll<Field>('textarea, input:not([type])')];
		if (putBack(fields(), read(name))) back?.();
		const keep = () => write(name, JSON.stringify(fields().map((field) => field.value)));
		form.addEventListener('input', keep);
		return () => {
			form.removeEventListener('input', keep);
			if (location.pathname === page) write(name, undefined);
		};
	};
}

/** @returns whether anything was another */
function putBack(fields: Field[], kept: string | null): boolean {
	const values = kept === null ? [] : parsed(kept);
	if (!Array.isArray(values) || values.length !== fields.length) return false;
	let any = false;
	fields.forEach((field, index) => {
		const value: unknown = values[index];
		if (typeof value !== 'string' || value === field.value) return;
		any = true;
		field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	return any;
}

function read(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

function write(name: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(name);
		else localStorage.setItem(name, value);
	} catch {
		// Switched off, or full: what is typed still stands in the field.
	}
}

/** Whether a key belongs to something else than the session: space and Enter press a button, in a field keys write. */
export function meansSomethingElse(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return true;
	if (document.querySelector('dialog[open]')) return true;
	const target = event.target instanceof Element ? event.target : undefined;
	if (target?.closest('input, textarea, select')) return event.key !== 'Escape';
	const pressed = event.key === ' ' || event.key === 'Enter';
	return pressed && Boolean(target?.closest('button, a, summary'));
}

/** How long a message with Undo stays, in milliseconds: long enough to read it and reach the button. */
const UNDO_MS = 10_000;
const PLAIN_MS = 4_000;

interface Saying {
	/** Takes back what the message tells of. */
	undo?: () => void | Promise<void>;
	/** The button's words; "Undo" unless told. */
	action?: string;
	/** Something went wrong: stays until it is closed. */
	problem?: boolean;
	/** Waits for an answer: stays until it is answered or closed. */
	stays?: boolean;
}

let place: Promise<HTMLElement> | undefined;

/** The place where messages appear, loaded with the first message: most visits need none. */
function openPlace(): Promise<HTMLElement> {
	place ??= Promise.all([import('svelte'), import('./Toasts.svelte')]).then(
		([{ mount }, { default: Toasts }]) => {
			const host = document.createElement('div');
			mount(Toasts, { target: host });
			return host;
		}
	);
	return place;
}

/** What lies outside an open sheet is inert: the messages move into it, and out again when it closes. */
function bringToFront(host: HTMLElement): void {
	const sheet = [...document.querySelectorAll('dialog:modal')].at(-1);
	(sheet ?? document.body).append(host);
	sheet?.addEventListener('close', () => bringToFront(host), { once: true });
}

/** Says something in passing, with a way to take it back. */
export async function say(
	message: string,
	{ undo, action = 'Undo', problem = false, stays = problem }: Saying = {}
) {
	const [{ toast }, host] = await Promise.all([import('svelte-sonner'), openPlace()]);
	bringToFront(host);
	const duration = stays ? Number.POSITIVE_INFINITY : undo ? UNDO_MS : PLAIN_MS;
	const speak = problem ? toast.error : toast;
	speak(message, {
		duration,
		...(stays ? { closeButton: true } : {}),
		...(undo ? { action: { label: action, onClick: () => void undo() } } : {})
	});
}

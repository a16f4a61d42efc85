/**
 * What another app shared with Verso, between the moment it comes in and the moment it is read. The service worker
 * puts it into a cache (it has no page yet, and may have no network); the Add page takes it out.
 */

/** Not of one version: an update in between must not empty it. */
const BOX = 'verso-shared';
/** Headers that carry a file's name; a header holds no letters beyond Latin-1, so it is encoded. */
const NAME = 'x-name';

/** Something that was shared, as a file: of a text, its title is the name. */
export interface Shared {
	file: File;
	/** To be called when it is kept elsewhere. */
	taken: () => Promise<void>;
}
export interface TakenOut {
	shared: Shared[];
	/** A page was shared by its address alone. */
	links: string[];
}

/** What came of a share: all of it kept, or there was nothing in it, no room for all of it, or the browser failed. */
export const SHARE_ENDS = ['kept', 'nothing', 'no-room', 'failed'] as const;
export type ShareEnd = (typeof SHARE_ENDS)[number];

/** Keeps a share, as many of its parts as can be. */
export async function keepShared(request: Pick<Request, 'formData'>): Promise<ShareEnd> {
	try {
		const parts = partsOf(await request.formData());
		if (parts.length === 0) return 'nothing';
		const box = await caches.open(BOX);
		// Ordered by the time they came in, and never one over the other.
		const at = Date.now();
		const put = (file: File, index: number) =>
			box.put(
				`/shared/${at}-${index}-${crypto.randomUUID()}`,
				new Response(file, {
					headers: { 'content-type': file.type, [NAME]: encodeURIComponent(file.name) }
				})
			);
		const ends = await Promise.allSettled(parts.map(put));
		const failed = ends.find((one) => one.status === 'rejected');
		return failed ? endOf(failed.reason) : 'kept';
	} catch (error) {
		// Thrown on, it would leave whoever shared with the browser's own error page.
		return endOf(error);
	}
}

const endOf = (error: unknown): ShareEnd =>
	error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'failed';

/** The files of a share, and its text with its link as one more. */
function partsOf(form: FormData): File[] {
	const files = form.getAll('files').filter((one) => one instanceof File && one.size > 0);
	const of = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const text = [of('text'), of('url')].filter(Boolean).join('\n\n');
	if (text) files.push(new File([text], `${of('title') || 'Shared text'}.txt`, { type: 'text/plain' }));
	return files.filter((one) => one instanceof File);
}

/** Whether something waits in the box. */
export async function anyShared(): Promise<boolean> {
	try {
		return (await caches.has(BOX)) && (await (await caches.open(BOX)).keys()).length > 0;
	} catch {
		return false;
	}
}

/** What waits, oldest first. It stays in the box until each part was said to be `taken`. */
export async function openBox(): Promise<TakenOut> {
	const out: TakenOut = { shared: [], links: [] };
	if (!(await anyShared())) return out;
	const box = await caches.open(BOX);
	for (const request of await box.keys()) {
		const response = await box.match(request);
		if (!response) continue;
		const name = decodeURIComponent(response.headers.get(NAME) ?? 'Shared.txt');
		const file = new File([await response.blob()], name, {
			type: response.headers.get('content-type') ?? ''
		});
		const link = await onlyLink(file);
		if (link === undefined) out.shared.push({ file, taken: async () => void (await box.delete(request)) });
		else {
			out.links.push(link);
			await box.delete(request);
		}
	}
	return out;
}

/** The address, where a text is nothing but one. */
async function onlyLink(file: File): Promise<string | undefined> {
	if (file.type !== 'text/plain' || file.size > 4096) return undefined;
	const text = (await file.text()).trim();
	return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}

/** The reader of files, off the page's thread: a long PDF or a large saved web page takes seconds. */
import { readFile } from '#files/read';
import type { ReadAnswer, ReadRequest } from './read-client';

async function run({ name, mediaType, bytes }: ReadRequest, port: MessagePort): Promise<void> {
	const answer = (message: ReadAnswer) => port.postMessage(message);
	const onPage = (done: number, total: number) => answer({ type: 'page', done, total });
	try {
		answer({ type: 'read', read: await readFile(name, mediaType, bytes, onPage) });
	} catch {
		// A fault of ours, or a part of the reader that is not there: it must reach the page, or that would wait for ever.
		answer({ type: 'failed' });
	}
}

// Answers go by a port of their own: PDF.js takes every worker that it runs in for its own, and talks from it.
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReadRequest>) => {
	if (port) void run(data, port);
});

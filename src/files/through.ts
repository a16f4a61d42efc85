/**
 * Sends what comes through a transform, such as a packer, and gives what comes out: `pipeThrough`, but a chunk is
 * forgotten when it is through, where Node keeps every one until the end.
 */
export function through<In, Out>(
	chunks: AsyncIterable<In>,
	{ readable, writable }: { readable: ReadableStream<Out>; writable: WritableStream<In> }
): ReadableStream<Out> {
	void feed(chunks, writable.getWriter());
	return readable;
}

async function feed<In>(chunks: AsyncIterable<In>, writer: WritableStreamDefaultWriter<In>): Promise<void> {
	try {
		for await (const chunk of chunks) {
			await writer.ready;
			await writer.write(chunk);
		}
		await writer.close();
	} catch (error) {
		// Whoever reads is told by the stream itself; one who stopped reading is the reason.
		await writer.abort(error).catch(() => undefined);
	}
}

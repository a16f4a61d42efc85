/** Gives a file to the browser, which saves it where it saves downloads. */
export function download(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download reads the address after this returns.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
